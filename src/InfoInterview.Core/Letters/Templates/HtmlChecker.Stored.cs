namespace InfoInterview.Letters.Templates;

/// <content>Captured texts: what is written and not yet printed.</content>
internal sealed partial class HtmlChecker
{
    private void RunCapture(CaptureStatement capture)
    {
        HtmlState outer = flow.State;
        captures.Add((capture.Variable, outer));
        HtmlValue value = IsRow(capture.Body) ? RowOf(capture.Body) : Collect(capture.Start, Math.Max(capture.End, capture.Target.End), () => Run(capture.Body));
        captures.RemoveAt(captures.Count - 1);
        flow.State = outer;
        flow[capture.Variable] = value;
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
    private HtmlValue Collect(int start, int end, Action run)
    {
        Sink? outerSink = sink;
        HtmlState outer = flow.State;
        (int tagAt, int nameAt) = (flow.TagAt, flow.NameAt);
        (int Start, int End)? told = instead;
        sink = new Sink();
        flow.State = HtmlState.Start;
        instead = null;
        run();
        Sink own = sink;
        HtmlState last = flow.State;
        bool isReachable = flow.IsReachable;
        sink = outerSink;
        flow.State = outer;
        instead = told;
        (flow.TagAt, flow.NameAt) = (tagAt, nameAt);
        if (own.Class <= HtmlClass.Escaped)
        {
            return HtmlValue.Of(own.Class, form: own.Form);
        }

        if (own.Pending.Count == 0 && last != HtmlState.Start && isReachable)
        {
            own.Add(new HtmlPending(faults, TemplateCodes.HtmlPart, start, end, $"The captured text ends {last.Words}.", new HtmlFix("Close what is open before the end of the capture.")));
        }

        return own.Pending.Count == 0 ? HtmlValue.Of(own.Class, form: own.Form) : HtmlValue.Of(HtmlClass.Raw, pending: [.. own.Pending], form: own.Form);
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
            return HtmlValue.Of(HtmlClass.Raw, raw.Spoiler, form: raw.Form, pending: [new HtmlPending(faults, spot.Code, print.Value.Start, print.Value.End, $"{text} {spot.Message}", new HtmlFix(Escaped(print.Value)))]);
        }

        return value;
    }

    /// <summary>Takes what a stored text would say if it were printed.</summary>
    private sealed class Sink
    {
        private const int Most = 8;

        public HtmlClass Class { get; set; } = HtmlClass.Encoded;

        /// <summary>What was done already to a value in it.</summary>
        public HtmlForm Form { get; set; }

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
