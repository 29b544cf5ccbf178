using InfoInterview.Diagnostics;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Correspondence;

/// <summary>One thing that passed between two people: who, to whom, when, by which way, on what occasion.</summary>
public sealed record Touch
{
    /// <summary>A touch.</summary>
    /// <param name="from">Who wrote, called or came.</param>
    /// <param name="to">To whom.</param>
    /// <param name="at">When.</param>
    /// <param name="channel">By which way.</param>
    /// <param name="kind">What it was.</param>
    /// <param name="occasion">The letter it was; null when it was no letter of ours.</param>
    /// <exception cref="ArgumentException">One of the two is nobody, or both are the same person.</exception>
    public Touch(PersonId from, PersonId to, Instant at, Channel channel, TouchKind kind, LetterKind? occasion = null)
    {
        From = PersonId.Somebody(from, nameof(from));
        To = PersonId.Somebody(to, nameof(to));
        if (from == to)
        {
            throw new ArgumentException("A touch joins two people; from and to are the same.", nameof(to));
        }

        At = at;
        Channel = Require.Defined(channel);
        Kind = Require.Defined(kind);
        Occasion = occasion;
    }

    /// <summary>Who wrote, called or came.</summary>
    public PersonId From { get; }

    /// <summary>To whom.</summary>
    public PersonId To { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>By which way.</summary>
    public Channel Channel { get; }

    /// <summary>What it was.</summary>
    public TouchKind Kind { get; }

    /// <summary>Which letter it was, or null.</summary>
    public LetterKind? Occasion { get; }

    /// <summary>Whether a person takes part, whichever side.</summary>
    /// <param name="person">The person.</param>
    /// <returns>True when the person is one of the two.</returns>
    public bool Involves(PersonId person) => From == person || To == person;
}
