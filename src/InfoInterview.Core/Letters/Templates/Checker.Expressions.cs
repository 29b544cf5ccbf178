using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <content>Names, members and operators (letters.md §5, §6).</content>
internal sealed partial class Checker
{
    private static readonly string[] DateParts = ["year", "month", "day", "hour", "minute", "second", "day_of_year"];
    private static readonly string[] LoopStates = ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];

    private Shape CheckExpression(Expression value)
    {
        steps = Math.Min(long.MaxValue / 4, steps + weight);
        if (IsExhausted())
        {
            return Shape.Unknown;
        }

        Shape shape = value switch
        {
            LiteralExpression literal => Shape.Of(literal.Value),
            NameExpression name => CheckName(name),
            MemberExpression member => CheckMember(member),
            IndexExpression index => CheckIndex(index),
            UnaryExpression unary => CheckUnary(unary),
            BinaryExpression binary => CheckBinary(binary),
            ConditionalExpression choice => CheckConditional(choice),
            ListExpression list => CheckList(list),
            CallExpression call => CheckCall(call),
            IncludeExpression include => CheckInclude(include),
            InterpolatedExpression text => CheckInterpolated(text),
            _ => Shape.Unknown,
        };
        value.Shape = shape;
        return shape;
    }

    private Shape CheckName(NameExpression name)
    {
        name.Variable = -1;
        name.Slot = -1;
        if (name.IsReserved)
        {
            if (name.Name == "for")
            {
                Fault(TemplateCodes.LoopCtl, name, "for is no value; ask for for.index and the like.");
            }
            else if (Keywords.IsFunctionSpace(name.Name))
            {
                Fault(TemplateCodes.Reserved, name, $"{name.Name} is no value; functions stand behind it: {name.Name}.… .");
            }
            else
            {
                Fault(TemplateCodes.Reserved, name, $"{name.Name} is a word of the language and no value.", name.Name is "empty" or "blank" ? "''" : null);
            }

            return Shape.Unknown;
        }

        if (scope.FindLoop(name.Name) is { } loop)
        {
            name.Variable = loop.Place;
            return flow.Variable(loop.Place) ?? Shape.Unknown;
        }

        if (scope.Find(name.Name) is { } variable)
        {
            variable.IsRead = true;
            name.Variable = variable.Place;
            if (flow.Variable(variable.Place) is { } shape)
            {
                return shape;
            }

            if (flow.IsReachable)
            {
                Fault(TemplateCodes.Unknown, name, $"{name.Name} has no value on every way that leads here.", $"Assign {name.Name} before the if or loop.");
            }

            return Shape.Unknown;
        }

        if (!name.IsLocal && schema.Root(name.Name) is { } field)
        {
            name.Slot = field.Slot;
            read[field.Number] = true;
            return NarrowedField(field.Shape, -1, field.Slot);
        }

        if (name.IsLocal && scope.Partial is not null)
        {
            MissingParameter(name);
            return Shape.Unknown;
        }

        if (!MemberNames.IsName(name.Name.AsSpan(name.IsLocal ? 1 : 0)))
        {
            // The lexer has told that it is no name.
            return Shape.Unknown;
        }

        UnknownName(name);
        return Shape.Unknown;
    }

    private Shape NarrowedField(Shape shape, int variable, int slot) => shape.MayBeNull && flow.IsPresent(variable, slot) ? shape.Without(Kinds.Null) : shape;

    private static string? Nearest(string name, IReadOnlyList<string> known)
    {
        string member = MemberNames.Of(name);
        if (member != name && known.Contains(member))
        {
            return member;
        }

        return Suggestion.Nearest(name, known) ?? (member != name ? Suggestion.Nearest(member, known) : null) ?? (name.Length >= 3 ? known.FirstOrDefault(k => k.StartsWith(name, StringComparison.Ordinal) || (name.StartsWith(k, StringComparison.Ordinal) && k.Length >= 3)) : null);
    }

    private Shape CheckMember(MemberExpression member)
    {
        member.Kind = MemberKind.Unknown;
        member.Field = null;
        member.Slot = -1;
        if (member.Target is NameExpression { IsReserved: true, Name: "for" })
        {
            return CheckLoopState(member);
        }

        if (member.Target is NameExpression { IsReserved: true } space && Keywords.IsFunctionSpace(space.Name))
        {
            if (Function.Find(space.Name, member.Name) is not null)
            {
                Fault(TemplateCodes.FnValue, member, $"{space.Name}.{member.Name} is a function and needs its arguments.", Function.Find(space.Name, member.Name)!.Usage());
            }
            else
            {
                UnknownFunction(member, space.Name);
            }

            return Shape.Unknown;
        }

        if (IsForeignLoopState(member))
        {
            return Shape.Unknown;
        }

        Shape target = CheckExpression(member.Target);
        if (target.IsUnknown)
        {
            return Shape.Unknown;
        }

        if (target.Has(Kinds.Captured))
        {
            Fault(TemplateCodes.Capture, member, "Captured text has no members.", $"({Written(member.Target)} | string.{(member.Name == "empty?" ? "empty" : "size")})");
            return Shape.Unknown;
        }

        bool mayBeNull = target.MayBeNull;
        if (target.Kinds == Kinds.Null)
        {
            if (TryPath(member.Target, out int dead, out int none) && flow.IsPresent(dead, none))
            {
                member.Kind = MemberKind.Size;
                return Shape.Null;
            }

            Fault(TemplateCodes.NullRef, member, "The value on the left is always missing here.");
            return Shape.Unknown;
        }

        Shape shape = MemberOf(member, target.Without(Kinds.Null));
        if (shape.IsUnknown)
        {
            return shape;
        }

        if (mayBeNull && !member.IsGuarded && member.Kind != MemberKind.IsEmpty)
        {
            string path = Written(member.Target);
            string safe = $"{path}?.{member.Name}";
            FaultMissing(TemplateCodes.NullRef, member, $"{path} may be missing.", QuestionOf(member), printing is not null ? $"{safe} ?? …" : shape.IsOnly(Kinds.Number) ? $"({safe} ?? 0)" : safe, member);
            mayBeNull = false;
        }

        if (TryPath(member, out int variable, out int slot))
        {
            if (variable < 0)
            {
                member.Slot = slot;
            }

            if (flow.IsPresent(variable, slot))
            {
                return shape.Without(Kinds.Null);
            }
        }

        return shape.OrNull(mayBeNull);
    }

    private Shape MemberOf(MemberExpression member, Shape target)
    {
        if (target.Kinds == Kinds.Object)
        {
            if (target.Fields is not { } owner)
            {
                Fault(TemplateCodes.Kind, member, "The object is of different kinds on different ways.");
                return Shape.Unknown;
            }

            LetterField? field = owner.Member(member.Name);
            if (field is null)
            {
                string? near = Nearest(member.Name, [.. owner.Members.Select(m => m.Name)]);
                faults.Add(TemplateCodes.Member, member.NameStart, member.End, near is null ? $"{owner.Name} has no field {member.Name}; it has {string.Join(", ", owner.Members.Select(m => m.Name))}." : $"{owner.Name} has no field {member.Name}; did you mean {near}?", near);
                return Shape.Unknown;
            }

            member.Kind = MemberKind.Field;
            member.Field = field;
            member.Part = field.Slot - (owner.Kind == LetterFieldKind.Object ? owner.Slot : 0);
            read[field.Number] = true;
            return field.Shape;
        }

        if (target.IsOnly(Kinds.List | Kinds.Text))
        {
            if (member.Name == "size")
            {
                member.Kind = MemberKind.Size;
                return Shape.Of(Kinds.Int);
            }

            if (member.Name == "empty?")
            {
                member.Kind = MemberKind.IsEmpty;
                return Shape.Bool;
            }

            UnknownMember(member, $"{target.Capital} has .size and .empty?", ["size", "empty?"]);
            return Shape.Unknown;
        }

        if (target.Kinds == Kinds.Date)
        {
            member.Part = Array.IndexOf(DateParts, member.Name);
            if (member.Part >= 0)
            {
                member.Kind = MemberKind.DatePart;
                return Shape.Of(Kinds.Int);
            }

            if (DatePartPatterns.TryGetValue(member.Name, out string? pattern))
            {
                faults.Add(TemplateCodes.Member, member.NameStart, member.End, $"A date has no .{member.Name}; a pattern writes it.", $"({Written(member.Target)} | date.to_string '{pattern}')", member.Start, member.End);
                return Shape.Unknown;
            }

            UnknownMember(member, $"A date has .{string.Join(", .", DateParts)}", DateParts);
            return Shape.Unknown;
        }

        Fault(TemplateCodes.Kind, member, $"{target.Capital} has no fields.");
        return Shape.Unknown;
    }

    private void UnknownMember(MemberExpression member, string what, string[] known)
    {
        string? near = OtherMembers.GetValueOrDefault(member.Name) is { } other && known.Contains(other) ? other : Nearest(member.Name, known);
        if (member.Name == "empty" && member.End < faults.Text.Length && faults.Text[member.End] == '?')
        {
            faults.Add(TemplateCodes.Member, member.NameStart, member.End, $"{what}; behind .empty? a sign needs a blank before it.", "Put a blank behind .empty?, or parentheses around it.");
            return;
        }

        if (near is null && FunctionOfMethod(member) is { } function)
        {
            string usage = $"({Written(member.Target)} {function.Usage()[2..]})";
            faults.Add(TemplateCodes.Member, member.NameStart, member.End, $"{what}; {function.Name} stands behind a pipe.", usage, member.Start, member.End);
            return;
        }

        faults.Add(TemplateCodes.Member, member.NameStart, member.End, near is null ? what + ", nothing else." : $"{what}; did you mean {near}?", near);
    }

    private Shape CheckLoopState(MemberExpression member)
    {
        if (scope.Loops.Count == 0)
        {
            Fault(TemplateCodes.LoopCtl, member, $"for.{member.Name} stands outside a loop.");
            return Shape.Unknown;
        }

        member.Part = Array.IndexOf(LoopStates, member.Name);
        if (member.Part < 0)
        {
            UnknownMember(member, $"A loop has for.{string.Join(", for.", LoopStates)}", LoopStates);
            return Shape.Unknown;
        }

        member.Kind = MemberKind.LoopState;
        return member.Name is "index" or "rindex" or "length" ? Shape.Of(Kinds.Int) : Shape.Bool;
    }

    private Shape CheckIndex(IndexExpression index)
    {
        Shape target = CheckExpression(index.Target);
        Shape place = CheckExpression(index.Index);
        if (target.IsUnknown)
        {
            return Shape.Unknown;
        }

        if (target.Has(Kinds.Captured))
        {
            Fault(TemplateCodes.Capture, index, "Captured text has no index.", $"({Written(index.Target)} | string.slice1 {Operand(index.Index)})");
            return Shape.Unknown;
        }

        if (!target.IsOnly(Kinds.List | Kinds.Null) || target.Kinds == Kinds.Null)
        {
            Fault(TemplateCodes.Kind, index, $"[ ] takes items of a list; this is {target}.", target.Has(Kinds.Text) ? $"({Written(index.Target)} | string.slice1 {Operand(index.Index)})" : target.Has(Kinds.Object) ? index.Index is LiteralExpression { Value.Kind: LetterValueKind.Text } name ? $"{Written(index.Target)}.{name.Value.AsText}" : FieldsOf(index.Target, target) : null);
            return Shape.Unknown;
        }

        if (target.MayBeNull)
        {
            string path = Written(index.Target);
            FaultMissing(TemplateCodes.NullRef, index, $"{path} may be missing.", null, $"({path} ?? [])[{Written(index.Index)}]{(printing is null ? "" : " ?? …")}", index);
        }

        if (!place.IsUnknown && !place.IsOnly(Kinds.Whole))
        {
            if (place.MayBeNull)
            {
                FaultMissing(TemplateCodes.NullRef, index.Index, "The index may be missing.", null, OrElseAsOperand(index.Index, place), index.Index);
            }
            else
            {
                Fault(TemplateCodes.Kind, index.Index, $"An index is a whole number; this is {place}.", "Write a whole number, such as 0.");
            }
        }

        return (target.Item ?? Shape.Null).OrNull();
    }

    private Shape CheckConditional(ConditionalExpression choice)
    {
        CheckCondition(choice.Condition);
        Flow before = flow;
        flow = before.Copy();

        // A guard around the whole would make the choice needless.
        PrintStatement? print = printing;
        printing = null;
        Assume(choice.Condition, truth: true);
        Shape then = CheckExpression(choice.Then);
        flow = before.Copy();
        Assume(choice.Condition, truth: false);
        Shape otherwise = CheckExpression(choice.Otherwise);
        flow = before;
        printing = print;
        return then.Or(otherwise);
    }
}
