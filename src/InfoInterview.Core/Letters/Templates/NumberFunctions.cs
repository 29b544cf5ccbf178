using System.Globalization;

namespace InfoInterview.Letters.Templates;

/// <summary>math.… and date.… (letters.md §8).</summary>
internal static class NumberFunctions
{
    public static LetterValue Call(FunctionId id, Span<LetterValue> a, RenderState state)
    {
        LetterValue subject = a[0];
        switch (id)
        {
            case FunctionId.Round:
                return LetterValue.Of(subject.IsNull ? 0 : Math.Round(Arithmetic.ToDouble(subject), a.Length > 1 ? (int)a[1].AsLong : 0));
            case FunctionId.Ceil:
                return LetterValue.Of(subject.IsNull ? 0 : Math.Ceiling(Arithmetic.ToDouble(subject)));
            case FunctionId.Floor:
                return LetterValue.Of(subject.IsNull ? 0 : Math.Floor(Arithmetic.ToDouble(subject)));
            case FunctionId.Abs:
                return Arithmetic.Abs(subject);
            case FunctionId.Format:
                return subject.IsNull ? LetterValue.Of(string.Empty) : Format(subject, a[1].AsText, CultureOf(a), state);
            case FunctionId.DateToString:
                return subject.IsNull ? default : DatePattern.Format(subject.AsDate, a[1].AsText, CultureOf(a), state);
            default:
                return AddTo(id, subject.AsDate, (int)a[1].AsLong);
        }
    }

    private static CultureInfo CultureOf(Span<LetterValue> a) => a.Length > 2 ? Cultures.Of(a[2].AsText) : CultureInfo.InvariantCulture;

    private static LetterValue Format(in LetterValue value, ReadOnlySpan<char> format, CultureInfo culture, RenderState state)
    {
        // Room for the longest: a double of 309 digits with separators.
        Span<char> to = state.Reserve(1024);
        int length;
        bool isWritten = value.Kind switch
        {
            LetterValueKind.Int => ((int)value.AsLong).TryFormat(to, out length, format, culture),
            LetterValueKind.Long => value.AsLong.TryFormat(to, out length, format, culture),
            LetterValueKind.Double => value.AsDouble.TryFormat(to, out length, format, culture),
            _ => value.AsDecimal.TryFormat(to, out length, format, culture),
        };
        return isWritten ? state.Commit(length) : throw new RenderStop(TemplateCodes.NumFormat, "The number is longer than expected.");
    }

    private static LetterValue AddTo(FunctionId id, DateTime date, int amount)
    {
        try
        {
            return LetterValue.Of(id switch
            {
                FunctionId.AddDays => date.AddDays(amount),
                FunctionId.AddMonths => date.AddMonths(amount),
                _ => date.AddYears(amount),
            });
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RenderStop(TemplateCodes.Date, "The date lies outside the years 1 to 9999.");
        }
    }
}
