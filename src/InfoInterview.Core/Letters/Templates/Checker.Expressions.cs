using System.Numerics;
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
        if (Keywords.IsReserved(name.Name))
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
            read.Add(field);
            return NarrowedField(field.Shape, -1, field.Slot);
        }

        if (name.IsLocal && scope.Partial is not null)
        {
            Fault(TemplateCodes.Param, name, $"The partial {scope.Partial} reads {name.Name}, which is not given where it is included.", $"include '{scope.Partial}' {name.Name[1..]}:…");
            return Shape.Unknown;
        }

        string[] known = [.. schema.Fields.Select(f => f.Name), .. scope.Variables.Select(v => v.Name), .. scope.Loops.Select(l => l.Name).Where(n => n.Length > 0)];
        string? near = Nearest(name.Name, known);
        Fault(TemplateCodes.Unknown, name, near is null ? $"There is no {name.Name}." : $"There is no {name.Name}; did you mean {near}?", near);
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

        return Suggestion.Nearest(name, known) ?? (name.Length >= 3 ? known.FirstOrDefault(k => k.StartsWith(name, StringComparison.Ordinal) || (name.StartsWith(k, StringComparison.Ordinal) && k.Length >= 3)) : null);
    }

    private Shape CheckMember(MemberExpression member)
    {
        member.Kind = MemberKind.Unknown;
        member.Field = null;
        member.Slot = -1;
        if (member.Target is NameExpression { Name: "for" })
        {
            return CheckLoopState(member);
        }

        if (member.Target is NameExpression space && Keywords.IsFunctionSpace(space.Name))
        {
            if (Function.Find(space.Name, member.Name) is not null)
            {
                Fault(TemplateCodes.FnValue, member, $"{space.Name}.{member.Name} is a function and needs its arguments.", $"… | {space.Name}.{member.Name}");
            }
            else
            {
                UnknownFunction(member, space.Name);
            }

            return Shape.Unknown;
        }

        Shape target = CheckExpression(member.Target);
        if (target.IsUnknown)
        {
            return Shape.Unknown;
        }

        if (target.Has(Kinds.Captured))
        {
            Fault(TemplateCodes.Capture, member, "Captured text has no members.", "… | string.size");
            return Shape.Unknown;
        }

        bool mayBeNull = target.MayBeNull;
        if (target.Kinds == Kinds.Null)
        {
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
            string path = faults.Text[member.Target.Start..member.Target.End];
            Fault(TemplateCodes.NullRef, member, $"{path} may be missing.", $"{path}?.{member.Name}, or if {path}");
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
            read.Add(field);
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

            UnknownMember(member, $"A {target} has .size and .empty?", ["size", "empty?"]);
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

            UnknownMember(member, $"A date has .{string.Join(", .", DateParts)}", DateParts);
            return Shape.Unknown;
        }

        Fault(TemplateCodes.Kind, member, $"A {target} has no members.");
        return Shape.Unknown;
    }

    private void UnknownMember(MemberExpression member, string what, string[] known)
    {
        string? near = Nearest(member.Name, known);
        faults.Add(TemplateCodes.Member, member.NameStart, member.End, near is null ? what + "; nothing else." : $"{what}; did you mean {near}?", near);
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
            Fault(TemplateCodes.Capture, index, "Captured text has no index.", "… | string.slice1 0");
            return Shape.Unknown;
        }

        if (!target.IsOnly(Kinds.List | Kinds.Null) || target.Kinds == Kinds.Null)
        {
            Fault(TemplateCodes.Kind, index, $"[ ] takes items of a list; this is {target}.", target.Has(Kinds.Text) ? "… | string.slice1 0" : target.Has(Kinds.Object) ? "Write a dot and the field's name." : null);
            return Shape.Unknown;
        }

        if (target.MayBeNull)
        {
            string path = faults.Text[index.Target.Start..index.Target.End];
            Fault(TemplateCodes.NullRef, index, $"{path} may be missing.", $"({path} ?? [])[…], or if {path}");
        }

        if (!place.IsUnknown && !place.IsOnly(Kinds.Whole))
        {
            Fault(place.MayBeNull ? TemplateCodes.NullRef : TemplateCodes.Kind, index.Index, place.MayBeNull ? "The index may be missing." : $"An index is a whole number; this is {place}.");
        }

        return (target.Item ?? Shape.Null).OrNull();
    }

    private Shape CheckUnary(UnaryExpression unary)
    {
        Shape operand = CheckExpression(unary.Operand);
        if (unary.Sign == TokenKind.Bang)
        {
            return Shape.Bool;
        }

        if (operand.IsUnknown)
        {
            return Shape.Unknown;
        }

        if (operand.MayBeNull)
        {
            Fault(TemplateCodes.NullRef, unary, "The number may be missing.", $"-({faults.Text[unary.Operand.Start..unary.Operand.End]} ?? 0)");
            operand = operand.Without(Kinds.Null);
            if (operand.IsUnknown)
            {
                return Shape.Unknown;
            }
        }

        if (!operand.IsOnly(Kinds.Number))
        {
            Fault(TemplateCodes.Kind, unary, $"A sign needs a number; this is {operand}.");
            return Shape.Unknown;
        }

        return operand;
    }

    private Shape CheckConditional(ConditionalExpression choice)
    {
        CheckCondition(choice.Condition);
        Flow before = flow;
        flow = before.Copy();
        Assume(choice.Condition, truth: true);
        Shape then = CheckExpression(choice.Then);
        flow = before.Copy();
        Assume(choice.Condition, truth: false);
        Shape otherwise = CheckExpression(choice.Otherwise);
        flow = before;
        return then.Or(otherwise);
    }

    private Shape CheckList(ListExpression list)
    {
        Shape? item = null;
        foreach (Expression value in list.Items)
        {
            Shape shape = CheckExpression(value);
            if (shape.Has(Kinds.Captured))
            {
                Fault(TemplateCodes.Capture, value, "Captured text is no item of a list.", "Use string.append '' to make it ordinary text.");
            }

            if (shape.IsUnknown)
            {
                item = shape;
            }
            else
            {
                item = item is null ? shape : item.Or(shape);
            }
        }

        if (list.Items.Count > LetterSchema.MostListItems)
        {
            Fault(TemplateCodes.List, list, "The list has more than 1,000 items.");
        }

        return Shape.ListOf(item is { IsUnknown: true } ? null : item);
    }

    private Shape CheckInterpolated(InterpolatedExpression text)
    {
        foreach (Expression part in text.Parts)
        {
            Shape shape = CheckExpression(part);
            if (!shape.IsUnknown && !shape.IsOnly(Kinds.Text | Kinds.Number | Kinds.Null))
            {
                Fault(shape.Has(Kinds.Captured) ? TemplateCodes.Capture : TemplateCodes.Interp, part, $"A hole takes text and numbers; {shape} would print differently there.", shape.Has(Kinds.Date) ? $"{faults.Text[part.Start..part.End]} | date.to_string '%d %b %Y'" : "Put it outside of the text.");
            }
            else if (shape.MayBeNull && shape.Kinds != Kinds.Null)
            {
                WarnNullPrint(part);
            }
        }

        return Shape.Text;
    }

    private Shape CheckBinary(BinaryExpression binary)
    {
        if (binary.Sign is TokenKind.AndAnd or TokenKind.OrOr)
        {
            CheckExpression(binary.Left);
            Flow before = flow;
            flow = before.Copy();
            Assume(binary.Left, truth: binary.Sign == TokenKind.AndAnd);
            CheckExpression(binary.Right);
            flow = before;
            return Shape.Bool;
        }

        Shape left = CheckExpression(binary.Left);
        Shape right = CheckExpression(binary.Right);
        if (left.IsUnknown || right.IsUnknown)
        {
            return binary.Sign is TokenKind.EqualEqual or TokenKind.BangEqual or TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual ? Shape.Bool : Shape.Unknown;
        }

        switch (binary.Sign)
        {
            case TokenKind.QuestionQuestion:
                return left.MayBeNull ? left.Kinds == Kinds.Null ? right : left.Without(Kinds.Null).Or(right) : left;
            case TokenKind.QuestionBang:
                return left.Kinds == Kinds.Null ? Shape.Null : right.OrNull(left.MayBeNull);
            case TokenKind.EqualEqual or TokenKind.BangEqual:
                CheckEquality(left, right, binary.Left, binary.Right, binary);
                return Shape.Bool;
            case TokenKind.DotDot or TokenKind.DotDotLess:
                return CheckRange(binary, left, right);
            case TokenKind.ShiftLeft or TokenKind.ShiftRight:
                return Shape.Unknown;
        }

        if (binary.Sign is TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent)
        {
            CheckDivisor(binary.Right);
        }

        return CheckPairs(binary, left, right);
    }

    private void CheckDivisor(Expression right)
    {
        bool isGood = IsGoodDivisor(right) || (right is UnaryExpression { Sign: TokenKind.Minus, IsParenthesized: true } negated && IsGoodDivisor(negated.Operand));
        if (!isGood)
        {
            Fault(TemplateCodes.Divisor, right, "What stands right of / // % must be a number other than 0, written out.");
        }
    }

    private static bool IsGoodDivisor(Expression value) => value is LiteralExpression { Value: var number } && number.Kind switch
    {
        LetterValueKind.Int or LetterValueKind.Long => number.AsLong != 0,
        LetterValueKind.Double => number.AsDouble != 0,
        LetterValueKind.Decimal => number.AsDecimal != 0,
        _ => false,
    };

    private Shape CheckRange(BinaryExpression range, Shape left, Shape right)
    {
        if (left.MayBeNull || right.MayBeNull)
        {
            Fault(TemplateCodes.NullRef, range, "An end of the range may be missing.");
        }

        if (!left.IsOnly(Kinds.Whole | Kinds.Null) || !right.IsOnly(Kinds.Whole | Kinds.Null))
        {
            Fault(TemplateCodes.Kind, range, "The ends of a range are whole numbers.", "For 1..n-1 write 1..(n-1).");
        }

        if (range.Left is LiteralExpression { Value.IsWhole: true } from && range.Right is LiteralExpression { Value.IsWhole: true } to && Int128.Abs((Int128)to.Value.AsLong - from.Value.AsLong) >= LetterSchema.MostListItems + (range.Sign == TokenKind.DotDotLess ? 1 : 0))
        {
            Fault(TemplateCodes.Range, range, "The range has more than 1,000 numbers.");
        }

        return Shape.ListOf(Shape.Of(Kinds.Int));
    }

    /// <summary>Checks an operator on every pair of kinds that can meet.</summary>
    private Shape CheckPairs(BinaryExpression binary, Shape left, Shape right)
    {
        if (left.HoldsObject || right.HoldsObject)
        {
            Fault(TemplateCodes.Kind, binary, "An object is no operand.", "Name one of its fields.");
            return Shape.Unknown;
        }

        bool isCompare = binary.Sign is TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual;
        Kinds result = Kinds.None;
        for (uint l = (uint)left.Kinds; l != 0; l &= l - 1)
        {
            for (uint r = (uint)right.Kinds; r != 0; r &= r - 1)
            {
                var a = (Kinds)(1 << BitOperations.TrailingZeroCount(l));
                var b = (Kinds)(1 << BitOperations.TrailingZeroCount(r));
                Kinds pair = isCompare ? ComparePair(a, b) : binary.Sign == TokenKind.Plus ? PlusPair(a, b) : NumberPair(binary.Sign, a, b);
                if (pair == Kinds.None)
                {
                    TemplateCode code = ((a | b) & Kinds.Captured) != Kinds.None ? TemplateCodes.Capture
                        : binary.Sign == TokenKind.Star && (a & Kinds.Text) != Kinds.None ? TemplateCodes.StrMul
                        : binary.Sign == TokenKind.Star && (b & Kinds.Text) != Kinds.None ? TemplateCodes.StrMul
                        : TemplateCodes.Kind;
                    Fault(code, binary, $"{faults.Text.AsSpan(binary.SignStart, LengthOf(binary.Sign))} does not go with {Shape.Of(a)} and {Shape.Of(b)}.");
                    return isCompare ? Shape.Bool : Shape.Unknown;
                }

                result |= pair;
            }
        }

        if (((left.Kinds | right.Kinds) & Kinds.Null) != Kinds.None && (isCompare || (result & Kinds.Null) != Kinds.None))
        {
            Fault(isCompare ? TemplateCodes.NullCmp : TemplateCodes.NullArith, binary, isCompare ? "A side may be missing, and then the answer is no." : "A number may be missing, and then the result is missing too.", "Give a value with ?? 0.");
        }

        return Shape.Of(result);
    }

    private static int LengthOf(TokenKind sign) => sign is TokenKind.LessEqual or TokenKind.GreaterEqual or TokenKind.SlashSlash ? 2 : 1;

    private static Kinds ComparePair(Kinds a, Kinds b) =>
        ((a | b) & Kinds.Captured) != Kinds.None ? Kinds.None
        : ((a | b) & Kinds.Null) != Kinds.None ? ((a | b) & (Kinds.Bool | Kinds.List)) != Kinds.None ? Kinds.None : Kinds.Bool
        : (a & Kinds.Number) != Kinds.None && (b & Kinds.Number) != Kinds.None ? Kinds.Bool
        : a == b && (a & (Kinds.Text | Kinds.Date)) != Kinds.None ? Kinds.Bool
        : Kinds.None;

    private static Kinds PlusPair(Kinds a, Kinds b)
    {
        if (((a | b) & Kinds.Captured) != Kinds.None)
        {
            return ((a & b) & Kinds.Captured) == Kinds.None && ((a | b) & Kinds.Text) != Kinds.None ? Kinds.Text : Kinds.None;
        }

        return ((a | b) & Kinds.Text) != Kinds.None ? Kinds.Text : NumberPair(TokenKind.Plus, a, b);
    }

    private static Kinds NumberPair(TokenKind sign, Kinds a, Kinds b)
    {
        if (((a | b) & ~(Kinds.Number | Kinds.Null)) != Kinds.None)
        {
            return Kinds.None;
        }

        if (((a | b) & Kinds.Null) != Kinds.None)
        {
            return Kinds.Null;
        }

        return ((a | b) & Kinds.Decimal) != Kinds.None ? Kinds.Decimal
            : ((a | b) & Kinds.Double) != Kinds.None ? Kinds.Double
            : sign == TokenKind.Slash ? Kinds.Double
            : Kinds.Whole;
    }

    private void CheckEquality(Shape left, Shape right, Expression leftValue, Expression rightValue, Expression place)
    {
        if (left.IsUnknown || right.IsUnknown)
        {
            return;
        }

        bool isMixed = false;
        for (uint l = (uint)left.Kinds; l != 0; l &= l - 1)
        {
            for (uint r = (uint)right.Kinds; r != 0; r &= r - 1)
            {
                var a = (Kinds)(1 << BitOperations.TrailingZeroCount(l));
                var b = (Kinds)(1 << BitOperations.TrailingZeroCount(r));
                if (((a | b) & Kinds.Null) != Kinds.None)
                {
                    continue;
                }

                TemplateCode? code = null;
                if (((a | b) & Kinds.Captured) != Kinds.None)
                {
                    code = (a & b & Kinds.Captured) != Kinds.None || ((a | b) & Kinds.Text) == Kinds.None ? TemplateCodes.Capture : null;
                }
                else if (((a | b) & (Kinds.List | Kinds.Object)) != Kinds.None)
                {
                    code = TemplateCodes.Kind;
                }
                else if (((a | b) & Kinds.Text) != Kinds.None)
                {
                    isMixed |= a != b;
                }
                else if (!((a & Kinds.Number) != Kinds.None && (b & Kinds.Number) != Kinds.None) && a != b)
                {
                    code = TemplateCodes.Kind;
                }

                if (code is not null)
                {
                    Fault(code, place, $"{Shape.Of(a)} and {Shape.Of(b)} are not compared.", ((a | b) & Kinds.List) != Kinds.None ? "Compare .size." : null);
                    return;
                }
            }
        }

        if (isMixed)
        {
            Fault(TemplateCodes.MixedCmp, place, $"{left} and {right} are compared as texts.");
        }

        if ((left.Has(Kinds.Double) && right.Has(Kinds.Number)) || (right.Has(Kinds.Double) && left.Has(Kinds.Number)))
        {
            Fault(TemplateCodes.FloatEq, place, "Numbers with fractions are seldom exactly equal.", "Compare with < or >, or round both.");
        }

        if ((IsNull(rightValue) && !left.MayBeNull) || (IsNull(leftValue) && !right.MayBeNull))
        {
            Fault(TemplateCodes.Const, place, "The value is never missing here.", "Delete the question.");
        }
    }
}
