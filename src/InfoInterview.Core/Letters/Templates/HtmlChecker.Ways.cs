namespace InfoInterview.Letters.Templates;

/// <content>Branches and loops: where ways part and meet.</content>
internal sealed partial class HtmlChecker
{
    private HtmlState JoinStates(HtmlState one, HtmlState other, int start, int end)
    {
        (int Start, int End)? outer = instead;
        instead = (start, end);
        HtmlState? both = reader.Join(one, other);
        instead = outer;
        if (both is not null)
        {
            return both;
        }

        Tell(TemplateCodes.HtmlPart, start, end, $"One way through this ends {one.Words}, another {other.Words}.", new HtmlFix("Finish each tag, up to its >, in the branch that begins it: {{ if … }}<b>{{ end }}, or {{ if … }} class=\"…\"{{ end }} inside a tag."));
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
            HtmlFlow again = Join(flow, turn.Continued, loop.Start, loop.End);
            HtmlFlow next = Join(entry, again, loop.Start, loop.End);
            if (pass >= FirstWidening)
            {
                next.Widen(entry, pass >= LastWidening);
            }

            if (isExhausted || next.IsLike(entry))
            {
                after = turn.Broken is null ? next : Join(next, turn.Broken, loop.Start, loop.End);
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
            flow = Join(Join(flow, branch.Continued, loop.Start, loop.End), branch.Broken, loop.Start, loop.End);
        }

        flow = Join(after, flow, loop.Start, loop.End);
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

    /// <summary>One loop around the current statement.</summary>
    /// <param name="captures">How many captures were open when it began.</param>
    private sealed class Turn(int captures)
    {
        public int Captures { get; } = captures;

        public HtmlFlow? Continued { get; set; }

        public HtmlFlow? Broken { get; set; }
    }
}
