using System.Globalization;

namespace InfoInterview.Letters.Templates;

/// <summary>string.… and html.… (letters.md §8). Each costs steps with the length of what it makes.</summary>
internal static partial class TextFunctions
{
    /// <summary>Texts up to this long are found without a further charge.</summary>
    private const int ShortSearch = 64;

    private const int ComparisonsPerStep = 1024;

    private const string KeptInUrl = ":/?#[]@!$&'()*+,;=";

    private static CompareInfo Compare => CultureInfo.InvariantCulture.CompareInfo;

    public static LetterValue Call(FunctionId id, Span<LetterValue> a, RenderState state)
    {
        bool isNull = a[0].IsNull;
        LetterValue subject = state.TextOf(a[0]);
        ReadOnlySpan<char> text = subject.AsText;
        state.Charge(text.Length / RenderState.UnitsPerCheck);
        switch (id)
        {
            case FunctionId.Upcase:
                return isNull ? default : state.Commit(text.ToUpperInvariant(state.Reserve(text.Length)));
            case FunctionId.Downcase:
                return isNull ? default : state.Commit(text.ToLowerInvariant(state.Reserve(text.Length)));
            case FunctionId.Capitalize:
                return Capitalize(text, state);
            case FunctionId.CapitalizeWords:
                return CapitalizeWords(text, state);
            case FunctionId.Strip:
                ReadOnlySpan<char> tail = text.TrimStart();
                return isNull ? default : subject.Slice(text.Length - tail.Length, tail.TrimEnd().Length);
            case FunctionId.LStrip:
                return isNull ? default : subject.Slice(text.Length - text.TrimStart().Length, text.TrimStart().Length);
            case FunctionId.RStrip:
                return isNull ? default : subject.Slice(0, text.TrimEnd().Length);
            case FunctionId.StripNewlines:
                return StripNewlines(text, state);
            case FunctionId.Empty:
                return LetterValue.Of(text.IsEmpty);
            case FunctionId.Whitespace:
                return LetterValue.Of(text.IsWhiteSpace());
            case FunctionId.TextSize:
                return LetterValue.Of(text.Length);
            case FunctionId.Slice:
                return Slice(subject, Arithmetic.ToInt(a[1]), a.Length > 2 ? a[2].AsLong : text.Length);
            case FunctionId.Slice1:
                return Slice(subject, Arithmetic.ToInt(a[1]), a.Length > 2 ? a[2].AsLong : 1);
            case FunctionId.Truncate:
                return Truncate(subject, Arithmetic.ToInt(a[1]), a.Length > 2 && !a[2].IsNull ? state.TextOf(a[2]) : LetterValue.Of("..."), state);
            case FunctionId.TruncateWords:
                return TruncateWords(text, Arithmetic.ToInt(a[1]), state);
            case FunctionId.PadLeft or FunctionId.PadRight:
                return Pad(subject, (int)a[1].AsLong, id == FunctionId.PadLeft, state);
            case FunctionId.Handleize:
                return Handleize(text, state);
            case FunctionId.Escape or FunctionId.Literal:
                return isNull ? default : Escape(text, id == FunctionId.Literal, state);
            case FunctionId.HtmlEscape:
                return isNull ? default : HtmlEscape(subject, state);
            case FunctionId.NewlineToBr:
                return isNull ? default : NewlineToBr(text, state);
            case FunctionId.UrlEncode:
                return isNull ? default : state.Made(Uri.EscapeDataString(text.ToString()));
            case FunctionId.UrlEscape:
                return isNull ? default : UrlEscape(text, state);
            default:
                return WithText(id, subject, isNull, state.TextOf(a[1]), a, state);
        }
    }

    private static LetterValue WithText(FunctionId id, LetterValue subject, bool isNull, LetterValue other, Span<LetterValue> a, RenderState state)
    {
        ReadOnlySpan<char> text = subject.AsText;
        ReadOnlySpan<char> x = other.AsText;
        if (id is not (FunctionId.Append or FunctionId.Prepend))
        {
            ChargeSearch(text.Length, x.Length, state);
        }

        switch (id)
        {
            case FunctionId.Append:
                return state.Join(text, x);
            case FunctionId.Prepend:
                return state.Join(x, text);
            case FunctionId.Contains:
                return LetterValue.Of(!text.IsEmpty && !x.IsEmpty && text.IndexOf(x, StringComparison.Ordinal) >= 0);
            case FunctionId.StartsWith:
                return LetterValue.Of(!text.IsEmpty && !x.IsEmpty && Compare.IsPrefix(text, x, CompareOptions.None));
            case FunctionId.EndsWith:
                return LetterValue.Of(!text.IsEmpty && !x.IsEmpty && Compare.IsSuffix(text, x, CompareOptions.None));
            case FunctionId.EqualsIgnoreCase:
                return LetterValue.Of(!isNull && !a[1].IsNull && Compare.Compare(text, x, CompareOptions.IgnoreCase) == 0);
            case FunctionId.Replace:
                return Replace(text, x, state.TextOf(a[2]).AsText, state);
            case FunctionId.Remove:
                return isNull ? default : x.IsEmpty ? subject : Replace(text, x, default, state);
            case FunctionId.ReplaceFirst:
                int first = x.IsEmpty ? -1 : text.IndexOf(x, StringComparison.OrdinalIgnoreCase);
                return first < 0 ? subject : state.Join(text[..first], state.TextOf(a[2]).AsText, text[(first + x.Length)..]);
            case FunctionId.RemoveFirst or FunctionId.RemoveLast:
                int at = x.IsEmpty ? -1 : id == FunctionId.RemoveFirst ? text.IndexOf(x, StringComparison.OrdinalIgnoreCase) : text.LastIndexOf(x, StringComparison.OrdinalIgnoreCase);
                return isNull ? default : at < 0 ? subject : state.Join(text[..at], text[(at + x.Length)..]);
            default:
                return Split(subject, x, state);
        }
    }

    /// <summary>Looking for a long text can compare it anew at every place: a step for so many comparisons keeps one call within the budget.</summary>
    private static void ChargeSearch(int text, int wanted, RenderState state)
    {
        if (wanted > ShortSearch && wanted <= text)
        {
            state.Charge((int)Math.Min((long)(text - wanted + 1) * wanted / ComparisonsPerStep, Renderer.MostSteps + 1));
        }
    }

    public static LetterValue Pluralize(Span<LetterValue> a, RenderState state)
    {
        if (a[0].Kind == LetterValueKind.Long && a[0].AsLong is < int.MinValue or > int.MaxValue)
        {
            throw new RenderStop(TemplateCodes.Overflow, "The number is too large for string.pluralize.");
        }

        LetterValue chosen = !a[0].IsNull && a[0].AsLong == 1 ? a[1] : a[2];
        return chosen.IsNull ? default : state.TextOf(chosen);
    }

    private static LetterValue Capitalize(ReadOnlySpan<char> text, RenderState state)
    {
        Span<char> to = state.Reserve(text.Length);
        text.CopyTo(to);
        if (to.Length > 0)
        {
            to[0] = char.ToUpperInvariant(to[0]);
        }

        return state.Commit(text.Length);
    }

    private static LetterValue CapitalizeWords(ReadOnlySpan<char> text, RenderState state)
    {
        Span<char> to = state.Reserve(text.Length);
        bool isNext = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                isNext = true;
            }
            else if (isNext && char.IsLetter(c))
            {
                c = char.ToUpperInvariant(c);
                isNext = false;
            }

            to[i] = c;
        }

        return state.Commit(text.Length);
    }

    private static LetterValue StripNewlines(ReadOnlySpan<char> text, RenderState state)
    {
        Span<char> to = state.Reserve(text.Length);
        int length = 0;
        foreach (char c in text)
        {
            if (c is not ('\r' or '\n'))
            {
                to[length++] = c;
            }
        }

        return state.Commit(length);
    }

    private static LetterValue Slice(LetterValue subject, long start, long length)
    {
        int size = subject.TextLength;
        if (start < 0)
        {
            start += size;
            if (start < 0)
            {
                length += start;
                start = 0;
            }
        }

        return start >= size || length <= 0 ? LetterValue.Of(string.Empty) : subject.Slice((int)start, (int)Math.Min(length, size - start));
    }

    private static LetterValue Truncate(LetterValue subject, long most, LetterValue ellipsis, RenderState state)
    {
        ReadOnlySpan<char> text = subject.AsText;
        if (text.IsEmpty || text.Length <= most)
        {
            return text.IsEmpty ? LetterValue.Of(string.Empty) : subject;
        }

        if (most - ellipsis.TextLength < int.MinValue)
        {
            throw new RenderStop(TemplateCodes.Overflow, "The length is too small for string.truncate.");
        }

        int cut = (int)Math.Max(0, most - ellipsis.TextLength);
        if (cut > 0 && char.IsHighSurrogate(text[cut - 1]) && char.IsLowSurrogate(text[cut]))
        {
            throw new RenderStop(TemplateCodes.Unicode, "string.truncate would cut a character in half.");
        }

        return state.Join(text[..cut], ellipsis.AsText);
    }

    private static LetterValue TruncateWords(ReadOnlySpan<char> text, long most, RenderState state)
    {
        if (text.IsEmpty)
        {
            return LetterValue.Of(string.Empty);
        }

        // A blank at the start or end parts off an empty piece, which counts.
        Span<char> to = state.Reserve(text.Length + 4);
        int length = 0;
        int at = 0;
        for (long words = 0; words < most; words++)
        {
            if (words > 0)
            {
                to[length++] = ' ';
            }

            for (; at < text.Length && !char.IsWhiteSpace(text[at]); at++)
            {
                to[length++] = text[at];
            }

            if (at == text.Length)
            {
                break;
            }

            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        "...".CopyTo(to[length..]);
        return state.Commit(length + 3);
    }

    private static LetterValue Pad(LetterValue subject, int width, bool isLeft, RenderState state)
    {
        if (subject.TextLength >= width)
        {
            return subject;
        }

        Span<char> blanks = stackalloc char[200];
        blanks = blanks[..(width - subject.TextLength)];
        blanks.Fill(' ');
        return isLeft ? state.Join(blanks, subject.AsText) : state.Join(subject.AsText, blanks);
    }

    private static LetterValue Handleize(ReadOnlySpan<char> text, RenderState state)
    {
        Span<char> to = state.Reserve(text.Length);
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                to[length++] = char.ToLowerInvariant(c);
            }
            else if (length == 0 || to[length - 1] != '-')
            {
                to[length++] = '-';
            }
        }

        if (length > 0 && to[length - 1] == '-')
        {
            length--;
        }

        return state.Commit(length);
    }

    private static LetterValue Replace(ReadOnlySpan<char> text, ReadOnlySpan<char> match, ReadOnlySpan<char> with, RenderState state)
    {
        int count = text.Count(match);
        long length = text.Length + ((long)count * (with.Length - match.Length));
        if (length > LetterSchema.MostTextUnits)
        {
            throw new RenderStop(TemplateCodes.Output, "A text becomes longer than 262,144 characters.");
        }

        Span<char> to = state.Reserve((int)length);
        int written = 0;
        for (int at = text.IndexOf(match, StringComparison.Ordinal); at >= 0; at = text.IndexOf(match, StringComparison.Ordinal))
        {
            text[..at].CopyTo(to[written..]);
            with.CopyTo(to[(written + at)..]);
            written += at + with.Length;
            text = text[(at + match.Length)..];
        }

        text.CopyTo(to[written..]);
        return state.Commit(written + text.Length);
    }

    private static LetterValue Split(LetterValue subject, ReadOnlySpan<char> separator, RenderState state)
    {
        ReadOnlySpan<char> text = subject.AsText;
        if (text.IsEmpty)
        {
            return LetterValue.List([], 0);
        }

        if (separator.IsEmpty)
        {
            return LetterValue.List([subject], 1);
        }

        var items = new LetterValue[Math.Min(text.Length, LetterSchema.MostListItems)];
        int count = 0;
        int start = 0;
        while (start <= text.Length)
        {
            int next = text[start..].IndexOf(separator, StringComparison.Ordinal);
            int length = next < 0 ? text.Length - start : next;
            if (length > 0)
            {
                if (count == LetterSchema.MostListItems)
                {
                    throw new RenderStop(TemplateCodes.List, "A list has more than 1,000 items.");
                }

                items[count++] = subject.Slice(start, length);
                state.Charge(1);
            }

            if (next < 0)
            {
                break;
            }

            start += next + separator.Length;
        }

        return LetterValue.List(items, count);
    }
}
