using System.Buffers;
using System.Reflection;

namespace InfoInterview.Letters.Templates;

/// <summary>What a thread keeps from one letter to the next holds no data of any letter.</summary>
public sealed class RenderStateTests
{
    private const string Secret = "sesame";

    private static readonly LetterSchema Schema = LetterSchema.Builder("kept").Text("secret").List("secrets", LetterFieldKind.Text).Build().Value;

    [Theory]
    [InlineData("{{ secret }}{{ x = secret | string.upcase; capture c; secret; end; for s in secrets; x + s + c; end }}", true)]
    [InlineData("{{ secret }}{{ for i in 1..900; x = secret | string.upcase; end }}", false)]
    [InlineData("{{ secret }}{{ for i in 1..900; x = secret | string.handleize; end }}", false)]
    [InlineData("{{ for i in 1..900; capture c; secret; x = secret | string.upcase; end; end }}", false)]
    [InlineData("{{ capture c; secret; capture d; secret; end; for i in 1..900; secret; end; end }}", false)]
    [InlineData("{{ for i in 1..900; secret; end }}", false)]
    [InlineData("{{ for s in secrets; secret; x = secret | string.slice 0 3; secret; '\\uD83D'; end }}", false)]
    public void Render_WhenTheLetterIsDone_KeepsNothingOfItsData(string text, bool succeeds)
    {
        string secret = string.Concat(Enumerable.Repeat(Secret, 6_000));
        LetterModel model = LetterModel.For(Schema).Set("secret", secret).SetList(Schema["secrets"], Secret, Secret).Build().Value;
        ILetterTemplate template = new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core }).Compile(text, "t", Schema).Value;
        var bytes = new ArrayBufferWriter<byte>();

        template.Render(model).HasErrors.Should().Be(!succeeds);
        KeptBuffers().Should().BeEmpty("the letter was made of characters");
        (template.Render(model, bytes).Count > 0).Should().Be(!succeeds);
        KeptBuffers().Should().BeEmpty("the letter was made of bytes");
        (succeeds || bytes.GetSpan().IndexOfAnyExcept((byte)0) < 0).Should().BeTrue("the caller's room keeps nothing of a letter that failed");
    }

    /// <summary>The buffers that this thread keeps and that hold something.</summary>
    private static List<string> KeptBuffers()
    {
        const BindingFlags Inside = BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;
        object kept = typeof(RenderState).GetField("kept", Inside)!.GetValue(null)!;
        FieldInfo[] buffers = [.. typeof(RenderState).GetFields(Inside).Where(f => f.FieldType.IsArray && f.FieldType != typeof((int, bool)[]))];
        buffers.Should().HaveCountGreaterThan(6, "every buffer is looked at");
        return [.. buffers.Where(f => f.GetValue(kept) is Array buffer && buffer.Cast<object>().Any(IsSomething)).Select(f => f.Name)];
    }

    private static bool IsSomething(object value) => value switch
    {
        char c => c != '\0',
        byte b => b != 0,
        LetterValue v => !v.IsNull,
        RenderState.Loop loop => loop.Items is not null,
        _ => throw new InvalidOperationException($"A buffer of {value.GetType()} is kept; say here what is something in it."),
    };
}
