using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Diagnostics;
using InfoInterview.Interop.Parsing;
using InfoInterview.Letters;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Interop.Letters;

/// <summary>What the check of HTML templates promises, judged by a parser that knows nothing of it: data never makes an element, an attribute or an address that runs (security.md H1 to H3).</summary>
public sealed class HtmlLetterTests
{
    private static readonly LetterSchema Schema = LetterSchema.Builder("html")
        .Text("name").Text("note").Text("maybe", optional: true).Int("n").Bool("flag").Link("link").List("topics", LetterFieldKind.Text)
        .Build().Value;

    private static readonly ScribanSubset Engine = new(new ScribanSubsetOptions
    {
        Profile = TemplateProfile.Core,
        Output = TemplateOutput.Html,
        Partials = new Dictionary<string, string>(StringComparer.Ordinal) { ["p"] = "{{ name | html.escape }}", ["q"] = "<i>{{ note | html.escape }}</i>", ["open"] = " title=\"", ["raw"] = "{{ name }}" },
    });

    /// <summary>Each begins with a visible character: whether there is any text may decide where a browser ends the head of a page.</summary>
    private static readonly string[] Hostile =
    [
        "a<script>alert(1)</script>", "a\"><img src=x onerror=alert(1)>", "a' onmouseover='alert(1)", "a onmouseover=alert(1) ", "a</textarea><svg onload=alert(1)>", "a</title><script>alert(1)</script>",
        "a</style><script>alert(1)</script>", "a--><script>alert(1)</script>", "a--!><b>", "a]]><b>", "javascript:alert(1)", "a<img src=x onerror=alert(1) ", "<", "a<", "a<!--", "a<b", "a</", "a&lt;b&gt;", "a&#60;b", "&quot;", "a`b`=c", "a=b", "a>b",
        "a\n<b>\r\n</b>", "a\tb\fc", "a\u00A0\u2028b", "a\0<b>", "&", "a;url(//evil.example)", "/", "//evil.example", "a{{ name }}", "\\u003cb\\u003e", "😀<b>", "'\"<>&",
    ];

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<b>", "</b>", "<b", "<i ", ">", " ", "\n  ", "\"", "'", "=", "/", "a", " & ", "&lt;", "<", "<!--", "-->", "<title>", "</title>", "<textarea>", "</textarea>", "<table><tr><td>", "</td></tr></table>", "<ul><li>", "</ul>", "<br/>", "<!DOCTYPE html>",
        " title=\"", " class='", "\">", "'>", " alt=", "<a href=\"", "<a href='https://a.example/?q=", "#x", " data-x=\"", "style", "<style>", "</style>",
        "{{ name | html.escape }}", "{{ note | html.escape }}", "{{ n }}", "{{ link | html.escape }}", "{{ name | html.url_encode }}", "{{ name | html.escape | html.newline_to_br }}", "{{ x = name | html.escape; x }}", "{{ '<b>' + (name | html.escape) + '</b>' }}",
        "{{ flag ? '<b>' : '<i>' }}", "{{ flag ? 'a' : (name | html.escape) }}", "{{ topics | array.join ', ' | html.escape }}", "{{ include 'p' }}", "{{ include 'q' }}", "{{ include 'open' }}", "{{ include 'raw' }}", "{{ name }}", "{{ name | html.escape | string.upcase }}", "{{ c }}", "{{ c | html.escape }}",
        "{{ if flag }}", "{{ if maybe }}", "{{ else }}", "{{ end }}", "{{ end }}", "{{ for t in topics }}{{ t | html.escape }}", "{{ for t in topics }}", "{{ capture c }}", "{{ break }}", "{{ continue }}", "{{~ end ~}}",
    ];

    /// <summary>Whole constructs, most of which are accepted; they are put beside and into each other.</summary>
    private static readonly string[] Wholes =
    [
        "{{ name | html.escape }}", "<p>§</p>", "<b title=\"{{ name | html.escape }}\">§</b>", "<i class='c{{ n }} {{ note | html.escape }}'>§</i>", "<td{{ if flag }} title=\"{{ name | html.escape }}\"{{ end }}>§</td>", "<br{{ if maybe }} class=\"x\"{{ else }} title='{{ note | html.escape }}'{{ end }}/>",
        "<a href=\"{{ link | html.escape }}\">§</a>", "<a href='https://a.example/?q={{ name | html.url_encode }}&amp;r={{ note | html.url_encode }}'>§</a>", "{{ if flag }}§{{ else }}<u>§</u>{{ end }}", "{{ for t in topics }}<li>{{ t | html.escape }}§</li>{{ else }}§{{ end }}",
        "{{ case n; when 1 }}§{{ when 2 }}<s>§</s>{{ end }}", "{{ capture c }}§{{ end }}{{ c }}", "{{ capture c }}{{ name }}<{{ end }}{{ c | html.escape }}", "{{ x = '<em>' + (note | html.escape) + '</em>'; x }}§", "{{ s = ''; for t in topics; s = s + (t | html.escape) + '<br>'; end; s }}",
        "<!-- note -->§", "<table><tr><td>§</td></tr></table>", "{{ name | html.escape | html.newline_to_br }}", "{{ include 'q' }}§", "<b{{ include 'open' }}{{ name | html.escape }}\">§</b>", "<b title=\"{{ for t in topics }}{{ if for.first; continue; end }}{{ t | html.escape }} {{ end }}\">§</b>",
    ];

    /// <summary>Constructs that must be refused wherever they stand.</summary>
    private static readonly string[] Bad =
    [
        "{{ name }}", "<a href=\"{{ name | html.escape }}\">§</a>", "<p {{ name | html.escape }}>§</p>", "<p style=\"{{ name | html.escape }}\">§</p>", "<p title={{ name | html.escape }}>§</p>", "<{{ name | html.escape }}>", "<!-- {{ name | html.escape }} -->", "{{ if flag }}<b {{ end }}§",
    ];

    private static readonly Gen<string> Soup = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    private static readonly Gen<string> Built = Gen.Sized(size => Whole(Math.Min(size / 15, 3)));

    [Fact]
    public void Render_OfHostileData_MakesNoElementAndNoAttribute()
    {
        const string Template = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{{ name | html.escape }}</title><style>p { margin: 0 }</style></head>
            <body><p title="{{ name | html.escape }}" class='{{ name | html.escape }}'>{{ name | html.escape }}</p>
            <textarea>{{ name | html.escape }}</textarea><p>{{ name | html.escape | html.newline_to_br }}</p>
            <a href="{{ link | html.escape }}">{{ note | html.escape }}</a><a href="https://a.example/?q={{ name | html.url_encode }}">x</a>
            {{~ for t in topics ~}}
            <li>{{ t | html.escape }}</li>
            {{~ end ~}}
            </body></html>
            """;
        string[] lines = [.. Hostile.Select(h => h.ReplaceLineEndings(" "))];
        IReadOnlyList<ParsedPage> read = HtmlParser.Read([Rendered(Template, "a", "https://a.example/"), .. lines.Select(l => Rendered(Template, l, "https://b.example/?&x=1")), .. Hostile.Select(h => Rendered(Template, h, "https://a.example/"))]);

        for (int i = 0; i < lines.Length; i++)
        {
            ParsedPage page = read[i + 1];
            page.Structure.Should().Be(read[0].Structure, "{0} is text", lines[i]);
            page.Text.Should().Contain(lines[i].Replace("\0", "", StringComparison.Ordinal));
            page.Values.Should().Contain("p title=" + lines[i].Replace('\0', '\uFFFD')).And.Contain("a href=https://b.example/?&x=1");
            page.Values.Should().NotContain(v => v.Contains("href=javascript", StringComparison.OrdinalIgnoreCase));
            read[i + 1 + lines.Length].Structure.Replace("<br></>", "", StringComparison.Ordinal).Should().Be(read[0].Structure, "line ends become nothing but line breaks");
        }
    }

    [Fact]
    public void Render_OfEveryAcceptedTemplate_HasTheStructureThatHarmlessDataGives()
    {
        // The generator is asked for templates first, so that the parser starts once for all of them.
        string[] templates = [.. Soup.Sample(20_000, 40).Concat(Built.Sample(3_000, 60)).Distinct(StringComparer.Ordinal)];
        (string Template, ILetterTemplate Ready)[] accepted = [.. templates
            .Select(t => (Template: t, Compiled: Engine.Compile(t, "t", Schema)))
            .Where(t => t.Compiled.TryGet(out _) && t.Template.Contains("name", StringComparison.Ordinal))
            .Select(t => (t.Template, t.Compiled.Value))];
        accepted.Length.Should().BeGreaterThan(500, "the law speaks of accepted templates");
        (templates.Length - accepted.Length).Should().BeGreaterThan(500, "and refused ones show that it is not empty");

        var pages = new List<string>();
        var from = new List<string>();
        for (int i = 0; i < accepted.Length; i++)
        {
            foreach (bool flag in new[] { true, false })
            {
                pages.Add(Rendered(accepted[i].Ready, "a", "b", flag, "https://a.example/"));
                pages.Add(Rendered(accepted[i].Ready, Hostile[i % Hostile.Length].ReplaceLineEndings(" "), Hostile[(i / 3) % Hostile.Length].ReplaceLineEndings(" "), flag, "https://b.example/?q='()&x=1;#:~:text=a"));
                from.Add(accepted[i].Template);
            }
        }

        IReadOnlyList<ParsedPage> read = HtmlParser.Read(pages);
        for (int i = 0; i < from.Count; i++)
        {
            read[(2 * i) + 1].Structure.Should().Be(read[2 * i].Structure, "data makes no markup in {0} which became {1}", from[i], pages[(2 * i) + 1]);
            read[(2 * i) + 1].Values.Where(v => v.Contains(" href=", StringComparison.Ordinal)).Should().NotContain(v => v.Contains("javascript:", StringComparison.OrdinalIgnoreCase) && !v.Contains('?'), "no address runs in {0}", from[i]);
        }
    }

    [Theory]
    [InlineData("<p>{{ name }}</p>")]
    [InlineData("<p title=\"{{ name }}\">x</p>")]
    [InlineData("<p title={{ name | html.escape }}>x</p>")]
    [InlineData("<p {{ name | html.escape }}>x</p>")]
    [InlineData("<{{ name | html.escape }}>x")]
    [InlineData("<!-- {{ name }} -->")]
    public void Harness_WhenATemplateIsNotChecked_SeesTheDifference(string template)
    {
        var text = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core });
        Engine.Compile(template, "t", Schema).TryGet(out _).Should().BeFalse();
        ILetterTemplate ready = text.Compile(template, "t", Schema).Value;

        IReadOnlyList<ParsedPage> read = HtmlParser.Read([Rendered(ready, "a", "b", true, "https://a.example/"), .. Hostile.Select(h => Rendered(ready, h, "b", true, "https://a.example/"))]);

        read.Skip(1).Should().Contain(p => p.Structure != read[0].Structure);
    }

    private static Gen<string> Whole(int depth)
    {
        Gen<string> one = Gen.Frequency((40, Gen.Elements(Wholes)), (1, Gen.Elements(Bad)));
        if (depth == 0)
        {
            return one.Select(w => w.Replace("§", "x", StringComparison.Ordinal));
        }

        return one.SelectMany(w => Whole(depth - 1).Two().Select(i => w.Replace("§", i.Item1 + i.Item2, StringComparison.Ordinal)));
    }

    private static string Rendered(string template, string data, string link) => Rendered(Engine.Compile(template, "t", Schema).Value, data, data, true, link);

    private static string Rendered(ILetterTemplate template, string name, string note, bool flag, string link)
    {
        Result<LetterModel> model = LetterModel.For(Schema).Set("name", name).Set("note", note).Set("maybe", flag ? note : null).Set("n", flag ? 1 : 2).Set("flag", flag).Set("link", link).SetList("topics", [name, note]).Build();
        return template.Render(model.Value).Value;
    }
}
