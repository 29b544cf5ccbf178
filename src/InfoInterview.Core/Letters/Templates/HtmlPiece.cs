namespace InfoInterview.Letters.Templates;

/// <summary>A piece of a value: text that the template wrote, or something of which only the class is known.</summary>
/// <param name="Text">The template's own text; null for anything else.</param>
/// <param name="Class">What it can hold, when it is not the template's own text.</param>
/// <param name="Spoiler">The function that changed it behind html.escape, when that is why it is raw.</param>
/// <param name="Pending">What is wrong inside a captured text, told only when the text is printed.</param>
/// <param name="Form">What was done to it already.</param>
internal sealed record HtmlPiece(string? Text, HtmlClass Class, string? Spoiler = null, HtmlPending[]? Pending = null, HtmlForm Form = HtmlForm.None)
{
    /// <summary>Whether both print the same for the check; why they are raw does not count.</summary>
    public bool IsLike(HtmlPiece other) => Text == other.Text && Class == other.Class;
}

/// <summary>A fault that waits until the text that holds it is printed.</summary>
/// <param name="Faults">Whose fault it is.</param>
/// <param name="Code">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to write instead.</param>
internal sealed record HtmlPending(Faults Faults, TemplateCode Code, int Start, int End, string Message, HtmlFix Fix);
