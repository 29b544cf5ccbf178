using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>How <see cref="ScribanSubset"/> reads templates.</summary>
public sealed record ScribanSubsetOptions
{
    /// <summary>The profile; <see cref="TemplateProfile.Letter"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the profiles.</exception>
    public TemplateProfile Profile
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>What the templates write; <see cref="TemplateOutput.Text"/> by default. A template whose name ends in <c>.html.sbn</c> is checked as HTML all the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the outputs.</exception>
    public TemplateOutput Output
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>Names of doubts, such as <c>W-LISTOUT</c>, that the profile Letter lets pass; none by default. <c>W-HTMLRAW</c> is refused all the same: an unescaped field in HTML is never let pass (letters.md §1.6).</summary>
    /// <exception cref="ArgumentException">A name is none of a doubt.</exception>
    public ValueList<string> Allowed
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (string name in value)
            {
                if (TemplateCodes.Find(name) is not { IsWarning: true })
                {
                    throw new ArgumentException($"{name} is no doubt that can be allowed; those are {string.Join(", ", TemplateCodes.All.Where(c => c.IsWarning).Select(c => c.Name))}.", nameof(value));
                }
            }

            field = value;
        }
    } = [];

    /// <summary>Texts that templates may include, by name; none by default. Names are small letters, digits, _ and -, in parts parted by / (letters.md §7).</summary>
    public IReadOnlyDictionary<string, string> Partials { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the partials belong to the one template that is compiled. Then a partial that it never includes, nor any that it does include, is told with <c>W-UNUSED</c>. False by default: a set of partials serves many templates, each of which needs some.</summary>
    public bool OwnsPartials { get; init; }

    internal Severity SeverityOf(TemplateCode warning) =>
        warning == TemplateCodes.HtmlRaw || (Profile == TemplateProfile.Letter && !Allowed.Contains(warning.Name, StringComparer.Ordinal)) ? Severity.Error : Severity.Warning;
}
