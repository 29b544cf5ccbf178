using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

public sealed class LetterLintTests
{
    private const string Name = "cold-request.en.letter.sbn";

    [Theory]
    [InlineData("{% if field %}", "{{ if field }}")]
    [InlineData("{%- endif -%}", "{{ end }}")]
    [InlineData("{% else %}", "{{ else }}")]
    [InlineData("{% elsif minutes %}", "{{ else if minutes }}")]
    [InlineData("{% assign x = 1 %}", "{{ x = 1 }}")]
    [InlineData("{% render 'x' %}", "Write tags as {{ … }}.")]
    [InlineData("{contact.full_name}", "{{ contact.full_name }}")]
    [InlineData("{ Contact.FullName }", "{{ contact.full_name }}")]
    [InlineData("{job title}", "{{ contact.job_title ?? … }}")]
    [InlineData("{minutes}", "{{ minutes }}")]
    [InlineData("{ { contact.full_name }}", "{{ contact.full_name }}")]
    [InlineData("{contact.full_name}}", "{{ contact.full_name }}")]
    [InlineData("{first_name}", "Write a field, such as {{ contact.familiar_name }} or {{ contact.full_name }}, or other words.")]
    [InlineData("${minutes}", "{{ minutes }}")]
    [InlineData("#{contact.short_name}", "{{ contact.short_name }}")]
    [InlineData("«Contact_FullName»", "Write a field, such as {{ contact.familiar_name }} or {{ contact.full_name }}, or other words.")]
    [InlineData("«minutes»", "{{ minutes }}")]
    [InlineData("<<company>>", "Write a field between {{ and }}, or other words.")]
    [InlineData("<<First Name>>", "Write a field, such as {{ contact.familiar_name }} or {{ contact.full_name }}, or other words.")]
    [InlineData("[[x]]", "Write a field between {{ and }}, or other words.")]
    [InlineData("[Your name]", "Write a field, such as {{ contact.familiar_name }} or {{ contact.full_name }}, or other words.")]
    [InlineData("%NAME%", "Write a field, such as {{ contact.familiar_name }} or {{ contact.full_name }}, or other words.")]
    [InlineData("%MINUTES%", "{{ minutes }}")]
    [InlineData("%why_this_person%", "{{ why_this_person ?? … }}")]
    public void WithTemplates_WhenAPlaceholderIsLeft_WarnsAtItsPlace(string left, string fix)
    {
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create(Name, $"A question\n\nDear {left},\n\nText.\n")]);

        read.TryGet(out _).Should().BeTrue("it is a doubt and no error");
        Diagnostic fault = read.Diagnostics.Should().ContainSingle().Subject;
        (fault.Code, fault.Severity, fault.Place!.ToString(), fault.Place.Length, fault.Fix).Should().Be(("II5610", Severity.Warning, $"{Name}(3,6)", left.Length, fix));
    }

    [Theory]
    [InlineData("Il m'a dit «bonjour» et «à bientôt».")]
    [InlineData("I read «Quiet» and the chapter “Listening”.")]
    [InlineData("We measured 5 % to 10 % more, 100% sure, 50%/50% each.")]
    [InlineData("See https://example.org/?q=caf%C3%A9%20au%20lait and [1], [2].")]
    [InlineData("Topics [optional], {sic}, { }, {}, a set {1, 2}, <b> & <<, >> and [[1]].")]
    [InlineData("if (a < b) { return; } is code, {{ '{minutes}' | string.size }} is a text in code")]
    [InlineData("{%{ {{ x }} }%} is written out")]
    public void WithTemplates_WhenTheTextIsHonest_SaysNothing(string text) =>
        LetterComposer.WithTemplates([KeyValuePair.Create(Name, $"A question\n\n{text}\n")]).Diagnostics.Should().BeEmpty();

    [Fact]
    public void WithTemplates_WhenABlockIsWrittenAsHandlebarsDo_SaysThatItIsAComment()
    {
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create(Name, "A question\n\n{{#if field}}In your field.\n{{# if you change this, ask first }}")]);

        Diagnostic fault = read.Diagnostics.Should().ContainSingle().Subject;
        (fault.Code, fault.Place!.ToString(), fault.Fix).Should().Be(("II5610", $"{Name}(3,1)", "Write {{ if … }}."));
        fault.Message.Should().Contain("comment");
    }

    [Fact]
    public void WithTemplates_WhenPlaceholdersAreEverywhere_TellsTheFirstOnly() =>
        LetterComposer.WithTemplates([KeyValuePair.Create(Name, "A question\n\n" + string.Concat(Enumerable.Repeat("{{ minutes }} [[name]] ", 500)))]).Diagnostics.Should().HaveCount(20);

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t\n", "empty")]
    [InlineData("{{ minutes }} minutes?", "no text")]
    [InlineData("Hi\n\n{{ # to be written }}\n", "no text")]
    [InlineData("Hi\r\n  \r\n", "no text")]
    [InlineData("\n\nDear {{ contact.salutation_name }},\n", "no subject")]
    public void WithTemplates_WhenNoLetterCanHaveSubjectAndText_IsRefused(string template, string what)
    {
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create(Name, template)]);

        read.TryGet(out _).Should().BeFalse();
        Diagnostic fault = read.Diagnostics.Should().ContainSingle().Subject;
        (fault.Code, fault.Severity).Should().Be(("II5606", Severity.Error));
        fault.Message.Should().Contain(what);
    }

    [Theory]
    [InlineData("\n{{- minutes }} minutes?\n\nText.")]
    [InlineData("{{ x = 1 ~}}\nHi {{ x }}\n\n{{ contact.full_name }}")]
    [InlineData("{{ if field }}Hi\n\nText.{{ else }}Ho\n\nText.{{ end }}")]
    [InlineData("{{ \"Hi\\nText.\" }}")]
    public void WithTemplates_WhenALetterCanHaveBoth_IsAccepted(string template) =>
        LetterComposer.WithTemplates([KeyValuePair.Create(Name, template)]).TryGet(out _).Should().BeTrue();

    [Fact]
    public void WithTemplates_WhenAPageIsEmpty_IsRefused() =>
        LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.html.sbn", " \n")]).Diagnostics.Select(d => d.Code).Should().Contain("II5606");
}
