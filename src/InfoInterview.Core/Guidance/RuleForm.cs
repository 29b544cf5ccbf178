namespace InfoInterview.Guidance;

/// <summary>A place where a rule lives beside the guidance rules and the checklist.</summary>
/// <param name="Form">Invariant, Default or Readiness.</param>
/// <param name="Member">The type or member below the namespace InfoInterview.</param>
internal sealed record RuleForm(string Form, string Member);
