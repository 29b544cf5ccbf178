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

    /// <summary>What is told of text that does not stand in the source: the expression that prints it, or the place where ways meet.</summary>
    private (int Start, int End)? instead;

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
            checker.TellEnd();
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
                TellIndent(statement);
            }

            switch (statement)
            {
                case TextStatement text:
                    Write(faults.Text.AsSpan(text.Start, text.TextEnd - text.Start), text.Start);
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

    private void Write(ReadOnlySpan<char> text, int origin)
    {
        characters += text.Length;
        if (sink is not null)
        {
            sink.Class = HtmlValue.Join(sink.Class, HtmlValue.ClassOf(text));
        }

        (reader.Origin, reader.TagAt, reader.NameAt) = (origin, flow.TagAt, flow.NameAt);
        flow.State = reader.Read(text, flow.State);
        (flow.TagAt, flow.NameAt) = (reader.TagAt, reader.NameAt);
    }

    private void Print(HtmlValue value, Expression place)
    {
        HtmlState before = flow.State;
        HtmlState? after = null;
        if (sink is { Form: HtmlForm.None } && value.Form is var form and not HtmlForm.None)
        {
            sink.Form = form;
        }

        instead = (place.Start, place.End);
        foreach (HtmlPiece[] way in value.Ways)
        {
            flow.State = before;
            foreach (HtmlPiece piece in way)
            {
                if (piece.Text is { } text)
                {
                    Write(text, -1);
                }
                else
                {
                    PrintUnknown(piece, place);
                }
            }

            after = after is null ? flow.State : JoinStates(after, flow.State, place.Start, place.End);
        }

        flow.State = after ?? before;
        instead = null;
    }

    private void PrintUnknown(HtmlPiece piece, Expression place)
    {
        if (sink is not null)
        {
            sink.Class = HtmlValue.Join(sink.Class, piece.Class == HtmlClass.Link ? HtmlClass.Raw : piece.Class == HtmlClass.EscapedLink ? HtmlClass.Escaped : piece.Class);
        }

        HtmlState before = flow.State;
        HtmlState state = before;
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
        Tell(spot.Code, place.Start, place.End, spot.Mend == HtmlMend.Escape ? $"{text} {spot.Message}" : spot.Message, FixOf(spot, before, piece, place));
        if (!flow.State.IsQuoted && flow.State.Place != HtmlPlace.Unquoted)
        {
            flow.NameAt = -1;
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
        (int tagAt, int nameAt) = (flow.TagAt, flow.NameAt);
        (flow.TagAt, flow.NameAt) = (-1, -1);
        string tag = flow.State.Tag;
        string name = flow.State.Name;
        faults = include.Faults ?? outer;
        Run(include.Body!);
        faults = outer;

        // Places in the partial mean nothing here; the tag that was open before it may still be.
        flow.TagAt = flow.TagAt < 0 && flow.State.Tag == tag ? tagAt : -1;
        flow.NameAt = flow.NameAt < 0 && flow.State.Name == name ? nameAt : -1;
    }
}
