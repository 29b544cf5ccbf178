using System.Numerics;

namespace InfoInterview.Letters.Templates;

/// <summary>Numbers as Scriban reckons them, with an error where it would grow, throw or print Infinity (letters.md §6).</summary>
internal static class Arithmetic
{
    public static decimal ToDecimal(in LetterValue value)
    {
        if (value.Kind != LetterValueKind.Double)
        {
            return value.Kind == LetterValueKind.Decimal ? value.AsDecimal : value.AsLong;
        }

        try
        {
            return (decimal)value.AsDouble;
        }
        catch (OverflowException)
        {
            throw Overflow();
        }
    }

    /// <summary>A count, length or place, which is a number of 32 bits there.</summary>
    public static int ToInt(in LetterValue value) => value.AsLong is < int.MinValue or > int.MaxValue ? throw Overflow() : (int)value.AsLong;

    public static double ToDouble(in LetterValue value) => value.Kind switch { LetterValueKind.Double => value.AsDouble, LetterValueKind.Decimal => (double)value.AsDecimal, _ => value.AsLong };

    public static LetterValue Apply(OpCode op, in LetterValue a, in LetterValue b)
    {
        if (a.IsNull || b.IsNull)
        {
            return default;
        }

        if (!Equality.IsNumber(a.Kind) || !Equality.IsNumber(b.Kind))
        {
            throw new RenderStop(TemplateCodes.Kind, "Only numbers are reckoned with.");
        }

        if (a.Kind == LetterValueKind.Decimal || b.Kind == LetterValueKind.Decimal)
        {
            return Decimals(op, ToDecimal(a), ToDecimal(b));
        }

        if (op == OpCode.Divide && (a.Kind == LetterValueKind.Long || b.Kind == LetterValueKind.Long) && a.Kind != LetterValueKind.Double && b.Kind != LetterValueKind.Double)
        {
            return Doubles(op, Cut(a.AsLong), Cut(b.AsLong));
        }

        if (a.Kind == LetterValueKind.Double || b.Kind == LetterValueKind.Double || op == OpCode.Divide)
        {
            return Doubles(op, ToDouble(a), ToDouble(b));
        }

        return Wholes(op, a.AsLong, b.AsLong);
    }

    /// <summary>A large whole number as the double of its first 53 bits: Scriban's division of such numbers drops the others.</summary>
    private static double Cut(long value) => (double)new BigInteger(value);

    public static LetterValue Negate(in LetterValue value)
    {
        switch (value.Kind)
        {
            case LetterValueKind.Double:
                return LetterValue.Of(-value.AsDouble);
            case LetterValueKind.Decimal:
                return LetterValue.Of(-value.AsDecimal);
            case LetterValueKind.Int:
                return value.AsLong == int.MinValue ? throw Overflow() : LetterValue.Of((int)-value.AsLong);
            default:
                return value.AsLong == long.MinValue ? throw Overflow() : LetterValue.Long(-value.AsLong);
        }
    }

    public static LetterValue Abs(in LetterValue value) => value.Kind switch
    {
        LetterValueKind.Double => LetterValue.Of(Math.Abs(value.AsDouble)),
        LetterValueKind.Decimal => LetterValue.Of(Math.Abs(value.AsDecimal)),
        LetterValueKind.Null => default,
        _ => value.AsLong < 0 ? Negate(value) : value,
    };

    private static LetterValue Wholes(OpCode op, long a, long b)
    {
        Int128 result = op switch
        {
            OpCode.Add => (Int128)a + b,
            OpCode.Subtract => (Int128)a - b,
            OpCode.Multiply => (Int128)a * b,
            OpCode.DivideWhole => (Int128)a / b,
            _ => (Int128)a % b,
        };
        return result < long.MinValue || result > long.MaxValue ? throw Overflow() : LetterValue.Whole((long)result);
    }

    private static LetterValue Doubles(OpCode op, double a, double b)
    {
        double result = op switch
        {
            OpCode.Add => a + b,
            OpCode.Subtract => a - b,
            OpCode.Multiply => a * b,
            OpCode.Divide => a / b,
            OpCode.DivideWhole => Math.Round(a / b),
            _ => a % b,
        };
        return double.IsFinite(result) ? LetterValue.Of(result) : throw Overflow();
    }

    private static LetterValue Decimals(OpCode op, decimal a, decimal b)
    {
        try
        {
            return LetterValue.Of(op switch
            {
                OpCode.Add => a + b,
                OpCode.Subtract => a - b,
                OpCode.Multiply => a * b,
                OpCode.Divide => a / b,
                OpCode.DivideWhole => Math.Round(a / b),
                _ => a % b,
            });
        }
        catch (Exception error) when (error is OverflowException or DivideByZeroException)
        {
            // A double as small as 1e-30 is 0 as a decimal.
            throw Overflow();
        }
    }

    private static RenderStop Overflow() => new(TemplateCodes.Overflow, "A number becomes too large.");
}
