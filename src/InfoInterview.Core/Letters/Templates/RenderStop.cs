namespace InfoInterview.Letters.Templates;

/// <summary>Ends a rendering; <see cref="Renderer"/> turns it into a located error, so it never leaves the engine.</summary>
internal sealed class RenderStop(TemplateCode code, string message) : Exception(message)
{
    public TemplateCode Code { get; } = code;
}
