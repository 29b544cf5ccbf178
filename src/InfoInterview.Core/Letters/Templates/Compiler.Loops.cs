namespace InfoInterview.Letters.Templates;

/// <content>Loops, case, break and continue.</content>
internal sealed partial class Compiler
{
    private void EmitFor(ForStatement loop)
    {
        Emit(loop.List);
        loops.Add(new LoopPlan(loop.Place, Literal(loop.Offset, 0), Literal(loop.Limit, -1), loop.IsReversed, loop.Depth));
        int plan = loops.Count - 1;
        int start = Emit(OpCode.ForStart, loop.List.Start, 0, plan, -1);
        int empty = Emit(OpCode.ForEmpty, loop.Start);
        int body = ops.Count;
        label = body;
        var frame = new LoopFrame(loop.Depth);
        frames.Add(frame);
        Emit(loop.Body);
        frames.RemoveAt(frames.Count - 1);
        frame.Continues.ForEach(Aim);
        Emit(OpCode.ForNext, loop.Start, body, plan);
        int over = loop.Otherwise is null ? -1 : Emit(OpCode.Jump, loop.Start);
        Aim(empty);
        if (loop.Otherwise is not null)
        {
            var branch = new LoopFrame(loop.Depth);
            frames.Add(branch);
            Emit(loop.Otherwise);
            frames.RemoveAt(frames.Count - 1);
            branch.Breaks.ForEach(Aim);
            branch.Continues.ForEach(Aim);
            Aim(over);
        }

        Aim(start);
        frame.Breaks.ForEach(Aim);
    }

    private static int Literal(Expression? value, int otherwise) => value is LiteralExpression literal ? (int)literal.Value.AsLong : otherwise;

    private void EmitCase(CaseStatement choice)
    {
        Emit(choice.Subject);
        List<int> ends = [];
        foreach ((List<Expression> values, Block body) in choice.Whens)
        {
            List<int> hits = [];
            foreach (Expression value in values)
            {
                Emit(OpCode.Duplicate, choice.Subject.Start, 0, 0, 1);
                Emit(value);
                Emit(OpCode.Equal, value.Start, 0, 0, -1);
                hits.Add(Emit(OpCode.JumpIfTrue, value.Start, 0, 0, -1));
            }

            int next = Emit(OpCode.Jump, choice.Start);
            hits.ForEach(Aim);
            Emit(OpCode.Drop, choice.Start, 0, 0, -1);
            Emit(body);
            ends.Add(Emit(OpCode.Jump, choice.Start));
            height++;
            Aim(next);
        }

        Emit(OpCode.Drop, choice.Start, 0, 0, -1);
        if (choice.Otherwise is not null)
        {
            Emit(choice.Otherwise);
        }

        ends.ForEach(Aim);
    }

    private void EmitJump(JumpStatement jump)
    {
        LoopFrame frame = frames[^1];
        for (int i = frame.Captures.Count - 1; i >= 0; i--)
        {
            Emit(OpCode.CaptureEnd, jump.Start, frame.Captures[i]);
        }

        (jump.IsBreak ? frame.Breaks : frame.Continues).Add(Emit(OpCode.Jump, jump.Start));
    }

    private sealed class LoopFrame(int depth)
    {
        public int Depth { get; } = depth;

        public List<int> Breaks { get; } = [];

        public List<int> Continues { get; } = [];

        public List<int> Captures { get; } = [];
    }
}
