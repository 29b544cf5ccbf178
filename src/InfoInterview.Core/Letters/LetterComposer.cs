using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;
using InfoInterview.People;

namespace InfoInterview.Letters;

/// <summary>From a model to a letter, in the reader's language, by the built-in templates or by a center's own. Immutable; safe to share between threads.</summary>
public sealed class LetterComposer
{
    private const string Ending = ".letter.sbn";
    private const string PageEnding = ".letter.html.sbn";

    private static readonly Lazy<LetterComposer> BuiltIn = new(() => new LetterComposer(new ScribanSubset(), ReadBuiltIn()));

    private readonly ILetterEngine engine;
    private readonly FrozenDictionary<(LetterKind Kind, string Language), Compiled[]> templates;
    private readonly FrozenDictionary<(LetterKind Kind, string Language, string Variant), Compiled> pages;

    /// <summary>A later template of a letter, variant and language takes the place of an earlier one.</summary>
    private LetterComposer(ILetterEngine engine, IEnumerable<Compiled> compiled)
    {
        this.engine = engine;
        var texts = new Dictionary<(LetterKind, string, string), Compiled>();
        var html = new Dictionary<(LetterKind, string, string), Compiled>();
        foreach (Compiled template in compiled)
        {
            (template.IsPage ? html : texts)[(template.Kind, template.Language.Tag, template.Variant)] = template;
        }

        templates = texts.Values.GroupBy(t => (t.Kind, t.Language.Tag)).ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.Variant, StringComparer.Ordinal).ToArray());
        pages = html.ToFrozenDictionary();
    }

    /// <summary>The built-in letters on Core's own engine.</summary>
    public static LetterComposer Default => BuiltIn.Value;

    /// <summary>The file names of all templates at hand, in ordinal order.</summary>
    public ValueList<string> TemplateNames => [.. templates.Values.SelectMany(t => t).Concat(pages.Values).Select(t => t.Name).Order(StringComparer.Ordinal)];

    /// <summary>A composer that prefers a center's own templates to the built-in ones.</summary>
    /// <param name="files">File name and text of each, named <c>&lt;kind&gt;[.&lt;variant&gt;].&lt;language&gt;.letter.sbn</c>, such as <c>referral-request.en.letter.sbn</c> or <c>cold-request.warm.en.letter.sbn</c>. A file without a variant takes the place of all built-in wordings of its letter and language; one with a variant is one wording more, of which <see cref="Compose"/> picks. Beside a letter, <c>&lt;kind&gt;.&lt;language&gt;.letter.html.sbn</c> is its page: what <see cref="Letter.ToHtml"/> gives.</param>
    /// <param name="engine">What compiles the texts; Core's checked subset when null. Pages are always checked and written by Core's, which alone knows what may stand in HTML.</param>
    /// <returns>The composer, or every fault of every file. There is no composer when one file has an error: a letter never falls back in silence. Beside what the engine finds, a template without a subject or a text is an error, and a placeholder of another program that would be printed as it stands, such as <c>«name»</c> or <c>{% if x %}</c>, a warning.</returns>
    public static Result<LetterComposer> WithTemplates(IEnumerable<KeyValuePair<string, string>> files, ILetterEngine? engine = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ILetterEngine compiler = engine ?? new ScribanSubset();
        var own = new List<Compiled>();
        var faults = new List<Diagnostic>();
        foreach ((string name, string text) in files)
        {
            if (Compile(compiler, name, text, faults) is { } template)
            {
                if (own.Any(o => o.Kind == template.Kind && o.Language == template.Language && o.Variant == template.Variant && o.IsPage == template.IsPage))
                {
                    faults.Add(new Diagnostic(LetterCodes.TemplateTwice, Severity.Error, "Two templates are for the same letter, variant and language.", new SourcePlace(name), name, "Keep one of the two."));
                }

                own.Add(template);
            }
        }

        // Whoever writes a letter anew does not want some readers to get the old wording.
        var anew = own.Where(o => o.Variant.Length == 0 && !o.IsPage).Select(o => (o.Kind, o.Language.Tag)).ToHashSet();
        var composer = new LetterComposer(compiler, Default.templates.Where(t => !anew.Contains(t.Key)).SelectMany(t => t.Value).Concat(own));
        bool isBroken = faults.Any(f => f.Severity == Severity.Error);
        faults.AddRange(composer.pages.Values.Where(p => !isBroken && composer.templates.GetValueOrDefault((p.Kind, p.Language.Tag))?.Any(t => t.Variant == p.Variant) != true).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Diagnostic(
            LetterCodes.PageWithoutText,
            Severity.Error,
            $"There is no text of this letter in {p.Language.Tag}; every letter is plain text first, and its subject comes from there.",
            new SourcePlace(p.Name),
            p.Name,
            $"Add {p.Name.Replace(PageEnding, Ending, StringComparison.Ordinal)}.")));
        return new Result<LetterComposer>(faults.Any(f => f.Severity == Severity.Error) ? null : composer, [.. faults]);
    }

    /// <summary>The name of a kind in file names.</summary>
    /// <param name="kind">The occasion.</param>
    /// <returns>For example <c>referral-request</c>.</returns>
    public static string FileNameOf(LetterKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Require.Defined(kind).ToString()).Replace("linked-in", "linkedin", StringComparison.Ordinal);

    /// <summary>Writes a letter. Where a letter has several wordings in a language, the plan's id and the kind pick one, the same at every time and on every machine, so that not all of a center's letters are alike (W11).</summary>
    /// <param name="model">What it says, made by one of the factories of <see cref="LetterModel"/>.</param>
    /// <param name="language">The language; that of the model's reader when null. English when there is no template in it, with a hint.</param>
    /// <returns>The letter, or the error that stopped it.</returns>
    /// <exception cref="ArgumentException">The model is of no occasion.</exception>
    public Result<Letter> Compose(LetterModel model, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        LetterKind kind = model.Kind ?? throw new ArgumentException("The model was not made for an occasion; use a factory such as LetterModel.Request.", nameof(model));
        Language wanted = language ?? model.Language;
        var notes = new List<Diagnostic>();
        if (Find(kind, wanted, model) is not { } template)
        {
            template = Find(kind, Language.English, model);
            if (template is null)
            {
                return Result.Failed<Letter>(new Diagnostic(LetterCodes.NoTemplate, Severity.Error, $"There is no template {FileNameOf(kind)}.{wanted.Tag}{Ending}, and none in English.", null, null, "Add the template."));
            }

            notes.Add(new Diagnostic(LetterCodes.OtherLanguage, Severity.Hint, $"There is no {FileNameOf(kind)} in {wanted.Tag}; the letter is in English.", null, null, $"Add {FileNameOf(kind)}.{wanted.Tag}{Ending}."));
        }

        LetterModel said = model.In(template.Language.Primary == wanted.Primary ? wanted : template.Language);
        Result<string> text = template.Template.Render(said);
        if (!text.TryGet(out string? written))
        {
            return new Result<Letter>(null, [.. notes, .. text.Diagnostics]);
        }

        Letter letter = template.Letter(written);
        if (letter.Subject.Length == 0 || letter.Body.Length == 0)
        {
            return new Result<Letter>(null, [.. notes, new Diagnostic(LetterCodes.EmptyLetter, Severity.Error, letter.Subject.Length == 0 ? "The letter has no subject." : "The letter has no text.", new SourcePlace(template.Name), null, "Write the subject on the first line of the template, and the text below it.")]);
        }

        // A page belongs to the text of its own language alone; a letter that fell back to another one gets the page made from its text.
        return pages.TryGetValue((kind, template.Language.Tag, template.Variant), out Compiled? page) ? WithPage(letter, page, said, notes) : new Result<Letter>(letter, [.. notes]);
    }

    private static Result<Letter> WithPage(Letter letter, Compiled page, LetterModel model, List<Diagnostic> notes)
    {
        Result<string> html = page.Template.Render(model);
        if (!html.TryGet(out string? written))
        {
            return new Result<Letter>(null, [.. notes, .. html.Diagnostics]);
        }

        return string.IsNullOrWhiteSpace(written)
            ? new Result<Letter>(null, [.. notes, new Diagnostic(LetterCodes.EmptyLetter, Severity.Error, "The page of the letter has no text.", new SourcePlace(page.Name), null, "Write the letter as HTML, or remove the file.")])
            : new Result<Letter>(letter.WithPage(written, page.Name, page.Hash), [.. notes]);
    }

    private Compiled? Find(LetterKind kind, Language language, LetterModel model) =>
        (templates.GetValueOrDefault((kind, language.Tag)) ?? templates.GetValueOrDefault((kind, language.Primary))) is { } wordings ? wordings[model.Pick(wordings.Length)] : null;

    private static List<Compiled> ReadBuiltIn()
    {
        var faults = new List<Diagnostic>();
        var compiled = new List<Compiled>();
        System.Reflection.Assembly assembly = typeof(LetterComposer).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            if (Compile(new ScribanSubset(), name[(name.LastIndexOf('/') + 1)..], reader.ReadToEnd(), faults) is { } template)
            {
                compiled.Add(template);
            }
        }

        return faults.Count == 0 ? compiled : throw new InvalidOperationException($"A built-in template is broken:\n{string.Join('\n', faults.Select(f => f.Explain(Privacy.Purpose.ShowToOwner)))}");
    }

    private static Compiled? Compile(ILetterEngine engine, string name, string text, List<Diagnostic> faults)
    {
        string file = Path.GetFileName(name);
        bool isPage = file.EndsWith(PageEnding, StringComparison.Ordinal);
        string ending = isPage ? PageEnding : Ending;
        string[] parts = file.EndsWith(ending, StringComparison.Ordinal) ? file[..^ending.Length].Split('.') : [];
        LetterKind[] kinds = [.. Enum.GetValues<LetterKind>().Where(k => parts.Length is 2 or 3 && FileNameOf(k) == parts[0])];
        string variant = parts.Length == 3 ? parts[1] : "";
        if (kinds.Length == 0 || !IsLanguage(parts[^1]))
        {
            string? near = parts.Length > 0 ? Suggestion.Nearest(parts[0], Enum.GetValues<LetterKind>().Select(FileNameOf)) : null;
            faults.Add(new Diagnostic(LetterCodes.TemplateName, Severity.Error, "The file name does not say which letter this is.", new SourcePlace(file), file, near is null ? $"Name it <kind>[.<variant>].<language>{Ending}, such as referral-request.en{Ending}, or {PageEnding} for its page." : $"Did you mean {near}.en{ending}?"));
            return null;
        }

        if (parts.Length == 3 && !IsVariant(variant))
        {
            faults.Add(new Diagnostic(LetterCodes.TemplateName, Severity.Error, "The variant in the file name is no word of 1 to 20 small letters, digits and hyphens that begins with a letter, or it could be meant as a language.", new SourcePlace(file), file, $"Name it {parts[0]}.<variant>.{parts[^1]}{ending}, such as {parts[0]}.warm.{parts[^1]}{ending}."));
            return null;
        }

        LetterSchema schema = LetterSchema.Of(kinds[0]);
        Result<ILetterTemplate> result = (isPage && engine is not ScribanSubset ? ScribanSubset.Default : engine).Compile(text, file, schema);
        var own = new List<Diagnostic>(result.Diagnostics);
        if (isPage || engine is ScribanSubset)
        {
            // What stands between tags in another engine's language only that engine knows.
            LetterLint.Check(text, file, schema, isPage, own);
        }

        faults.AddRange(own.OrderBy(d => d.Place?.Source != file).ThenBy(d => d.Place?.Line).ThenBy(d => d.Place?.Column));
        if (isPage && !text.Contains("charset", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(new Diagnostic(LetterCodes.PageWithoutCharset, Severity.Warning, "The page does not say that it is UTF-8; a browser may guess another character set, in which names are garbled or worse.", new SourcePlace(file), null, "Write <meta charset=\"utf-8\"> in its head."));
        }

        return result.TryGet(out ILetterTemplate? template) ? new Compiled(kinds[0], variant, new Language(parts[^1]), file, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), template, isPage) : null;
    }

    // Every language of two letters is a tag, so a variant of two letters is not told from one.
    private static bool IsVariant(string variant) => variant.Length is >= 1 and <= 20 and not 2 && char.IsAsciiLetterLower(variant[0]) && variant.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsLanguage(string tag) => tag.Length >= 2 && tag.Split('-') is [{ Length: 2 or 3 } first, ..] && first.All(char.IsAsciiLetterLower) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private sealed record Compiled(LetterKind Kind, string Variant, Language Language, string Name, string Hash, ILetterTemplate Template, bool IsPage)
    {
        // The first line is the subject; runs of blank lines part paragraphs, blanks at line ends and around the text go (letters.md §1.6).
        public Letter Letter(string text)
        {
            string[] lines = [.. text.Split('\n').Select(l => l.TrimEnd())];
            var body = new StringBuilder();
            bool blank = false;
            foreach (string line in lines.Skip(1))
            {
                if (line.Length == 0)
                {
                    blank = body.Length > 0;
                    continue;
                }

                body.Append(body.Length == 0 ? "" : blank ? "\n\n" : "\n").Append(line);
                blank = false;
            }

            return new Letter(Kind, Language, lines[0].Trim(), body.ToString(), Name, Hash);
        }
    }
}
