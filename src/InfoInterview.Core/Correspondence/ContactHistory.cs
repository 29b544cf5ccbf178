using InfoInterview.People;

namespace InfoInterview.Correspondence;

/// <summary>Touches in order of time, of one seeker or of a whole center; append-only and immutable.</summary>
public sealed class ContactHistory
{
    private readonly ValueList<Touch> touches;

    private ContactHistory(ValueList<Touch> touches) => this.touches = touches;

    /// <summary>Nothing has passed yet.</summary>
    public static ContactHistory Empty { get; } = new([]);

    /// <summary>All touches, the oldest first; those of one instant in the order in which they were added.</summary>
    public ValueList<Touch> Touches => touches;

    /// <summary>The history with one touch more, put in its place in time.</summary>
    /// <param name="touch">What passed.</param>
    /// <returns>The next history; this one itself when it already holds an equal touch.</returns>
    public ContactHistory Add(Touch touch)
    {
        ArgumentNullException.ThrowIfNull(touch);
        if (touches.Contains(touch))
        {
            return this;
        }

        int place = touches.Count;
        while (place > 0 && touches[place - 1].At > touch.At)
        {
            place--;
        }

        ReadOnlySpan<Touch> all = touches.AsSpan();
        return new ContactHistory([.. all[..place], touch, .. all[place..]]);
    }

    /// <summary>What passed with one person, in both directions.</summary>
    /// <param name="contact">The person.</param>
    /// <returns>The touches, the oldest first; empty when there are none.</returns>
    public ValueList<Touch> With(PersonId contact) => [.. touches.Where(t => t.Involves(contact))];

    /// <summary>What passed between two people, in both directions.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>The touches, the oldest first; empty when there are none.</returns>
    public ValueList<Touch> Between(PersonId one, PersonId other) => [.. touches.Where(t => t.Involves(one) && t.Involves(other))];
}
