namespace InfoInterview.Letters.Templates;

/// <summary>Reads a checked template as a browser will read the letter, on every way through it, and refuses what data could turn into markup (letters.md §1.6, §11; security.md H1 to H5).</summary>
/// <remarks>It runs behind the <see cref="Checker"/>, whose shapes and variables it uses, and only for HTML.</remarks>
internal sealed partial class HtmlChecker
{
    private const int MostWork = 1_000_000;
    private const int MostCharacters = 16_000_000;
    private const int FirstWidening = 3;
    private const int LastWidening = 12;

    private readonly LetterSchema schema;

    private readonly Faults top;
    private readonly HtmlReader reader;
    private readonly List<Turn> turns = [];
    private readonly List<(int Variable, HtmlState Outer)> captures = [];
    private Faults faults;
    private HtmlFlow flow = new();
    private Sink? sink;
    private int work;
    private int characters;
    private bool isExhausted;
    private readonly bool isRefused;

    /// <summary>Where the text stands that the reader reads: its offset, or the expression that prints it.</summary>
    private int textStart;
    private Node? printed;

    private HtmlChecker(Faults faults, LetterSchema schema, bool isRefused)
    {
        this.faults = top = faults;
        this.schema = schema;
        this.isRefused = isRefused;
        reader = new HtmlReader(TellText);
    }

    /// <summary>Reads a template of HTML.</summary>
    /// <param name="block">Its tree, checked.</param>
    /// <param name="faults">Its text, and where to tell what is wrong with it.</param>
    /// <param name="schema">The fields that it may read.</param>
    /// <param name="isRefused">Whether the template is refused already: then what is not understood is not told again.</param>
    public static void Check(Block block, Faults faults, LetterSchema schema, bool isRefused)
    {
        var checker = new HtmlChecker(faults, schema, isRefused);
        checker.Run(block);
        if (checker.flow.IsReachable && checker.flow.State.Place != HtmlPlace.Data && !checker.isExhausted)
        {
            int end = faults.Text.Length;
            faults.Add(TemplateCodes.HtmlPart, Math.Max(0, end - 1), end, $"The template ends {checker.flow.State.Words}.", "Close what is open.");
        }
    }

    private void Run(Block block)
    {
        foreach (Statement statement in block.Statements)
        {
            if (statement.IsNeverReached || !flow.IsReachable || IsExhausted())
            {
                continue;
            }

            if (!string.IsNullOrEmpty(statement.Indent) && statement.Indent.AsSpan().ContainsAnyExcept(" \t\r\f"))
            {
                Tell(TemplateCodes.HtmlTag, statement.Start, statement.End, "The blanks before this are written again on each line, and HTML does not read all of them as blanks.", "Use the space bar.");
            }

            switch (statement)
            {
                case TextStatement text:
                    textStart = text.Start;
                    printed = null;
                    Write(faults.Text.AsSpan(text.Start, text.TextEnd - text.Start));
                    break;
                case PrintStatement { Value: IncludeExpression { Body: not null } include }:
                    RunPartial(include);
                    break;
                case PrintStatement print:
                    Print(ValueOfPrinted(print.Value), print.Value);
                    break;
                case AssignStatement assign:
                    flow[assign.Variable] = ValueOf(assign.Whole);
                    break;
                case IfStatement branch:
                    RunIf(branch);
                    break;
                case ForStatement loop:
                    RunFor(loop);
                    break;
                case CaseStatement choice:
                    RunCase(choice);
                    break;
                case CaptureStatement capture:
                    RunCapture(capture);
                    break;
                case JumpStatement jump:
                    RunJump(jump);
                    break;
            }
        }
    }

    private bool IsExhausted()
    {
        if (!isExhausted && (++work > MostWork || characters > MostCharacters))
        {
            top.Add(TemplateCodes.Size, 0, 0, "The template's HTML is too intricate to check.", "Use fewer loops inside each other and fewer partials.");
            isExhausted = true;
        }

        return isExhausted;
    }

    private void Tell(TemplateCode code, int start, int end, string message, string? fix)
    {
        if (sink is null)
        {
            faults.Add(code, start, end, message, fix);
        }
        else
        {
            sink.Add(new HtmlPending(faults, code, start, end, message, fix));
        }
    }

    private void TellText(TemplateCode code, int at, string message, string? fix)
    {
        if (printed is { } node)
        {
            Tell(code, node.Start, node.End, message, fix);
        }
        else
        {
            Tell(code, textStart + at, textStart + at + 1, message, fix);
        }
    }

    private void Write(ReadOnlySpan<char> text)
    {
        characters += text.Length;
        if (sink is not null)
        {
            sink.Class = HtmlValue.Join(sink.Class, HtmlValue.ClassOf(text));
        }

        flow.State = reader.Read(text, flow.State);
    }

    private void Print(HtmlValue value, Expression place)
    {
        HtmlState before = flow.State;
        HtmlState? after = null;
        printed = place;
        foreach (HtmlPiece[] way in value.Ways)
        {
            flow.State = before;
            foreach (HtmlPiece piece in way)
            {
                if (piece.Text is { } text)
                {
                    Write(text);
                }
                else
                {
                    PrintUnknown(piece, place);
                }
            }

            after = after is null ? flow.State : JoinStates(after, flow.State, place.Start, place.End);
        }

        flow.State = after ?? before;
    }

    private void PrintUnknown(HtmlPiece piece, Expression place)
    {
        if (sink is not null)
        {
            sink.Class = HtmlValue.Join(sink.Class, piece.Class == HtmlClass.Link ? HtmlClass.Raw : piece.Class == HtmlClass.EscapedLink ? HtmlClass.Escaped : piece.Class);
        }

        HtmlState state = flow.State;
        HtmlSpot? spot = HtmlSpot.Of(ref state, piece);
        flow.State = state;
        if (spot is null)
        {
            return;
        }

        if (spot.Code == TemplateCodes.HtmlRaw && piece.Pending is { Length: > 0 } pending)
        {
            foreach (HtmlPending one in pending)
            {
                TellAgain(one);
            }

            return;
        }

        string text = faults.Text[place.Start..place.End];
        bool isRaw = spot.Code == TemplateCodes.HtmlRaw;
        Tell(spot.Code, place.Start, place.End, isRaw ? $"{text} {spot.Message}" : spot.Message, isRaw ? Escaped(text, place.IsParenthesized || IsPlain(place)) : spot.Fix == HtmlSpot.NeedsLink ? LinkFix() : spot.Fix);
    }

    /// <summary>The value with its escape last, and line breaks for HTML behind it.</summary>
    private static string Escaped(string text, bool isPlain)
    {
        const string Escape = " | html.escape";
        const string Breaks = " | html.newline_to_br";
        bool hasBreaks = text.EndsWith(Breaks, StringComparison.Ordinal);
        text = (hasBreaks ? text[..^Breaks.Length] : text).Replace(Escape, string.Empty, StringComparison.Ordinal);
        return $"{{{{ {(isPlain ? text : $"({text})")}{Escape}{(hasBreaks ? Breaks : string.Empty)} }}}}";
    }

    /// <summary>Who writes a template cannot declare fields: a link field that the letter has helps.</summary>
    private string LinkFix() => schema.AllFields.FirstOrDefault(f => f.IsLink) is { } link
        ? $"href=\"{{{{ {link.Path} | html.escape }}}}\""
        : "Write the address out; this letter has no link field.";

    private static bool IsPlain(Expression place) => place is NameExpression or MemberExpression or IndexExpression or CallExpression or InterpolatedExpression;

    private void TellAgain(HtmlPending one)
    {
        if (sink is null)
        {
            one.Faults.Add(one.Code, one.Start, one.End, one.Message, one.Fix);
        }
        else
        {
            sink.Add(one);
        }
    }

    private void RunPartial(IncludeExpression include)
    {
        List<HtmlValue> given = include.Arguments.ConvertAll(a => ValueOf(a.Value));
        for (int i = 0; i < given.Count && i < include.Variables.Length; i++)
        {
            flow[include.Variables[i]] = given[i];
        }

        Faults outer = faults;
        faults = include.Faults ?? outer;
        Run(include.Body!);
        faults = outer;
    }
}
