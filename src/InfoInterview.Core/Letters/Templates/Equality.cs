using System.Globalization;

namespace InfoInterview.Letters.Templates;

/// <summary>The ways in which two values are compared (letters.md §6, §8).</summary>
internal static class Equality
{
    /// <summary>The same kind and the same value; 1 and 1.0 differ. Objects and lists are the same only as the very same.</summary>
    public static bool IsSame(in LetterValue a, in LetterValue b)
    {
        if (a.Kind != b.Kind)
        {
            return false;
        }

        return a.Kind switch
        {
            LetterValueKind.Null => true,
            LetterValueKind.Text => a.AsText.SequenceEqual(b.AsText),
            LetterValueKind.Double => a.AsDouble.Equals(b.AsDouble),
            LetterValueKind.Decimal => a.AsDecimal == b.AsDecimal,
            LetterValueKind.List => ReferenceEquals(a.Items, b.Items),
            LetterValueKind.Object => ReferenceEquals(a.Slots, b.Slots) && a.BaseSlot == b.BaseSlot,
            _ => a.AsLong == b.AsLong,
        };
    }

    /// <summary>The units of a text that a comparison of two values reads at most; 0 where one is no text.</summary>
    public static int ComparedUnits(in LetterValue a, in LetterValue b) =>
        a.Kind == LetterValueKind.Text && b.Kind == LetterValueKind.Text ? Math.Min(a.TextLength, b.TextLength) : 0;

    /// <summary>Two numbers: as decimals if one is, else as doubles if one is, else exactly.</summary>
    public static int CompareNumbers(in LetterValue a, in LetterValue b)
    {
        if (a.Kind == LetterValueKind.Decimal || b.Kind == LetterValueKind.Decimal)
        {
            return Arithmetic.ToDecimal(a).CompareTo(Arithmetic.ToDecimal(b));
        }

        if (a.Kind == LetterValueKind.Double || b.Kind == LetterValueKind.Double)
        {
            return Arithmetic.ToDouble(a).CompareTo(Arithmetic.ToDouble(b));
        }

        return a.AsLong.CompareTo(b.AsLong);
    }

    /// <summary>The order of array.sort: null first, text by the invariant culture.</summary>
    public static int CompareForSort(in LetterValue a, in LetterValue b)
    {
        if (a.IsNull || b.IsNull)
        {
            return a.IsNull ? b.IsNull ? 0 : -1 : 1;
        }

        return a.Kind switch
        {
            LetterValueKind.Text => CultureInfo.InvariantCulture.CompareInfo.Compare(a.AsText, b.AsText, CompareOptions.None),
            LetterValueKind.Int or LetterValueKind.Long or LetterValueKind.Double or LetterValueKind.Decimal => CompareNumbers(a, b),
            _ => a.AsLong.CompareTo(b.AsLong),
        };
    }

    public static bool IsNumber(LetterValueKind kind) => kind is LetterValueKind.Int or LetterValueKind.Long or LetterValueKind.Double or LetterValueKind.Decimal;
}
