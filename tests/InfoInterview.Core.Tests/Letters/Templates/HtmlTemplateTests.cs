using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>HTML letters: a field stands only where it stays text (letters.md §1.6, security.md H1 to H5).</summary>
public sealed class HtmlTemplateTests
{
    private static readonly LetterSchema Schema = LetterSchema.Builder("html")
        .Text("name").Text("note", optional: true).Int("n").Bool("flag").Date("day").Field("rate", LetterFieldKind.Double)
        .Link("link").Link("maybe", optional: true)
        .Object("contact", c => c.Text("full_name").Link("page"))
        .List("topics", LetterFieldKind.Text).List("numbers", LetterFieldKind.Int)
        .List("goals", g => g.Text("title").Link("link"))
        .Build().Value;

    private static readonly Dictionary<string, string> Partials = new(StringComparer.Ordinal)
    {
        ["raw"] = "{{ name }}",
        ["escaped"] = "{{ name | html.escape }}",
        ["bold"] = "<b>{{ $text }}</b>",
        ["open"] = "<p>",
        ["class"] = "{{ name | html.escape }} x",
        ["half"] = "<b title=\"",
    };

    /// <summary>Templates in which a field is not text, and the code that tells it.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "W-HTMLRAW", "<p>{{ name }}</p>" },
        { "W-HTMLRAW", "<p>{{ contact.full_name }}</p>" },
        { "W-HTMLRAW", "<p>{{ name + 'x' }}</p>" },
        { "W-HTMLRAW", "<p>{{ $\"{name}\" }}</p>" },
        { "W-HTMLRAW", "<p>{{ flag ? name : '-' }}</p>" },
        { "W-HTMLRAW", "<p>{{ note ?? '-' }}</p>" },
        { "W-HTMLRAW", "<p>{{ note ?! name }}</p>" },
        { "W-HTMLRAW", "<p>{{ x = name; x }}</p>" },
        { "W-HTMLRAW", "{{ x = 'a'; if flag; x = name; end; x }}" },
        { "W-HTMLRAW", "{{ x = ''; for t in topics; x; x = t; end }}" },
        { "W-HTMLRAW", "{{ capture x }}{{ name }}{{ end }}{{ x }}" },
        { "W-HTMLRAW", "{{ capture x }}{{ if flag }}{{ name }}{{ end }}{{ end }}{{ x }}" },
        { "W-HTMLRAW", "{{ capture x }}{{ capture y }}{{ name }}{{ end }}{{ y }}{{ end }}{{ x }}" },
        { "W-HTMLRAW", "{{ for t in topics }}{{ t }}{{ end }}" },
        { "W-HTMLRAW", "{{ for g in goals }}{{ g.title }}{{ end }}" },
        { "W-HTMLRAW", "{{ topics | array.join ', ' }}" },
        { "W-HTMLRAW", "{{ topics | array.first }}" },
        { "W-HTMLRAW", "{{ goals | array.map 'title' | array.join ', ' }}" },
        { "W-HTMLRAW", "{{ numbers | array.join name }}" },
        { "W-HTMLRAW", "{{ topics }}" },
        { "W-HTMLRAW", "<b title=\"{{ ['a'] }}\"></b>" },
        { "W-HTMLRAW", "<b title=\"{{ ['a'] | string.upcase }}\"></b>" },
        { "W-HTMLRAW", "<b title=\"{{ 'a' + ['b'] }}\"></b>" },
        { "W-HTMLRAW", "<b title=\"{{ 'a' | string.append ['b'] }}\"></b>" },
        { "W-HTMLRAW", "<b title=\"{{ [['a']] | array.join ',' }}\"></b>" },
        { "W-HTMLRAW", "<b title=\"{{ ['a'] | string.strip }}\"></b>" },
        { "W-HTMLRAW", "<b title=\"{{ 1 | string.pluralize ['a'] 'b' }}\"></b>" },
        { "W-HTMLRAW", "<b title=\"{{ 'abc' | string.replace 'a' ['b'] }}\"></b>" },
        { "W-HTMLRAW", "{{ name | html.escape | string.upcase }}" },
        { "W-HTMLRAW", "{{ name | html.escape | string.truncate 5 }}" },
        { "W-HTMLRAW", "{{ name | html.escape | string.append note }}" },
        { "W-HTMLRAW", "{{ name | html.escape | string.replace 'a' name }}" },
        { "W-HTMLRAW", "{{ name | html.newline_to_br | string.strip }}" },
        { "W-HTMLRAW", "{{ name | html.newline_to_br }}" },
        { "W-HTMLRAW", "{{ name | html.url_escape }}" },
        { "W-HTMLRAW", "{{ name | string.escape }}" },
        { "W-HTMLRAW", "{{ n | string.pluralize name 'x' }}" },
        { "W-HTMLRAW", "{{ case n; when 1 }}{{ name }}{{ end }}" },
        { "W-HTMLRAW", "{{ include 'raw' }}" },
        { "W-HTMLRAW", "{{ include 'bold' text:name }}" },
        { "W-HTMLRAW", "{{ x = include 'raw'; x }}" },
        { "W-HTMLRAW", "<b title=\"{{ name }}\"></b>" },
        { "W-HTMLRAW", "<title>{{ name }}</title>" },
        { "W-HTMLRAW", "<a href=\"{{ link }}\">x</a>" },
        { "W-HTMLRAW", "{{ link }}" },
        { "E-HTMLCTX", "<a href=\"{{ name | html.escape }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"https://{{ name | html.url_encode }}/?x\">x</a>" },
        { "E-HTMLCTX", "<a href=\"https://a.example/{{ name | html.url_encode }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"https://a.example@{{ name | html.url_encode }}?x={{ n }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"https://a.example/?q={{ name | html.escape }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"https:?q={{ name | html.url_encode }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"/find?q={{ name | html.url_encode }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"mailto:{{ name | html.url_encode }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"x{{ link | html.escape }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"{{ link | html.escape }}x\">x</a>" },
        { "E-HTMLCTX", "<a href=\"{{ link | html.escape }}{{ link | html.escape }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"{{ link | html.escape | string.strip }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"{{ note ?? link | html.escape }}\">x</a>" },
        { "E-HTMLCTX", "<a href={{ link | html.escape }}>x</a>" },
        { "E-HTMLCTX", "<img src=\"{{ link | html.escape }}\">" },
        { "E-HTMLCTX", "<img src=\"{{ name | html.escape }}\">" },
        { "E-HTMLCTX", "<img srcset=\"{{ name | html.escape }}\">" },
        { "E-HTMLCTX", "<td background=\"{{ name | html.escape }}\">" },
        { "E-HTMLCTX", "<form action=\"{{ link | html.escape }}\">" },
        { "E-HTMLCTX", "<object data=\"{{ link | html.escape }}\">" },
        { "E-HTMLCTX", "<iframe srcdoc=\"{{ name | html.escape }}\">" },
        { "E-HTMLCTX", "<base href=\"{{ link | html.escape }}\">" },
        { "E-HTMLCTX", "<p style=\"{{ name | html.escape }}\">x</p>" },
        { "E-HTMLCTX", "<p style=\"width:{{ n }}px\">x</p>" },
        { "E-HTMLCTX", "<p onclick=\"{{ name | html.escape }}\">x</p>" },
        { "E-HTMLCTX", "<p onclick=\"f({{ n }})\">x</p>" },
        { "E-HTMLCTX", "<script>{{ n }}</script>" },
        { "E-HTMLCTX", "<style>{{ name | html.escape }}</style>" },
        { "E-HTMLCTX", "<!-- {{ name | html.escape }} -->" },
        { "E-HTMLCTX", "<!DOCTYPE {{ name | html.escape }}>" },
        { "E-HTMLCTX", "<p title={{ name | html.escape }}>x</p>" },
        { "E-HTMLCTX", "<p title=a{{ n }}>x</p>" },
        { "E-HTMLCTX", "<p {{ name | html.escape }}>x</p>" },
        { "E-HTMLCTX", "<p {{ name | html.escape }}=\"x\">x</p>" },
        { "E-HTMLCTX", "<p data-{{ n }}=\"x\">x</p>" },
        { "E-HTMLCTX", "<p title=\"x\"{{ name | html.escape }}>x</p>" },
        { "E-HTMLCTX", "<{{ name | html.escape }}>x" },
        { "E-HTMLCTX", "<h{{ n }}>x</h1>" },
        { "E-HTMLCTX", "a <{{ name | html.escape }} b" },
        { "E-HTMLCTX", "</{{ name | html.escape }}>" },
        { "E-HTMLCTX", "<title></{{ name | html.escape }}></title>" },
        { "E-HTMLCTX", "<meta name=\"x\" content=\"{{ name | html.escape }}\">" },
        { "E-HTMLCTX", "<p xmlns=\"{{ name | html.escape }}\">x</p>" },
        { "E-HTMLCTX", "{{ capture x }}<a href=\"{{ name | html.escape }}\">y</a>{{ end }}{{ x }}" },
        { "E-HTMLCTX", "{{ capture x }}{{ if flag }}<a href=\"{{ name | html.escape }}\">y</a>{{ end }}{{ end }}{{ x }}" },
        { "E-HTMLCTX", "{{ capture x }}<b>y</b>{{ for t in topics }}{{ end }}{{ end }}<p title=\"{{ x }}\"></p>" },
        { "E-HTMLCTX", "<p title=\"{{ name | html.escape | html.newline_to_br }}\"></p>" },
        { "E-HTMLCTX", "<a href=\"{{ include 'escaped' }}\">x</a>" },
        { "E-HTMLCTX", "<a href=\"{{ x = name | html.escape; x }}\">x</a>" },
        { "E-HTMLCTX", "{{ a = '<a href=\"' }}{{ a }}{{ name | html.escape }}\">x</a>" },
        { "E-HTMLPART", "{{ if flag }}<b{{ end }}>x</b>" },
        { "E-HTMLPART", "{{ if flag }}<b title=\"{{ else }}<b title='{{ end }}x\">" },
        { "E-HTMLPART", "<{{ if flag }}b{{ else }}i{{ end }}>x" },
        { "E-HTMLPART", "{{ for t in topics }}<b {{ end }}>" },
        { "E-HTMLPART", "{{ for t in topics }}<b {{ break }}>{{ end }}>" },
        { "E-HTMLPART", "{{ for t in topics }}{{ if flag }}<b {{ continue; end }}x{{ end }}>" },
        { "E-HTMLPART", "{{ case n; when 1 }}<!--{{ end }}x-->" },
        { "E-HTMLPART", "{{ for t in topics }}x{{ else }}<title>{{ end }}x</title>" },
        { "E-HTMLPART", "{{ flag ? '<b' : '' }}>x" },
        { "E-HTMLPART", "{{ capture x }}{{ if flag }}a{{ end }}<b title=\"{{ end }}{{ x }}" },
        { "E-HTMLPART", "<p>x</p><b" },
        { "E-HTMLPART", "<title>x" },
        { "E-HTMLPART", "<!-- x" },
        { "E-HTMLPART", "a <" },
        { "E-HTMLTAG", "<svg></svg>" },
        { "E-HTMLTAG", "{{ '<svg>' }}" },
        { "E-HTMLTAG", "\u00A0{{ if flag }}\nx{{ end }}" },
        { "E-SCRIPT", "<script>x</script>" },
        { "E-SCRIPT", "{{ x = '<b onclick=x>'; x }}" },
        { "E-SCRIPT", "<a href=\"{{ flag ? 'javascript:' : 'https://' }}x\">" },
    };

    [Theory]
    [InlineData("<p>{{ name | html.escape }}</p>")]
    [InlineData("<p>{{ contact.full_name | html.escape }}, {{ contact.full_name | string.upcase | html.escape }}</p>")]
    [InlineData("{{ n }} {{ flag }} {{ day }} {{ rate }} {{ n + 1 }} {{ numbers | array.join ', ' }} {{ for i in numbers }}{{ i }}{{ for.index }}{{ end }}")]
    [InlineData("{{ day | date.to_string '%d %B %Y' }} {{ rate | math.format '0.00' }} {{ name.size }} {{ name | string.size }} {{ name | string.handleize }}")]
    [InlineData("{{ name | html.escape | html.newline_to_br }}")]
    [InlineData("{{ name | html.escape | string.strip | string.append '!' }}")]
    [InlineData("{{ name | html.url_encode }}")]
    [InlineData("<b title=\"{{ topics | html.escape }} {{ ['a'] | html.escape }} {{ numbers | string.upcase }}\"></b>")]
    [InlineData("{{ 'a' | string.upcase }} {{ \"it's\" }} {{ '<b>x</b>' }} {{ n | string.pluralize 'talk' 'talks' }}")]
    [InlineData("{{ (name | html.escape) + ' & ' + (name | html.escape) }}")]
    [InlineData("{{ '<b>' + (name | html.escape) + '</b>' }}")]
    [InlineData("{{ $\"<b>{name | html.escape}</b>{n}\" }}")]
    [InlineData("{{ (note ?? name) | html.escape }} {{ flag ? (name | html.escape) : '-' }}")]
    [InlineData("{{ x = name | html.escape }}{{ x }}")]
    [InlineData("{{ x = 'a'; if flag; x = name | html.escape; end; x }}")]
    [InlineData("{{ capture x }}<b>{{ name | html.escape }}</b>{{ end }}{{ x }}")]
    [InlineData("{{ capture x }}{{ name }} <at> {{ note ?? '' }}{{ end }}{{ x | html.escape }}")]
    [InlineData("{{ capture x }}{{ for t in topics }}<li>{{ t | html.escape }}</li>{{ end }}{{ end }}<ul>{{ x }}</ul>")]
    [InlineData("{{ capture x }}{{ if flag }}a{{ else }}{{ name | html.escape }}{{ end }}{{ end }}<b title='{{ x }}'></b>")]
    [InlineData("{{ for t in topics }}<li>{{ t | html.escape }}</li>{{ end }}")]
    [InlineData("{{ for t in topics }}{{ if for.first }}<ul>{{ end }}<li>{{ t | html.escape }}</li>{{ if for.last }}</ul>{{ end }}{{ end }}")]
    [InlineData("{{ for t in topics; if t == ''; continue; end }}<li>{{ t | html.escape }}</li>{{ if for.index == 3; break; end; end }}")]
    [InlineData("{{ s = ''; for t in topics; s = s + (t | html.escape) + '<br>'; end; s }}")]
    [InlineData("{{ case n; when 1 }}<b>one</b>{{ when 2 }}{{ name | html.escape }}{{ else }}-{{ end }}")]
    [InlineData("<title>{{ name | html.escape }}</title>")]
    [InlineData("<textarea>{{ name | html.escape }}</textarea>")]
    [InlineData("<b title=\"{{ name | html.escape }}\" class='c{{ n }}'>x</b>")]
    [InlineData("<td{{ if flag }} class=\"x\"{{ end }}>{{ n }}</td>")]
    [InlineData("<td class=\"a{{ if flag }} b{{ end }}{{ for i in numbers }} c{{ i }}{{ end }}\"></td>")]
    [InlineData("<a href=\"{{ link | html.escape }}\">x</a>")]
    [InlineData("<a href='{{ contact.page | html.escape }}' title='{{ name | html.escape }}'>x</a>")]
    [InlineData("{{ if maybe }}<a href=\"{{ maybe | html.escape }}\">x</a>{{ end }}")]
    [InlineData("<a href=\"{{ if maybe }}{{ maybe | html.escape }}{{ else }}https://a.example{{ end }}\">x</a>")]
    [InlineData("<a href=\"{{ (maybe ?? link) | html.escape }}\">x</a>")]
    [InlineData("{{ for g in goals }}<a href=\"{{ g.link | html.escape }}\">{{ g.title | html.escape }}</a>{{ end }}")]
    [InlineData("{{ l = link }}<a href=\"{{ l | html.escape }}\">x</a>")]
    [InlineData("<a href=\"https://a.example/find?q={{ name | html.url_encode }}\">x</a>")]
    [InlineData("<a href=\"https://a.example:8080?q={{ name | html.url_encode | html.escape }}&amp;n={{ name | html.url_encode }}\">x</a>")]
    [InlineData("<a href=\"https://a.example/?{{ for t in topics }}t={{ t | html.url_encode }}&amp;{{ end }}\">x</a>")]
    [InlineData("{{ base = 'https://a.example/' }}<a href=\"{{ base }}book\">x</a>")]
    [InlineData("<a href=\"{{ flag ? 'https://a.example' : 'mailto:a@b.example' }}\">x</a>")]
    [InlineData("<p style=\"color:{{ if flag }}red{{ else }}#00f{{ end }}; margin:0\">x</p>")]
    [InlineData("<p style=\"color:{{ flag ? 'red' : 'blue' }}\">x</p>")]
    [InlineData("{{ include 'escaped' }} {{ include 'bold' text:(name | html.escape) }} {{ include 'open' }}x</p>")]
    [InlineData("<b title=\"{{ include 'class' }}\">x</b>")]
    [InlineData("{{ x = include 'raw'; x | html.escape }} {{ (include 'raw') | html.escape }}")]
    [InlineData("{{ include 'half' }}x\">y</b>")]
    [InlineData("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><style>p { margin: 0 }</style></head><body>\n  {{~ for t in topics ~}}\n  <p>{{ t | html.escape }}</p>\n  {{~ end ~}}\n</body></html>")]
    public void Compile_WhenEveryFieldStaysText_Accepts(string template)
    {
        Codes(template, TemplateProfile.Core).Should().NotContain(c => c.StartsWith("E-", StringComparison.Ordinal) || c == "W-HTMLRAW" || c == "W-REMOTE");
        Compile(template, TemplateProfile.Core).TryGet(out _).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Compile_WhenAFieldIsNotText_RefusesItInBothProfiles(string wanted, string template)
    {
        foreach (TemplateProfile profile in Enum.GetValues<TemplateProfile>())
        {
            Result<ILetterTemplate> compiled = Compile(template, profile);

            compiled.TryGet(out _).Should().BeFalse();
            Diagnostic first = compiled.Diagnostics.First(d => TemplateCodes.Find(d.Code)!.Name == wanted);
            first.Severity.Should().Be(Severity.Error);
            first.Place.Should().NotBeNull();
            first.Fix.Should().NotBe(string.Empty);
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Fix_WhenItIsWrittenIntoTheTemplate_MendsIt(string wanted, string template)
    {
        IReadOnlyList<Diagnostic> before = Compile(template, TemplateProfile.Core).Diagnostics;
        before.Should().Contain(d => d.Name == wanted);
        foreach (Diagnostic fault in before.Where(d => d.FixIsText))
        {
            string text = fault.Place!.Source == "t" ? template : Partials[fault.Place.Source];
            SourcePlace place = fault.FixPlace ?? fault.Place;
            foreach (string fix in fault.Fix!.Split(", or ").TakeWhile(f => !f.Contains('…', StringComparison.Ordinal)))
            {
                int at = StartOf(text, place);
                string mended = text[..at] + fix + text[(at + place.Length)..];
                IReadOnlyList<Diagnostic> after = fault.Place.Source == "t"
                    ? Compile(mended, TemplateProfile.Core).Diagnostics
                    : Compile(template, TemplateProfile.Core, new Dictionary<string, string>(Partials, StringComparer.Ordinal) { [fault.Place.Source] = mended }).Diagnostics;

                after.Count(d => d.Code == fault.Code).Should().BeLessThan(before.Count(d => d.Code == fault.Code), "«{0}» mends {1}", mended, fault);
                after.Where(d => !TemplateCodes.Find(d.Code)!.IsWarning || d.Name == "W-HTMLRAW").Select(d => d.Name).Except(before.Select(d => d.Name)).Should().BeEmpty("«{0}» brings no other fault", mended);
            }
        }
    }

    [Theory]
    [InlineData("<p>x</p>\n<svg class=\"a>b\">y</svg>", "E-HTMLTAG", "<svg class=\"a>b\">", null)]
    [InlineData("<stong title='a'>x</stong>", "E-HTMLTAG", "<stong title='a'>", "stong → strong")]
    [InlineData("<p onclick=\"f({{ n }})\" title=\"x\">x</p>", "E-SCRIPT", "onclick=\"f({{ n }})\"", null)]
    [InlineData("<a class=\"x\" href='javascript:x'>x</a>", "E-SCRIPT", "href='javascript:x'", null)]
    [InlineData("<a href=\"java{{ if flag }}x{{ end }}script:y\">x</a>", "E-SCRIPT", "href=\"java{{ if flag }}x{{ end }}script:y\"", null)]
    [InlineData("<img alt=\"x\" src=\"https://a.example/l.png\">", "W-REMOTE", "src=\"https://a.example/l.png\"", null)]
    [InlineData("<p style=\"color:red; background:url(x.png)\">x</p>", "W-REMOTE", "url(x.png)", null)]
    [InlineData("<style>\n@import 'x';</style>", "W-REMOTE", "@import", null)]
    [InlineData("<p style=\"col&#111;r:red\">x</p>", "E-HTMLTAG", "&#111;", null)]
    [InlineData("<p title=\"a\"class=\"b\">x</p>", "E-HTMLTAG", "class", "c →  c")]
    [InlineData("<p title=a\"b>x</p>", "E-HTMLTAG", "title=a\"b", "title=a\"b → title=\"a&quot;b\"")]
    [InlineData("<p title=>x</p>", "E-HTMLTAG", "title=", null)]
    [InlineData("<meta charset=latin1>", "E-HTMLTAG", "charset=latin1", "<meta charset=latin1> → <meta charset=\"utf-8\">")]
    [InlineData("x <!-- [if mso]>x<![endif]--> y", "E-HTMLTAG", "<!-- [if mso]>x<![endif]-->", null)]
    [InlineData("<p title={{ name }}>x</p>", "E-HTMLCTX", "name", "title={{ name }} → title=\"{{ name | html.escape }}\"")]
    [InlineData("<a title=\"x\" href=\"a{{ contact.page | html.escape }}\">x</a>", "E-HTMLCTX", "contact.page | html.escape", "href=\"a{{ contact.page | html.escape }}\" → href=\"{{ contact.page | html.escape }}\"")]
    [InlineData("<a href=\"{{ contact.page | html.escape }}/x\">x</a>", "E-HTMLCTX", "href=\"{{ contact.page | html.escape }}/x\"", "href=\"{{ contact.page | html.escape }}/x\" → href=\"{{ contact.page | html.escape }}\"")]
    [InlineData("<p>a</p><title>b", "E-HTMLPART", "<title>b", " → </title>")]
    [InlineData("a <b", "E-HTMLPART", "<b", " → >")]
    [InlineData("{{ capture x }}{{ if flag }}a{{ end }}<b title=\"{{ end }}{{ x }}", "E-HTMLPART", "capture x", null)]
    [InlineData("<ul>{{ for t in topics }}<li {{ end }}</ul>", "E-HTMLPART", "for t in topics", null)]
    public void Compile_WhenTheHtmlIsWrong_MarksWhatItIsAbout(string template, string code, string marked, string? fix)
    {
        Diagnostic first = Compile(template, TemplateProfile.Core).Diagnostics.First(d => d.Name == code);

        Piece(template, first.Place!).Should().Be(marked);
        (first.FixIsText ? $"{Piece(template, first.FixPlace ?? first.Place!)} → {first.Fix}" : null).Should().Be(fix);
    }

    [Fact]
    public void Compile_WhenSomethingIsFetched_IsADoubtThatTheHostMayAllow()
    {
        const string Template = "<img src=\"https://a.example/logo.png\" alt=\"{{ name | html.escape }}\">";

        Codes(Template, TemplateProfile.Letter).Should().Equal("W-REMOTE");
        Compile(Template, TemplateProfile.Letter).TryGet(out _).Should().BeFalse();
        Compile(Template, TemplateProfile.Core).TryGet(out _).Should().BeTrue();
        new ScribanSubset(new ScribanSubsetOptions { Allowed = ["W-REMOTE"], Output = TemplateOutput.Html }).Compile(Template, "t", Schema).TryGet(out _).Should().BeTrue();
    }

    [Fact]
    public void Compile_WhenRawFieldsAreAllowedByTheHost_RefusesThemAllTheSame() =>
        new ScribanSubset(new ScribanSubsetOptions { Allowed = ["W-HTMLRAW"], Output = TemplateOutput.Html }).Compile("{{ name }}", "t", Schema).TryGet(out _).Should().BeFalse();

    [Theory]
    [InlineData("t", TemplateOutput.Text, false)]
    [InlineData("t", TemplateOutput.Html, true)]
    [InlineData("thank-you.en.letter.html.sbn", TemplateOutput.Text, true)]
    [InlineData("THANK-YOU.EN.LETTER.HTML.SBN", TemplateOutput.Text, true)]
    [InlineData("thank-you.en.letter.sbn", TemplateOutput.Text, false)]
    public void Compile_WhenTheNameOrTheOptionSaysHtml_ChecksIt(string source, TemplateOutput output, bool isHtml) =>
        new ScribanSubset(new ScribanSubsetOptions { Output = output }).Compile("<p>{{ name }}</p>", source, Schema).HasErrors.Should().Be(isHtml);

    [Fact]
    public void Compile_WhenAFieldIsRaw_SaysWhereAndWhatToWrite()
    {
        Diagnostic only = Compile("<p>\n  {{ contact.full_name }}\n</p>", TemplateProfile.Core).Diagnostics.Should().ContainSingle().Subject;

        only.ToString().Should().Contain("t(2,6)").And.Contain("contact.full_name enters the HTML as it stands");
        only.Fix.Should().Be("contact.full_name | html.escape");
    }

    [Fact]
    public void Compile_WhenTheEscapeIsNotLast_SaysWhatSpoiledIt() =>
        Compile("{{ name | html.escape | string.upcase }}", TemplateProfile.Core).Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("string.upcase, which spoils the escapes");

    [Fact]
    public void Compile_WhenAStoredTextIsRaw_SaysWhereItIsRaw() =>
        Compile("{{ capture x }}\n{{ name }}{{ end }}\n{{ x }}", TemplateProfile.Core).Diagnostics.Should().ContainSingle().Which.Place!.Line.Should().Be(2);

    [Fact]
    public void Compile_WhenAPartialIsWrongForItsPlace_NamesThePartial() =>
        Compile("<a href=\"{{ include 'escaped' }}\">x</a>", TemplateProfile.Core).Diagnostics.Should().ContainSingle().Which.Place!.ToString().Should().StartWith("escaped(1,");

    [Fact]
    public void Compile_WhenAFieldIsMisspelled_TellsOnlyThat() =>
        Codes("<p>{{ contact.ful_name | html.escape }}</p>", TemplateProfile.Letter).Should().Equal("E-MEMBER");

    [Fact]
    public void Render_OfAnHtmlTemplate_PrintsWhatATextTemplateDoes()
    {
        const string Template = "<p title='{{ name | html.escape }}'>\n  {{ if flag }}\n  {{ name | html.escape | html.newline_to_br }}\n  {{ end }}</p>";
        LetterModel model = Filled("a\n<b>'\"&").Build().Value;

        string text = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core }).Compile(Template, "t", Schema).Value.Render(model).Value;

        Compile(Template, TemplateProfile.Core).Value.Render(model).Value.Should().Be(text).And.Contain("&lt;b&gt;&#39;&quot;&amp;");
    }

    [Fact]
    public void Compile_WhenCheckingTakesTooLong_RefusesInsteadOfHanging()
    {
        // Each turn of the loops tells of one more variable.
        string start = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"v{i} = ''; "));
        string chain = string.Concat(Enumerable.Range(0, 999).Select(i => $"v{i} = v{i + 1}; "));
        string template = $"{{{{ {start} for a in topics; for b in topics; {chain} v999 = name | html.escape; end; end; v0 }}}}";

        Codes(template, TemplateProfile.Core).Should().Contain("E-SIZE");
    }

    [Theory]
    [InlineData("https://www.example.org/in/mara?x=1&y=%20#z")]
    [InlineData("HTTP://example.org")]
    [InlineData("https://example.org:8443/ä/ö")]
    [InlineData("mailto:mara@example.org?subject=Talk")]
    [InlineData("tel:+49-30-1234567;ext=5")]
    public void Build_WhenALinkLeadsSomewhere_TakesIt(string link) => Filled("x").Set("link", link).Build().Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("www.example.org")]
    [InlineData("//example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" https://example.org")]
    [InlineData("https://example.org/ x")]
    [InlineData("https://example.org/\u00A0")]
    [InlineData("https://example.org/\n")]
    [InlineData("java\nscript:x")]
    [InlineData("https:example.org")]
    [InlineData("https:/example.org")]
    [InlineData("https://")]
    [InlineData("https:///x")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("https://bank.example%2F@evil.example/")]
    [InlineData("https:\\\\evil.example")]
    [InlineData("https://a.example\\@evil.example")]
    [InlineData("https://a.example/\u202Egpj")]
    [InlineData("https://a.example/\u200B")]
    [InlineData("https://a.example/\"onclick")]
    [InlineData("https://a.example/<b>")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:")]
    [InlineData("mailto:a@b.example?subject=x%0d%0aBcc:c@d.example")]
    [InlineData("mailto:?cc=a@b.example")]
    [InlineData("https://exаmple.org/")]
    [InlineData("https://example.org/a\u3164b")]
    [InlineData("https://example.org/a\u2800b")]
    [InlineData("https://example.org/a\uFE0Fb")]
    [InlineData("tel:x")]
    [InlineData("tel:+49 30")]
    public void Build_WhenALinkIsNone_SaysLinkAndNeverTheValue(string link)
    {
        Diagnostic only = Filled("x").Set("link", link).Build().Diagnostics.Should().ContainSingle().Subject;

        TemplateCodes.Find(only.Code)!.Name.Should().Be("E-LINK");
        only.Place!.Path.Should().Be("link");
        only.ToString().Should().NotContain("evil").And.NotContain("alert");
    }

    [Fact]
    public void Build_WhenALinkIsTooLong_SaysLink() => Filled("x").Set("link", "https://a.example/" + new string('a', 2048)).Build().HasErrors.Should().BeTrue();

    private static LetterModelBuilder Filled(string name) => LetterModel.For(Schema)
        .Set("name", name).Set("n", 1).Set("flag", true).Set("day", new LocalDate(2026, 3, 7)).Set("rate", 1.5)
        .Set("link", "https://a.example/").Set("contact.full_name", name).Set("contact.page", "https://a.example/")
        .SetList("topics", [name]).SetList(Schema["numbers"], 1, 2).SetObjects("goals", [name], (g, t) => g.Set("title", t).Set("link", "https://a.example/"));

    private static string[] Codes(string template, TemplateProfile profile) => [.. Compile(template, profile).Diagnostics.Select(d => TemplateCodes.Find(d.Code)!.Name).Distinct(StringComparer.Ordinal)];

    private static string Piece(string text, SourcePlace place) => text.Substring(StartOf(text, place), place.Length);

    private static int StartOf(string text, SourcePlace place) => string.Join('\n', text.Split('\n').Take(place.Line - 1).Append("")).Length + place.Column - 1;

    private static Result<ILetterTemplate> Compile(string template, TemplateProfile profile, Dictionary<string, string>? partials = null) =>
        new ScribanSubset(new ScribanSubsetOptions { Profile = profile, Output = TemplateOutput.Html, Partials = partials ?? Partials }).Compile(template, "t", Schema);
}
