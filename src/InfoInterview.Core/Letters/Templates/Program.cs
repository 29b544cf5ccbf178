using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>A compiled template: steps and what they refer to. Immutable.</summary>
internal sealed class Program(Op[] ops, (int Source, int Start)[] places, (string Text, string Source)[] sources, LetterValue[] constants, TemplateText[] texts, byte[] bytes, string[] indents, LoopPlan[] loops, int[][] paths, int variables, int loopStates, int stack)
{
    public Op[] Ops { get; } = ops;

    public LetterValue[] Constants { get; } = constants;

    public TemplateText[] Texts { get; } = texts;

    /// <summary>The bytes of all constant texts.</summary>
    public byte[] Bytes { get; } = bytes;

    public string[] Indents { get; } = indents;

    public LoopPlan[] Loops { get; } = loops;

    public int[][] Paths { get; } = paths;

    /// <summary>About how many units a letter of it has.</summary>
    public int LikelyLength { get; } = bytes.Length + (ops.Length * 24);

    /// <summary>How many variables it has.</summary>
    public int Variables { get; } = variables;

    /// <summary>How many loops are inside each other at most.</summary>
    public int LoopStates { get; } = loopStates;

    /// <summary>How many values stand on its stack at most.</summary>
    public int Stack { get; } = stack;

    /// <summary>The place in the text from which a step was made.</summary>
    public SourcePlace PlaceOf(int op)
    {
        (int origin, int start) = places[op];
        (string text, string source) = sources[origin];
        int line = text.AsSpan(0, start).Count('\n') + 1;
        return new SourcePlace(source, line, start - text.AsSpan(0, start).LastIndexOf('\n'), 0);
    }
}
