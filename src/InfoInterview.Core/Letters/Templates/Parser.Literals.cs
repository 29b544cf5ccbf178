using System.Globalization;
using System.Text;

namespace InfoInterview.Letters.Templates;

/// <content>Numbers, texts with escapes, lists, interpolated texts.</content>
internal sealed partial class Parser
{
    private Expression ReadList()
    {
        Token open = Take();
        List<Expression> items = [];
        if (!Enter())
        {
            return Broken();
        }

        OperandPlace outer = place;
        place = OperandPlace.Anywhere;
        lists++;
        SkipLineEnds();
        while (Kind != TokenKind.CloseBracket && !isStopped)
        {
            items.Add(ReadConditional());
            SkipLineEnds();
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }

            SkipLineEnds();
        }

        place = outer;
        lists--;
        Close(TokenKind.CloseBracket, open, "]");
        Leave();
        return Ended(new ListExpression(open.Start, items));
    }

    private Expression ReadInterpolation()
    {
        Token open = Take();
        List<Expression> parts = [];
        while (!isStopped)
        {
            Token token = Take();
            switch (token.Kind)
            {
                case TokenKind.InterpolationText:
                    if (token.Length > 0)
                    {
                        parts.Add(Ended(new LiteralExpression(token.Start, LetterValue.Of(Unescape(token.Start, token.End, isInterpolated: true)))));
                    }

                    break;
                case TokenKind.HoleStart:
                    (int outer, OperandPlace around) = (operators, place);
                    place = OperandPlace.Anywhere;
                    Expression hole = ReadPipe();
                    (operators, place) = (outer, around);
                    if (!isStopped && !TryTake(TokenKind.HoleEnd))
                    {
                        Fault(TemplateCodes.Parse, Now, "A hole holds one expression.", "Part it into two holes, or put an operator between.");
                        while (Kind is not (TokenKind.HoleEnd or TokenKind.InterpolationEnd or TokenKind.EndOfText or TokenKind.Broken))
                        {
                            at++;
                        }

                        TryTake(TokenKind.HoleEnd);
                    }

                    parts.Add(hole);
                    break;
                case TokenKind.InterpolationEnd:
                    return Ended(new InterpolatedExpression(open.Start, parts));
                default:
                    at--;
                    return Broken();
            }
        }

        return Broken();
    }

    private LetterValue NumberOf(Token token)
    {
        ReadOnlySpan<char> digits = TextOf(token);
        if (digits[^1] is 'm' or 'M')
        {
            if (decimal.TryParse(digits[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal money))
            {
                return LetterValue.Of(money);
            }
        }
        else if (digits.Contains('.'))
        {
            if (double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            {
                return LetterValue.Of(number);
            }
        }
        else if (TryWhole(digits, out long whole))
        {
            return LetterValue.Whole(whole);
        }

        Fault(TemplateCodes.Number, token, "The number is too large, or written in a form that is left out.", Fraction(digits));
        return LetterValue.Of(0);
    }

    /// <summary>A whole number that is too large, as a number with a fraction; null when that does not help.</summary>
    private static string? Fraction(ReadOnlySpan<char> digits)
    {
        int length = 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length]))
        {
            length++;
        }

        bool isShort = digits.Length - length < 4;
        return length == digits.Length || (digits[length] is 'e' or 'E' && isShort) ? $"{digits[..length]}.0{digits[length..]}" : null;
    }

    private static bool TryWhole(ReadOnlySpan<char> digits, out long whole)
    {
        whole = 0;
        int i = 0;
        for (; i < digits.Length && digits[i] is not ('e' or 'E'); i++)
        {
            if (digits[i] == '_')
            {
                continue;
            }

            if (!char.IsAsciiDigit(digits[i]) || whole > (long.MaxValue - (digits[i] - '0')) / 10)
            {
                return false;
            }

            whole = (whole * 10) + (digits[i] - '0');
        }

        if (i == digits.Length)
        {
            return true;
        }

        if (!int.TryParse(digits[(i + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int exponent))
        {
            return false;
        }

        for (; exponent > 0 && whole > 0; exponent--)
        {
            if (whole > long.MaxValue / 10)
            {
                return false;
            }

            whole *= 10;
        }

        return true;
    }

    private string Unescape(int start, int end, bool isInterpolated)
    {
        ReadOnlySpan<char> raw = text.AsSpan(start, end - start);
        if (!raw.Contains('\\'))
        {
            return raw.ToString();
        }

        var plain = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                plain.Append(raw[i]);
                continue;
            }

            char c = raw[++i];
            int digits = c switch { 'x' => 2, 'u' => 4, _ => 0 };
            char? one = c switch { '\'' => '\'', '"' => '"', '\\' => '\\', 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', 'v' => '\v', '0' => '\0', '{' when isInterpolated => '{', _ => null };
            if (one is char known)
            {
                plain.Append(known);
            }
            else if (c == '\n')
            {
            }
            else if (c == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n')
            {
                i++;
            }
            else if (digits > 0 && i + digits < raw.Length && int.TryParse(raw.Slice(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            {
                plain.Append((char)code);
                i += digits;
            }
            else
            {
                faults.Add(TemplateCodes.Parse, start + i - 1, start + i + 1, "This escape means nothing in a text.", "\\\\");
            }
        }

        return plain.ToString();
    }
}
