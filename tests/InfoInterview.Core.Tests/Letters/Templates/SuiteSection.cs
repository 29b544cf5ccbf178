namespace InfoInterview.Letters.Templates;

/// <summary>The rows of one part of the specification, with the words that introduce them in the guide.</summary>
internal sealed record SuiteSection(string Spec, string Title, string Intro, IReadOnlyList<SuiteRow> Rows);
