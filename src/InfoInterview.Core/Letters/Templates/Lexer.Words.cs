using System.Buffers;

namespace InfoInterview.Letters.Templates;

/// <content>The words of code: names, numbers, texts, signs.</content>
internal sealed partial class Lexer
{
    private static readonly SearchValues<char> CurlyQuotes = SearchValues.Create("\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB");
    private const string Marked = "àáâãäåèéêëìíîïòóôõöøùúûüýÿñçčšžćłńśźżąęÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝÑÇČŠŽ";
    private const string Unmarked = "aaaaaaeeeeiiiioooooouuuuyynccszclnszzaeAAAAAAEEEEIIIIOOOOOOUUUUYNCCSZ";
    private static readonly SearchValues<char> Bidi = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private void ReadWord(bool space)
    {
        char c = text[at];
        int start = at;
        if (char.IsAsciiLetter(c) || c == '_')
        {
            ReadName();
            if (Peek() == '?' && tokens[count - 1].Kind is (TokenKind.Dot or TokenKind.QuestionDot) && Peek(1) is not ('?' or '!' or '.') && text.AsSpan(start, at - start) is "empty")
            {
                at++;
            }

            Add(TokenKind.Name, start, at, space, Keywords.IsReserved(text.AsSpan(start, at - start)));
        }
        else if (char.IsAsciiDigit(c))
        {
            ReadNumber(space);
        }
        else if (c is '"' or '\'')
        {
            ReadQuoted(c, space);
        }
        else if (c == '`')
        {
            ReadVerbatim(space);
        }
        else if (c == '$')
        {
            ReadDollar(space);
        }
        else if (c == '\n')
        {
            at++;
            Add(TokenKind.NewLine, start, at, space);
        }
        else if (ReadSign(space))
        {
        }
        else
        {
            ReadStranger(space);
        }
    }

    private void ReadName()
    {
        int tokenStart = at;
        string all = text;
        int end = at;
        while (end < all.Length && MemberNames.IsNamePart(all[end]))
        {
            end++;
        }

        at = end;
        if (at < text.Length && text[at] > '\u007F' && char.IsLetterOrDigit(text[at]))
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            {
                at++;
            }

            FaultName(tokenStart, at);
        }
    }

    private void FaultName(int start, int end)
    {
        string plain = PlainName(text.AsSpan(start, end - start));
        faults.Add(TemplateCodes.Ident, start, end, "A name has letters A to Z, digits and _ only.", MemberNames.IsName(plain) ? $"Call it {plain}, here and wherever it stands." : "Give it another name.");
    }

    /// <summary>A name without the marks on its letters.</summary>
    private static string PlainName(ReadOnlySpan<char> name)
    {
        var plain = new System.Text.StringBuilder(name.Length + 2);
        foreach (char c in name)
        {
            int place = Marked.IndexOf(c, StringComparison.Ordinal);
            plain.Append(c == 'ß' ? "ss" : place >= 0 ? Unmarked[place].ToString() : c.ToString());
        }

        return plain.ToString();
    }

    private void ReadNumber(bool space)
    {
        int start = at;
        string? wrong = null;
        bool isInteger = true;
        bool hasUnderscore = false;
        if (Peek() == '0' && Peek(1) is ('x' or 'X' or 'b' or 'B'))
        {
            wrong = "Hexadecimal and binary numbers are left out.";
            at += 2;
        }

        while (char.IsAsciiDigit(Peek()) || Peek() == '_')
        {
            hasUnderscore |= Peek() == '_';
            at++;
        }

        if (text[at - 1] == '_')
        {
            wrong = "A number ends with a digit.";
        }

        if (Peek() == '.' && Peek(1) != '.')
        {
            isInteger = false;
            at++;
            if (!char.IsAsciiDigit(Peek()))
            {
                wrong = "A number has a digit after its point.";
            }
            else if (hasUnderscore)
            {
                wrong = "A number with a fraction has no _ in it.";
            }

            while (char.IsAsciiDigit(Peek()))
            {
                at++;
            }
        }

        bool hasExponent = false;
        if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            hasExponent = true;
            at++;
            if (Peek() is '+' or '-')
            {
                if (isInteger)
                {
                    wrong = "An exponent with a sign needs a number with a point: 1.0e-3.";
                }

                at++;
            }

            while (char.IsAsciiDigit(Peek()))
            {
                at++;
            }
        }

        if (Peek() is 'm' or 'M' && !MemberNames.IsNamePart(Peek(1)))
        {
            at++;
            if (hasExponent || hasUnderscore)
            {
                wrong = "A decimal number has digits and a point only.";
            }
        }
        else if (MemberNames.IsNamePart(Peek()))
        {
            while (MemberNames.IsNamePart(Peek()))
            {
                at++;
            }

            wrong ??= "The only letter behind a number is m, for decimal.";
        }

        if (wrong is not null)
        {
            faults.Add(TemplateCodes.Number, start, at, wrong, NumberNear(text.AsSpan(start, at - start)));
        }

        Add(TokenKind.Number, start, at, space);
    }

    /// <summary>The same number in a form that is read, or null.</summary>
    private static string? NumberNear(ReadOnlySpan<char> number)
    {
        if (number.Length > 2 && number[0] == '0' && (number[1] | 0x20) is 'x' or 'b')
        {
            System.Globalization.NumberStyles style = (number[1] | 0x20) == 'x' ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.AllowBinarySpecifier;
            return long.TryParse(number[2..], style, System.Globalization.CultureInfo.InvariantCulture, out long whole) && whole >= 0 ? whole.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        }

        string plain = number.ToString().Replace("_", "", StringComparison.Ordinal).TrimEnd('.');
        plain = plain.TrimEnd('f', 'F', 'd', 'D');
        int sign = plain.IndexOfAny(['+', '-']);
        if (sign > 0 && !plain.Contains('.', StringComparison.Ordinal))
        {
            plain = plain.Insert(sign - 1, ".0");
        }

        return double.TryParse(plain, System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowExponent, System.Globalization.CultureInfo.InvariantCulture, out _) && !number.SequenceEqual(plain) ? plain : null;
    }

    private void ReadDollar(bool space)
    {
        int start = at++;
        char c = Peek();
        if (c is '"' or '\'')
        {
            ReadInterpolated(start, c, space);
        }
        else if (char.IsAsciiLetter(c) || c == '_')
        {
            ReadName();
            Add(TokenKind.Local, start, at, space);
        }
        else
        {
            while (char.IsAsciiDigit(Peek()) || Peek() == '$')
            {
                at++;
            }

            Add(TokenKind.Arguments, start, at, space);
        }
    }

    private bool ReadSign(bool space)
    {
        char b = Peek(1);
        (TokenKind kind, int length) = text[at] switch
        {
            ';' => (TokenKind.Semicolon, 1),
            ',' => (TokenKind.Comma, 1),
            ':' => (TokenKind.Colon, 1),
            '(' => (TokenKind.OpenParen, 1),
            ')' => (TokenKind.CloseParen, 1),
            '[' => (TokenKind.OpenBracket, 1),
            ']' => (TokenKind.CloseBracket, 1),
            '{' => (TokenKind.OpenBrace, 1),
            '}' => (TokenKind.CloseBrace, 1),
            '@' => (TokenKind.At, 1),
            '^' => (TokenKind.Caret, 1),
            '.' when b == '.' => Peek(2) == '<' ? (TokenKind.DotDotLess, 3) : (TokenKind.DotDot, 2),
            '.' => (TokenKind.Dot, 1),
            '=' => b == '=' ? (TokenKind.EqualEqual, 2) : (TokenKind.Assign, 1),
            '!' => b == '=' ? (TokenKind.BangEqual, 2) : (TokenKind.Bang, 1),
            '<' => b == '=' ? (TokenKind.LessEqual, 2) : b == '<' ? (TokenKind.ShiftLeft, 2) : (TokenKind.Less, 1),
            '>' => b == '=' ? (TokenKind.GreaterEqual, 2) : b == '>' ? (TokenKind.ShiftRight, 2) : (TokenKind.Greater, 1),
            '+' => b == '=' ? (TokenKind.PlusAssign, 2) : b == '+' ? (TokenKind.PlusPlus, 2) : (TokenKind.Plus, 1),
            '-' => b == '=' ? (TokenKind.MinusAssign, 2) : b == '-' ? (TokenKind.MinusMinus, 2) : (TokenKind.Minus, 1),
            '*' => b == '=' ? (TokenKind.StarAssign, 2) : (TokenKind.Star, 1),
            '/' when b == '/' => Peek(2) == '=' ? (TokenKind.SlashSlashAssign, 3) : (TokenKind.SlashSlash, 2),
            '/' => b == '=' ? (TokenKind.SlashAssign, 2) : (TokenKind.Slash, 1),
            '%' => b == '=' ? (TokenKind.PercentAssign, 2) : (TokenKind.Percent, 1),
            '|' => b == '|' ? (TokenKind.OrOr, 2) : (TokenKind.Pipe, 1),
            '&' when b == '&' => (TokenKind.AndAnd, 2),
            '?' => b switch { '.' => (TokenKind.QuestionDot, 2), '?' => (TokenKind.QuestionQuestion, 2), '!' => (TokenKind.QuestionBang, 2), _ => (TokenKind.Question, 1) },
            _ => (TokenKind.Broken, 0),
        };
        if (length == 0)
        {
            return false;
        }

        Add(kind, at, at + length, space);
        at += length;
        return true;
    }

    private void ReadStranger(bool space)
    {
        int start = at;
        char c = text[at];
        if (CurlyQuotes.Contains(c))
        {
            bool isSingle = c is '\u2018' or '\u2019' or '\u201A';
            int end = EndOfCurly(start, isSingle ? '\'' : '"');
            if (end > 0)
            {
                // A whole text between a word processor's quotes: read like one between straight quotes.
                at = end + 1;
                string written = text[(start + 1)..end];
                char straight = (isSingle || written.Contains('"', StringComparison.Ordinal)) && !written.Contains('\'', StringComparison.Ordinal) ? '\'' : '"';
                faults.Add(TemplateCodes.Parse, start, at, "Code needs straight quotes; these are a word processor's.", written.Contains(straight, StringComparison.Ordinal) || written.Contains('\\', StringComparison.Ordinal) ? "Write it between straight quotes." : $"{straight}{written}{straight}");
                Add(TokenKind.Quoted, start, at, space);
                return;
            }

            at++;
            faults.Add(TemplateCodes.Parse, start, at, "Code needs straight quotes; these are a word processor's.", c is '\u2018' or '\u2019' or '\u201A' ? "'" : "\"");
        }
        else if (char.IsLetter(c) || char.IsSurrogate(c))
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || text[at] == '_'))
            {
                at++;
            }

            FaultName(start, at);
            Add(TokenKind.Name, start, at, space);
            return;
        }
        else
        {
            at++;
            faults.Add(TemplateCodes.Parse, start, at, c == '&' ? "& is no operator here; write &&." : char.IsWhiteSpace(c) ? "This blank is none that code may hold; use an ordinary space." : c == '\u2026' ? "What belongs here is still to be written in place of the dots." : "This character means nothing in code.", c == '&' && tokens[count - 1].Kind != TokenKind.OpenCode ? "&&" : char.IsWhiteSpace(c) ? " " : null);
        }

        Add(TokenKind.Broken, start, at, space);
    }
}
