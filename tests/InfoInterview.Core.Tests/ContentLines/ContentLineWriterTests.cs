using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace InfoInterview.ContentLines;

public sealed class ContentLineWriterTests
{
    private static readonly string[] Pieces =
    [
        "\r\n", "\n", "\r", "\\", "\\n", ";", ",", ":", "\"", "^", "^n", "^'", "é", "🙂", "日本", "\u202E", "\u0000", "\u0007", "\u0085", "\u2028", "\uD800", "\uDC00",
        "\t", " ", "END:VEVENT", "a", "b", "c", "some longer words ", "\uFEFF",
    ];

    private static Gen<string> Texts { get; } =
        from pieces in Gen.ArrayOf(Gen.OneOf(Gen.Elements(Pieces), Gen.Choose(' ', '~').Select(c => ((char)c).ToString())))
        from more in Gen.Choose(0, 200)
        select string.Concat(pieces) + new string('x', more);

    private static byte[] Written(ContentLine line)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new ContentLineWriter(buffer).Write(line);
        return buffer.WrittenSpan.ToArray();
    }

    private static ContentLine Read(byte[] octets) => new ContentLineReader(new MemoryStream(octets), "a.ics").Read().Single().Value;

    [Fact]
    public void Write_WhenLineIsLong_FoldsAt75Octets() =>
        Encoding.UTF8.GetString(Written(new ContentLine("SUMMARY", new string('x', 67 + 74 + 1)))).Should()
            .Be($"SUMMARY:{new string('x', 67)}\r\n {new string('x', 74)}\r\n x\r\n");

    [Theory]
    [InlineData(73)]
    [InlineData(74)]
    [InlineData(75)]
    [InlineData(76)]
    public void Write_WhenEscapeCharacterOrCaretStandsAtTheFold_KeepsItWhole(int before)
    {
        string text = new string('x', before - "X:".Length) + ";🙂\n" + new string('y', 90);
        string[] lines = Encoding.UTF8.GetString(Written(new ContentLine("X", ContentText.Escape(text)))).Split("\r\n");

        lines.Should().NotContain(l => l.EndsWith('\\'));
        lines.Should().OnlyContain(l => Encoding.UTF8.GetByteCount(l) <= 75 && !l.Contains('\uFFFD'));
        string carets = Encoding.UTF8.GetString(Written(new ContentLine("X", "", new ContentLineParameter("P", new string('x', before - 4) + "\"\"\"\""))));
        carets.Split("\r\n").Should().NotContain(l => l.EndsWith('^'));
    }

    [Fact]
    public void Write_WhenParameterNeedsQuotesAndCarets_WritesBoth() =>
        Encoding.UTF8.GetString(Written(new ContentLine("ATTENDEE", "mailto:a@b.example", new ContentLineParameter("CN", "Hopper, \"G\"\n^\\"))))
            .Should().Be("ATTENDEE;CN=\"Hopper, ^'G^'^n^^/\":mailto:a@b.example\r\n");

    [Fact]
    public void Write_WhenValueHoldsLineBreaks_StaysOneLine() =>
        Encoding.UTF8.GetString(Written(new ContentLine("URL", "https://a.example/\r\nX-EVIL:1\u0000\rY"))).Should().Be("URL:https://a.example/\\nX-EVIL:1\\nY\r\n");

    [Fact]
    public void Write_WhenBackslashStandsBeforeALineBreak_KeepsBothApart() =>
        Encoding.UTF8.GetString(Written(new ContentLine("X", "a\\\nb\\\u0000n"))).Should().Be("X:a\\\\\\nb\\\\n\r\n");

    [Fact]
    public void Write_WhenAnyTextIsWritten_ReadsBackTheSame() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            byte[] octets = Written(new ContentLine("DESCRIPTION", ContentText.Escape(text)));
            return ContentText.Unescape(Read(octets).Value) == Normal(text) && IsStrict(octets);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(120));

    [Fact]
    public void Write_WhenAnyParameterIsWritten_ReadsBackTheSame() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            byte[] octets = Written(new ContentLine("ATTENDEE", "mailto:a@b.example", new ContentLineParameter("X-A", "1"), new ContentLineParameter("CN", text)));
            ContentLine read = Read(octets);
            return read.Find("CN")!.Value == Normal(text).Replace('\\', '/').Replace('\t', ' ') && read.Value == "mailto:a@b.example" && IsStrict(octets);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(120));

    [Fact]
    public void Write_WhenARawValueIsAnything_StaysOneLine() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            byte[] octets = Written(new ContentLine("X", text));
            return Read(octets).Name == "X" && IsStrict(octets);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(120));

    [Fact]
    public void Write_WhenALineWasRead_WritesItAgainTheSame() =>
        Prop.ForAll(Texts.Two().ToArbitrary(), texts =>
        {
            byte[] octets = Written(new ContentLine("X-A", ContentText.Escape(texts.Item1), new ContentLineParameter("P", texts.Item2, "second")) { Group = "item1" });
            return Written(Read(octets)).AsSpan().SequenceEqual(octets);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(80));

    [Fact]
    public void Write_WhenBufferComesInSmallPieces_WritesTheSame()
    {
        var line = new ContentLine("DESCRIPTION", ContentText.Escape(string.Concat(Enumerable.Repeat("é🙂,;\n word", 300))));
        var pieces = new SmallPieces();
        new ContentLineWriter(pieces).Write(line);

        pieces.Octets.Should().Equal(Written(line));
    }

    [Theory]
    [InlineData("a\\nb\\Nc", "a\nb\nc")]
    [InlineData("\\\\n\\,\\;", "\\n,;")]
    [InlineData("C:\\temp \\: \\\" end\\", "C:\\temp : \" end\\")]
    public void Unescape_WhenValueHasBackslashes_ReadsThem(string value, string text) => ContentText.Unescape(value).Should().Be(text);

    [Fact]
    public void Split_WhenCommaIsEscaped_KeepsItInside() => ContentText.Split("a\\,b,c,,d\\\\,e").Should().Equal("a,b", "c", "", "d\\", "e");

    [Theory]
    [InlineData("")]
    [InlineData("SÜM")]
    [InlineData("A B")]
    [InlineData("A:B")]
    [InlineData("A\r\nB")]
    public void New_WhenNameIsNoName_IsRefused(string name)
    {
        FluentActions.Invoking(() => new ContentLine(name, "")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ContentLineParameter(name, "")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ContentLine("A", "") { Group = name }).Should().Throw<ArgumentException>();
    }

    internal static string Normal(string text)
    {
        var normal = new StringBuilder();
        foreach (Rune rune in text.Replace("\r\n", "\n").Replace('\r', '\n').EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\t' or '\n' or 0x85)
                normal.Append(rune);
        }

        return normal.ToString();
    }

    private static bool IsStrict(byte[] octets)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        string[] lines = Encoding.Latin1.GetString(octets).Split("\r\n");
        return lines[^1].Length == 0
            && lines[..^1].All(l => l.Length is >= 1 and <= 75 && l.All(c => c is >= ' ' or '\t' && c != '\x7F') && strict.GetString(Encoding.Latin1.GetBytes(l)).Length > 0);
    }

    private sealed class SmallPieces : IBufferWriter<byte>
    {
        private readonly List<byte> octets = [];
        private byte[] piece = [];

        public byte[] Octets => [.. octets];

        public void Advance(int count) => octets.AddRange(piece[..count]);

        public Memory<byte> GetMemory(int sizeHint = 0) => piece = new byte[Math.Max(1, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
