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
    private bool isRefused;

    /// <summary>Where the text stands that the reader reads: its offset, or the expression that prints it.</summary>
    private int textStart;
    private Node? printed;

    public HtmlChecker(Faults faults, LetterSchema schema)
    {
        this.faults = top = faults;
        this.schema = schema;
        reader = new HtmlReader(TellText);
    }

    /// <summary>Reads the next statements of the template.</summary>
    /// <param name="block">The statements, checked.</param>
    /// <param name="isRefused">Whether the template is refused already: then what is not understood is not told again.</param>
    public void Check(Block block, bool isRefused)
    {
        this.isRefused = isRefused;
        Run(block);
    }

    /// <summary>Says what is still open where the template ends.</summary>
    public void Finish()
    {
        if (flow.IsReachable && flow.State.Place != HtmlPlace.Data && !isExhausted)
        {
            int end = top.Text.Length;
            top.Add(TemplateCodes.HtmlPart, Math.Max(0, end - 1), end, $"The template ends {flow.State.Words}.", "Close what is open.");
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
        Tell(spot.Code, place.Start, place.End, isRaw ? $"{text} {spot.Message}" : spot.Message, isRaw ? $"{{{{ {(place.IsParenthesized || IsPlain(place) ? text : $"({text})")} | html.escape }}}}" : spot.Fix);
    }

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

    private HtmlState JoinStates(HtmlState one, HtmlState other, int start, int end)
    {
        Node? outer = printed;
        printed = null;
        textStart = start;
        HtmlState? both = reader.Join(one, other);
        printed = outer;
        if (both is not null)
        {
            return both;
        }

        Tell(TemplateCodes.HtmlPart, start, end, $"One way through this ends {one.Words}, another {other.Words}.", "Open and close each tag in the same branch: {{ if … }}<b>…</b>{{ end }}, or {{ if … }} class=\"…\"{{ end }} inside a tag.");
        return other.Place == HtmlPlace.Data ? other : one;
    }

    private HtmlFlow Join(HtmlFlow one, HtmlFlow? other, int start, int end) =>
        other is not { IsReachable: true } || ReferenceEquals(one, other) ? one
        : !one.IsReachable ? other
        : HtmlFlow.Join(one, other, JoinStates(one.State, other.State, start, end));

    private void RunIf(IfStatement branch)
    {
        HtmlFlow before = flow;
        flow = before.Copy();
        Run(branch.Then);
        HtmlFlow then = flow;
        flow = before;
        if (branch.Otherwise is not null)
        {
            Run(branch.Otherwise);
        }

        flow = Join(then, flow, branch.Start, branch.End);
    }

    private void RunCase(CaseStatement choice)
    {
        HtmlFlow before = flow;
        HtmlFlow? ends = null;
        foreach ((List<Expression> _, Block body) in choice.Whens)
        {
            flow = before.Copy();
            Run(body);
            ends = ends is null ? flow : Join(ends, flow, choice.Start, choice.End);
        }

        flow = before;
        if (choice.Otherwise is not null)
        {
            Run(choice.Otherwise);
        }

        flow = Join(flow, ends, choice.Start, choice.End);
    }

    private void RunFor(ForStatement loop)
    {
        HtmlValue items = ValueOf(loop.List);
        HtmlFlow before = flow;
        HtmlFlow entry = flow;
        HtmlFlow after;
        for (int pass = 0; ; pass++)
        {
            var turn = new Turn(captures.Count);
            turns.Add(turn);
            flow = entry.Copy();
            flow[loop.Place] = items;
            Run(loop.Body);
            turns.RemoveAt(turns.Count - 1);
            HtmlFlow again = Join(flow, turn.Continued, loop.Start, loop.Start + 3);
            HtmlFlow next = Join(entry, again, loop.Start, loop.Start + 3);
            if (pass >= FirstWidening)
            {
                next.Widen(entry, pass >= LastWidening);
            }

            if (isExhausted || next.IsLike(entry))
            {
                after = turn.Broken is null ? next : Join(next, turn.Broken, loop.Start, loop.Start + 3);
                break;
            }

            entry = next;
        }

        flow = before.Copy();
        if (loop.Otherwise is not null)
        {
            var branch = new Turn(captures.Count);
            turns.Add(branch);
            Run(loop.Otherwise);
            turns.RemoveAt(turns.Count - 1);
            flow = Join(Join(flow, branch.Continued, loop.Start, loop.Start + 3), branch.Broken, loop.Start, loop.Start + 3);
        }

        flow = Join(after, flow, loop.Start, loop.Start + 3);
    }

    private void RunJump(JumpStatement jump)
    {
        if (turns.Count == 0)
        {
            return;
        }

        Turn turn = turns[^1];
        HtmlFlow here = flow.Copy();
        if (captures.Count > turn.Captures)
        {
            // The jump ends the captures that were opened in the loop: their texts are cut anywhere, and the letter goes on where the first of them began.
            here.State = captures[turn.Captures].Outer;
            foreach ((int variable, HtmlState _) in captures[turn.Captures..])
            {
                here[variable] = HtmlValue.Raw;
            }
        }

        if (jump.IsBreak)
        {
            turn.Broken = turn.Broken is null ? here : Join(turn.Broken, here, jump.Start, jump.End);
        }
        else
        {
            turn.Continued = turn.Continued is null ? here : Join(turn.Continued, here, jump.Start, jump.End);
        }

        flow.EndHere();
    }

    private void RunCapture(CaptureStatement capture)
    {
        HtmlState outer = flow.State;
        captures.Add((capture.Variable, outer));
        HtmlValue value = IsRow(capture.Body) ? RowOf(capture.Body) : Collect(capture.Body.Start, () => Run(capture.Body));
        captures.RemoveAt(captures.Count - 1);
        flow.State = outer;
        flow[capture.Variable] = value;
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

    /// <summary>Whether a block is nothing but texts and values, so that what it writes can be told piece by piece.</summary>
    private static bool IsRow(Block body)
    {
        foreach (Statement statement in body.Statements)
        {
            if (statement is not (TextStatement or PrintStatement { Value: not IncludeExpression }))
            {
                return false;
            }
        }

        return true;
    }

    private HtmlValue RowOf(Block body)
    {
        HtmlValue row = HtmlValue.Nothing;
        foreach (Statement statement in body.Statements)
        {
            row = row.Then(statement is TextStatement text ? HtmlValue.Of(faults.Text[text.Start..text.TextEnd]) : Waiting((PrintStatement)statement));
            work++;
        }

        return row;
    }

    /// <summary>What is written when it is stored and not printed. Its faults wait until it is.</summary>
    private HtmlValue Collect(int start, Action run)
    {
        Sink? outerSink = sink;
        HtmlState outer = flow.State;
        sink = new Sink();
        flow.State = HtmlState.Start;
        run();
        Sink own = sink;
        HtmlState end = flow.State;
        bool isReachable = flow.IsReachable;
        sink = outerSink;
        flow.State = outer;
        if (own.Class <= HtmlClass.Escaped)
        {
            return HtmlValue.Of(own.Class);
        }

        if (own.Pending.Count == 0 && end != HtmlState.Start && isReachable)
        {
            own.Add(new HtmlPending(faults, TemplateCodes.HtmlPart, start, start, $"The captured text ends {end.Words}.", "Close what is open before the end of the capture."));
        }

        return own.Pending.Count == 0 ? HtmlValue.Of(own.Class) : HtmlValue.Of(HtmlClass.Raw, pending: [.. own.Pending]);
    }

    /// <summary>A value in a stored text: when it is raw, that is told where it stands and not where the text is printed.</summary>
    private HtmlValue Waiting(PrintStatement print)
    {
        HtmlValue value = ValueOfPrinted(print.Value);
        if (value.Only is { Class: HtmlClass.Raw, Pending: null } raw)
        {
            HtmlState state = HtmlState.Start;
            HtmlSpot spot = HtmlSpot.Of(ref state, raw)!;
            string text = faults.Text[print.Value.Start..print.Value.End];
            return HtmlValue.Of(HtmlClass.Raw, raw.Spoiler, [new HtmlPending(faults, spot.Code, print.Value.Start, print.Value.End, $"{text} {spot.Message}", $"{{{{ {text} | html.escape }}}}")]);
        }

        return value;
    }

    /// <summary>One loop around the current statement.</summary>
    /// <param name="captures">How many captures were open when it began.</param>
    private sealed class Turn(int captures)
    {
        public int Captures { get; } = captures;

        public HtmlFlow? Continued { get; set; }

        public HtmlFlow? Broken { get; set; }
    }

    /// <summary>Takes what a stored text would say if it were printed.</summary>
    private sealed class Sink
    {
        private const int Most = 8;

        public HtmlClass Class { get; set; } = HtmlClass.Encoded;

        public List<HtmlPending> Pending { get; } = [];

        public void Add(HtmlPending one)
        {
            if (Pending.Count < Most && !Pending.Exists(p => p.Start == one.Start && p.Code == one.Code && ReferenceEquals(p.Faults, one.Faults)))
            {
                Pending.Add(one);
            }
        }
    }
}
