using System.Numerics;

namespace InfoInterview.Letters.Templates;

/// <content>Operators on every pair of kinds that can meet (letters.md §6).</content>
internal sealed partial class Checker
{
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
            FaultMissing(TemplateCodes.NullRef, unary, "The number may be missing.", QuestionOf(unary.Operand), OrElseAsOperand(unary.Operand, operand), unary.Operand);
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
            string? fix = right is UnaryExpression { Sign: TokenKind.Minus, IsParenthesized: false } minus && IsGoodDivisor(minus.Operand) ? $"({Written(right)})" : "Write a number other than 0 out, such as 2.";
            Fault(TemplateCodes.Divisor, right, "What stands right of / // % must be a number other than 0, written out.", fix);
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
        foreach ((Expression end, Shape shape) in new[] { (range.Left, left), (range.Right, right) })
        {
            if (shape.MayBeNull)
            {
                FaultMissing(TemplateCodes.NullRef, end, "An end of the range may be missing.", QuestionOf(end), OrElseAsOperand(end, Shape.Of(Kinds.Int)), end);
            }

            if (!shape.IsOnly(Kinds.Whole | Kinds.Null))
            {
                Fault(TemplateCodes.Kind, end, $"The ends of a range are whole numbers; this is {shape}.", "Write a whole number, such as 10.");
            }
        }

        if (range.Left is LiteralExpression { Value.IsWhole: true } from && range.Right is LiteralExpression { Value.IsWhole: true } to && Int128.Abs((Int128)to.Value.AsLong - from.Value.AsLong) >= LetterSchema.MostListItems + (range.Sign == TokenKind.DotDotLess ? 1 : 0))
        {
            long most = LetterSchema.MostListItems - (range.Sign == TokenKind.DotDotLess ? 0 : 1);
            long last = from.Value.AsLong <= to.Value.AsLong ? from.Value.AsLong + most : from.Value.AsLong - most;
            Fault(TemplateCodes.Range, range, "The range has more than 1,000 numbers.", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{faults.Text[range.Start..range.Right.Start]}{last}"));
        }

        return Shape.ListOf(Shape.Of(Kinds.Int));
    }

    /// <summary>Checks an operator on every pair of kinds that can meet.</summary>
    private Shape CheckPairs(BinaryExpression binary, Shape left, Shape right)
    {
        if (left.HoldsObject || right.HoldsObject)
        {
            Fault(TemplateCodes.Kind, binary, "An object is no operand.", left.HoldsObject ? FieldsOf(binary.Left, left) : FieldsOf(binary.Right, right));
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
                    Fault(code, binary, $"{faults.Text.AsSpan(binary.SignStart, LengthOf(binary.Sign))} does not go with {Shape.Of(a)} and {Shape.Of(b)}.", Instead(binary, left, right));
                    return isCompare ? Shape.Bool : Shape.Unknown;
                }

                result |= pair;
            }
        }

        if (((left.Kinds | right.Kinds) & Kinds.Null) != Kinds.None && (isCompare || (result & Kinds.Null) != Kinds.None))
        {
            (Expression missing, Shape shape, Shape beside) = left.MayBeNull ? (binary.Left, left, right) : (binary.Right, right, left);
            string message = isCompare ? "A side may be missing, and then the answer is no." : "A number may be missing, and then the result is missing too.";
            TemplateCode code = isCompare ? TemplateCodes.NullCmp : TemplateCodes.NullArith;
            if (missing is LiteralExpression)
            {
                Fault(code, binary, message, "Delete it.");
            }
            else
            {
                FaultMissing(code, binary, message, QuestionOf(missing), OrElseAsOperand(missing, shape.Kinds == Kinds.Null ? beside : shape, isCompare ? "''" : null), missing);
            }
        }

        if (binary.Sign == TokenKind.Plus && result.HasFlag(Kinds.Text))
        {
            // A text with something missing in it prints a gap: «Dear ,».
            WarnGap(binary.Left, left);
            WarnGap(binary.Right, right);
        }

        return Shape.Of(result);
    }

    private void WarnGap(Expression value, Shape shape)
    {
        if (shape.MayBeNull && !IsNull(value))
        {
            WarnNullPrint(value);
        }
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
                    Fault(code, place, $"{Shape.Of(a).Capital} and {Shape.Of(b)} are not compared.", ((a | b) & Kinds.List) != Kinds.None ? "Compare .size." : ((a | b) & Kinds.Object) != Kinds.None ? left.HoldsObject ? FieldsOf(leftValue, left) : FieldsOf(rightValue, right)
                        : ((a | b) & Kinds.Captured) != Kinds.None ? $"({Written((a & Kinds.Captured) != Kinds.None ? leftValue : rightValue)} | string.append '')" : null);
                    return;
                }
            }
        }

        if (isMixed)
        {
            Fault(TemplateCodes.MixedCmp, place, $"{left.Capital} and {right} are compared as texts.");
        }

        if ((left.Has(Kinds.Double) && right.Has(Kinds.Number)) || (right.Has(Kinds.Double) && left.Has(Kinds.Number)))
        {
            Fault(TemplateCodes.FloatEq, place, "Numbers with fractions are seldom exactly equal.", "Compare with < or >, or round both.");
        }

        if ((IsNull(rightValue) && !left.MayBeNull && !AsksForParameter(leftValue)) || (IsNull(leftValue) && !right.MayBeNull && !AsksForParameter(rightValue)))
        {
            Fault(TemplateCodes.Const, place, "The value is never missing here.", "Delete the question.");
        }
    }
}
