using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>A compiled template: steps and what they refer to. Immutable.</summary>
internal sealed class Program(Op[] ops, (int Source, int Start)[] places, (string Text, string Source)[] sources, LetterValue[] constants, TemplateText[] texts, byte[] bytes, string[] indents, LoopPlan[] loops, int[][] paths, int variables, int loopStates, int stack)
{
    /// <summary>As much of what was found as a diagnostic shows.</summary>
    private const int MostFound = 80;

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

    /// <summary>The piece of the text from which a step was made: a loop's head, a call, a sum.</summary>
    public (SourcePlace Place, string Found) PlaceOf(int op)
    {
        (int origin, int start) = places[op];
        (string text, string source) = sources[origin];
        int line = text.AsSpan(0, start).Count('\n') + 1;
        int end = EndOf(text, start);
        return (new SourcePlace(source, line, start - text.AsSpan(0, start).LastIndexOf('\n'), end - start), text[start..Math.Min(end, start + MostFound)]);
    }

    /// <summary>Where the statement ends that a piece of code belongs to, or what is around it in brackets.</summary>
    private static int EndOf(string text, int start)
    {
        int depth = 0;
        int end = start;
        for (char quote = '\0'; end < text.Length; end++)
        {
            char c = text[end];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                end += c == '\\' && quote is '"' or '\'' ? 1 : 0;
            }
            else if (c is '"' or '\'' or '`')
            {
                quote = c;
            }
            else if (c is '(' or '[')
            {
                depth++;
            }
            else if (c is ')' or ']' ? depth-- == 0 : c is ';' or '\n' or '#' || (c is '}' or ',' && depth == 0))
            {
                break;
            }
        }

        end = Math.Min(end, text.Length);
        while (end > start + 1 && text[end - 1] is ' ' or '\t' or '\r' or '~' or '-')
        {
            end--;
        }

        return end;
    }
}
