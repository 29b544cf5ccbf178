using InfoInterview.Diagnostics;

namespace InfoInterview.Timing;

/// <summary>The slots to offer, and what was assumed or why there are fewer than asked for.</summary>
/// <param name="Slots">In order of time, all different; may be empty.</param>
/// <param name="Notes">Why there are fewer slots or days, what was assumed, and what to do; empty when all is as asked.</param>
public sealed record SlotProposal(ValueList<Slot> Slots, ValueList<Diagnostic> Notes)
{
    /// <summary>The earliest slot.</summary>
    /// <exception cref="InvalidOperationException">There is none; the notes say why.</exception>
    public Slot First => Slots.Count > 0 ? Slots[0] : throw new InvalidOperationException($"No slot could be proposed. {string.Join(" ", Notes)}");
}
