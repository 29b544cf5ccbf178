using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Core's own letter engine: a strict part of the Scriban language that is checked before any letter is written and always ends. What it accepts, Scriban 7.2 renders to the same characters; what it does not know it refuses (letters.md §1).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ScribanSubset : ILetterEngine
{
    /// <summary>The most characters of a template: 262,144 (letters.md §10).</summary>
    public const int MostUnits = 256 * 1024;

    private const string FrontMatter = "+++";
    private const string HtmlEnding = ".html.sbn";

    private readonly ScribanSubsetOptions options;

    /// <summary>An engine.</summary>
    /// <param name="options">How it reads templates; null for the defaults: profile Letter, no partials.</param>
    /// <exception cref="ArgumentException">A partial's text is null.</exception>
    public ScribanSubset(ScribanSubsetOptions? options = null)
    {
        options ??= new ScribanSubsetOptions();
        foreach ((string name, string text) in options.Partials)
        {
            if (text is null)
            {
                throw new ArgumentException($"The partial {name} is null; a partial is a text.", nameof(options));
            }
        }

        // The host may change its dictionary later; the engine keeps what it was given.
        this.options = options with { Partials = options.Partials.ToDictionary(StringComparer.Ordinal) };
    }

    /// <summary>The engine for letters that people get: profile Letter, no partials.</summary>
    public static ScribanSubset Default { get; } = new();

    /// <inheritdoc/>
    public Result<ILetterTemplate> Compile(string text, string source, LetterSchema schema)
    {
        ArgumentNullException.ThrowIfNull(text);
        Require.Text(source);
        ArgumentNullException.ThrowIfNull(schema);
        var faults = new Faults(text, source, options);
        if (text.Length > MostUnits)
        {
            faults.Add(TemplateCodes.Size, 0, text.Length, "The template has more than 262,144 characters.", "Part it into several letters.");
            return new Result<ILetterTemplate>(null, [.. faults.InOrder()]);
        }

        if (text.StartsWith(FrontMatter, StringComparison.Ordinal) && text.IndexOf("\n" + FrontMatter, StringComparison.Ordinal) > 0)
        {
            faults.Add(TemplateCodes.Language, 0, FrontMatter.Length, "A template has no front matter: its first line is the letter's subject.", "Delete the lines from +++ to +++.");
            return new Result<ILetterTemplate>(null, [.. faults.InOrder()]);
        }

        if (source.EndsWith(".liquid", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(TemplateCodes.Language, 0, 0, "Templates of Liquid are another language.", "Write {{ if … }} for {% if … %}, and name the file .letter.sbn.");
            return new Result<ILetterTemplate>(null, [.. faults.InOrder()]);
        }

        Block block = Parser.Read(faults, schema, out int nodes);
        bool isRead = !faults.HasErrorSince(0);
        Checker checker = Checker.Check(block, faults, schema, options, nodes);
        if (isRead && IsHtml(source, options))
        {
            HtmlChecker.Check(block, faults, schema, checker.IsRefused);
        }

        ScribanTemplate? template = checker.IsRefused ? null : new ScribanTemplate(Compiler.Compile(block, faults, checker), schema, source, checker.ReadFields);
        return new Result<ILetterTemplate>(template, checker.AllFaults());
    }

    /// <summary>Whether a template writes HTML.</summary>
    internal static bool IsHtml(string source, ScribanSubsetOptions options) => options.Output == TemplateOutput.Html || source.EndsWith(HtmlEnding, StringComparison.OrdinalIgnoreCase);
}
