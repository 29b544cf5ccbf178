namespace InfoInterview.Calendars;

/// <summary>What a step of an invite brings: the invite after it, and the messages to send.</summary>
/// <param name="Invite">The invite after the step; store this one.</param>
/// <param name="Messages">The messages in the order in which they are sent; at least one.</param>
public sealed record InviteChange(CalendarInvite Invite, ValueList<InviteMessage> Messages)
{
    /// <summary>The first message; the only one while the invite has one guest.</summary>
    public InviteMessage Message => Messages[0];
}
