using InfoInterview.Diagnostics;

namespace InfoInterview.Planning;

/// <summary>Questions chosen for the booked minutes, and what did not fit.</summary>
public sealed record QuestionChoice
{
    internal QuestionChoice(ValueList<Question> questions, int budgetMinutes, ValueList<Diagnostic> leftOut)
    {
        Questions = questions;
        BudgetMinutes = budgetMinutes;
        LeftOut = leftOut;
    }

    /// <summary>The questions in the order of the talk; empty when the talk is too short for one.</summary>
    public ValueList<Question> Questions { get; }

    /// <summary>Minutes that questions may fill: the booked ones less opening and close (practice 3.1).</summary>
    public int BudgetMinutes { get; }

    /// <summary>Minutes that the questions take; never over <see cref="BudgetMinutes"/>.</summary>
    public int Minutes => Questions.Sum(q => q.Minutes);

    /// <summary>What a good set holds and this one could not, each with what to do; empty when nothing is missing.</summary>
    public ValueList<Diagnostic> LeftOut { get; }
}
