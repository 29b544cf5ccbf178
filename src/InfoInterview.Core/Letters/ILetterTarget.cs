using System.Buffers;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>Where a bound letter goes.</summary>
internal interface ILetterTarget
{
    ValueList<Diagnostic> Render(ScribanTemplate template, LetterValue[] slots);

    ValueList<Diagnostic> Render(ILetterTemplate template, LetterModel model);
}

internal readonly struct ByteTarget(IBufferWriter<byte> to) : ILetterTarget
{
    public ValueList<Diagnostic> Render(ScribanTemplate template, LetterValue[] slots) => template.Render(slots, to);

    public ValueList<Diagnostic> Render(ILetterTemplate template, LetterModel model) => template.Render(model, to);
}

internal readonly struct UnitTarget(IBufferWriter<char> to) : ILetterTarget
{
    public ValueList<Diagnostic> Render(ScribanTemplate template, LetterValue[] slots) => template.Render(slots, to);

    public ValueList<Diagnostic> Render(ILetterTemplate template, LetterModel model) => template.Render(model, to);
}

internal readonly struct TextTarget(TextWriter to) : ILetterTarget
{
    public ValueList<Diagnostic> Render(ScribanTemplate template, LetterValue[] slots) => template.Render(slots, to);

    public ValueList<Diagnostic> Render(ILetterTemplate template, LetterModel model) => template.Render(model, to);
}
