using InfoInterview.Correspondence;
using InfoInterview.People;
using NodaTime;

namespace InfoInterview.Cadences;

/// <summary>What to do now: take a step, wait, or stop; with the reasons. Closed: the three nested records are all there are.</summary>
public abstract record CadenceDecision
{
    private protected CadenceDecision(ValueList<string> reasons) => Reasons = reasons;

    /// <summary>Why, in English, for the owner's eyes (the names of holidays are as given): the rule and the wait first, then what moved the date; for a stop the reason, then each skipped step.</summary>
    public ValueList<string> Reasons { get; }

    /// <summary>The decision in one line, in English.</summary>
    /// <returns>For example <c>Thank-you by e-mail: Wednesday 25 March 2026, 09:20 (New York time): due 24 hours after the talk (T23).</c></returns>
    public string Explain() => $"{Heading}: {string.Join("; ", Reasons)}.";

    /// <summary>What is decided, without the reasons.</summary>
    /// <returns>For example <c>send step (ThankYou)</c>.</returns>
    public sealed override string ToString() => this switch
    {
        Send send => $"send {send.Step}",
        Wait wait => $"wait for {wait.Step}",
        _ => "stop",
    };

    private protected abstract string Heading { get; }

    private protected static string When(ZonedDateTime at) => WrittenTime.DayAndTime(at, Language.English);

    /// <summary>Take this step now: send the message, or do the task.</summary>
    public sealed record Send : CadenceDecision
    {
        internal Send(CadenceStep step, ZonedDateTime at, PersonId? to, ValueList<string> reasons)
            : base(reasons) => (Step, At, To) = (step, at, to);

        /// <summary>The step.</summary>
        public CadenceStep Step { get; }

        /// <summary>The moment of the decision, on the clock of whoever is reached; of the seeker for a task of one's own.</summary>
        public ZonedDateTime At { get; }

        /// <summary>Who gets the message; null for a task of one's own.</summary>
        public PersonId? To { get; }

        private protected override string Heading => $"{Step.What}: {When(At)}";
    }

    /// <summary>Nothing before this time; decide again then, or when something new passed.</summary>
    public sealed record Wait : CadenceDecision
    {
        internal Wait(CadenceStep step, ZonedDateTime until, ValueList<string> reasons)
            : base(reasons) => (Step, Until) = (step, until);

        /// <summary>The step that comes next as things stand.</summary>
        public CadenceStep Step { get; }

        /// <summary>Until when, on the clock of whoever is reached.</summary>
        public ZonedDateTime Until { get; }

        private protected override string Heading => $"Wait until {When(Until)} for «{Step.What}»";
    }

    /// <summary>Nothing more will come of this run.</summary>
    public sealed record Stop : CadenceDecision
    {
        internal Stop(ZonedDateTime at, ValueList<string> reasons)
            : base(reasons) => At = at;

        /// <summary>The moment of the decision, on the seeker's clock.</summary>
        public ZonedDateTime At { get; }

        private protected override string Heading => $"Stop: {When(At)}";
    }
}
