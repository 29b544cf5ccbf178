namespace InfoInterview.Letters.Templates;

/// <content>What to write instead, in the template's own words.</content>
internal sealed partial class Checker
{
    /// <summary>Words of other languages, and what they are called here.</summary>
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.Ordinal)
    {
        ["not"] = "!",
        ["and"] = "&&",
        ["or"] = "||",
        ["elseif"] = "else if",
        ["elsif"] = "else if",
        ["elif"] = "else if",
        ["endif"] = "end",
        ["endfor"] = "end",
        ["endcase"] = "end",
        ["endcapture"] = "end",
        ["nil"] = "null",
        ["none"] = "null",
        ["switch"] = "case",
        ["foreach"] = "for",
        ["assign"] = "name = value",
        ["unless"] = "if !",
    };

    /// <summary>Members of other languages, and what they are called here.</summary>
    private static readonly Dictionary<string, string> OtherMembers = new(StringComparer.Ordinal) { ["length"] = "size", ["count"] = "size", ["len"] = "size", ["Length"] = "size", ["Count"] = "size" };

    /// <summary>What other languages call the parts of a date that a pattern writes here.</summary>
    private static readonly Dictionary<string, string> DatePartPatterns = new(StringComparer.Ordinal)
    {
        ["day_of_week"] = "%A",
        ["dayname"] = "%A",
        ["day_name"] = "%A",
        ["weekday"] = "%A",
        ["DayOfWeek"] = "%A",
        ["month_name"] = "%B",
        ["monthname"] = "%B",
        ["time"] = "%H:%M",
        ["date"] = "%d %b %Y",
    };

    /// <summary>Functions that are called otherwise here, or whose work an operator or another function does.</summary>
    private static readonly Dictionary<string, string> OtherFunctions = new(StringComparer.Ordinal)
    {
        ["math.plus"] = "+",
        ["math.minus"] = "-",
        ["math.times"] = "*",
        ["math.divided_by"] = "/",
        ["math.modulo"] = "%",
        ["html.strip"] = "html.escape",
        ["regex.match"] = "string.contains",
        ["regex.replace"] = "string.replace",
        ["regex.split"] = "string.split",
        ["object.default"] = "??",
        ["object.size"] = ".size",
        ["object.format"] = "math.format",
        ["timespan.from_days"] = "Use date.add_days.",
        ["array.each"] = "for … in …",
        ["array.filter"] = "for … in … with if",
        ["array.any"] = "array.contains",
        ["string.trim"] = "string.strip",
        ["string.trim_start"] = "string.lstrip",
        ["string.trim_end"] = "string.rstrip",
        ["string.upper"] = "string.upcase",
        ["string.lower"] = "string.downcase",
        ["string.length"] = "string.size",
        ["string.substring"] = "string.slice",
        ["string.concat"] = "string.append",
        ["string.title"] = "string.capitalizewords",
        ["array.length"] = "array.size",
        ["array.count"] = "array.size",
        ["date.format"] = "date.to_string",
    };

    /// <summary>How a value stands in the template.</summary>
    private string Written(Expression value) => faults.Text[value.Start..value.End];

    /// <summary>The same, in parentheses where an operator behind it would take only a part of it.</summary>
    private string Operand(Expression value) => value is NameExpression or MemberExpression or IndexExpression or LiteralExpression or ListExpression or InterpolatedExpression || value.IsParenthesized ? Written(value) : $"({Written(value)})";

    private static string Guard(string path) => $"{{{{ if {path} }}}} … {{{{ end }}}}";

    /// <summary>Some fields of an object, as they are written behind it.</summary>
    private string? FieldsOf(Expression value, Shape shape)
    {
        string what = IsPath(value) ? Written(value) : "…";
        if (shape is { Kinds: var kinds, Fields: { } owner } && (kinds & Kinds.Object) != Kinds.None)
        {
            return $"Name one of its fields: {string.Join(", ", owner.Members.Take(3).Select(m => $"{what}.{m.Name}"))}{(owner.Members.Count > 3 ? ", …" : "")}.";
        }

        return FirstField(shape.Item) is { } field ? $"{what} | array.map '{field}' | array.join ', '" : "Name one of its fields.";
    }

    /// <summary>The first field of a list's items that prints.</summary>
    private static string? FirstField(Shape? item) => item?.Fields?.Members.FirstOrDefault(m => m.Kind is not (LetterFieldKind.Object or LetterFieldKind.List))?.Name;

    /// <summary>What makes a value fit an argument of another kind.</summary>
    private string? Fitting(Function function, ParameterKind kind, Expression value, Shape shape, out bool isFunction)
    {
        isFunction = false;
        string space = function.Name[..function.Name.IndexOf('.', StringComparison.Ordinal)];
        string name = function.Name[(space.Length + 1)..];
        string other = kind == ParameterKind.List ? "string" : "array";
        if (kind is ParameterKind.Text or ParameterKind.List && shape.Has(kind == ParameterKind.List ? Kinds.Text : Kinds.List) && Function.Find(other, name) is not null)
        {
            isFunction = true;
            return $"{other}.{name}";
        }

        return (kind, shape) switch
        {
            (_, { HoldsObject: true }) => FieldsOf(value, shape),
            (ParameterKind.Text, _) when shape.Has(Kinds.List) => $"({Operand(value)} | array.join ', ')",
            (ParameterKind.List, _) when shape.Has(Kinds.Text) && !function.Name.EndsWith("add_range", StringComparison.Ordinal) && !function.Name.EndsWith("concat", StringComparison.Ordinal) => $"({Operand(value)} | string.split ', ')",
            (ParameterKind.List, _) when shape.Has(Kinds.Scalar) => $"[{Written(value)}]",
            _ => null,
        };
    }

    private string? FunctionInstead(string name, Expression callee)
    {
        if (name is "date.now")
        {
            // The letter's own day: the field of that name, or the first date.
            LetterField? day = schema.Root("today") ?? schema.Fields.FirstOrDefault(f => f.Kind == LetterFieldKind.Date);
            return day?.Name;
        }

        if (OtherFunctions.TryGetValue(name, out string? other))
        {
            return other;
        }

        if (LeftOut.ContainsKey(name))
        {
            return null;
        }

        string own = callee is MemberExpression member ? member.Name : name;
        return Nearest(name, [.. Function.Names]) ?? Function.Names.FirstOrDefault(f => f.EndsWith("." + own, StringComparison.Ordinal));
    }

    /// <summary>What an operator on these kinds is written as.</summary>
    private string? Instead(BinaryExpression binary, Shape left, Shape right)
    {
        string a = Operand(binary.Left);
        string b = Operand(binary.Right);
        if ((left.Kinds | right.Kinds).HasFlag(Kinds.Captured))
        {
            Expression captured = left.Has(Kinds.Captured) ? binary.Left : binary.Right;
            return binary.Sign == TokenKind.Plus ? $"{a} | string.append {b}" : $"({Written(captured)} | string.append '')";
        }

        return binary switch
        {
            { Sign: TokenKind.Plus or TokenKind.Minus, Left: BinaryExpression { Sign: TokenKind.DotDot or TokenKind.DotDotLess, IsParenthesized: false } range } =>
                $"{faults.Text[range.Start..range.Right.Start]}({faults.Text[range.Right.Start..binary.End]})",
            { Sign: TokenKind.Plus, Right: LiteralExpression { Value.Kind: LetterValueKind.Int } } when left.Kinds == Kinds.Date => $"{a} | date.add_days {b}",
            { Sign: TokenKind.Minus, Right: LiteralExpression { Value.Kind: LetterValueKind.Int } } when left.Kinds == Kinds.Date => $"{a} | date.add_days (-{b})",
            { Sign: TokenKind.Plus } when left.Kinds == Kinds.List && right.Kinds == Kinds.List => $"{a} | array.concat {b}",
            { Sign: TokenKind.Plus } when left.Kinds == Kinds.List => $"{a} | array.add {b}",
            { Sign: TokenKind.Minus } when left.Kinds == Kinds.Text && right.Kinds == Kinds.Text => $"{a} | string.remove {b}",
            { Sign: TokenKind.Star } => Repeated(binary.Left, binary.Right) ?? Repeated(binary.Right, binary.Left),
            _ => null,
        };
    }

    private string? Repeated(Expression text, Expression times) =>
        text is LiteralExpression { Value: { Kind: LetterValueKind.Text } value } && times is LiteralExpression { Value: { Kind: LetterValueKind.Int, AsLong: > 0 and <= 80 } count } && value.AsText.Length * count.AsLong is > 0 and <= 80
            ? $"'{string.Concat(Enumerable.Repeat(faults.Text[(text.Start + 1)..(text.End - 1)], (int)count.AsLong))}'"
            : null;

    /// <summary>A culture of the list with the same language.</summary>
    private static string? CultureNear(string? name)
    {
        if (name is null)
        {
            return null;
        }

        string plain = name.Replace('_', '-');
        string? near = plain.Equals("en-UK", StringComparison.OrdinalIgnoreCase) ? "en-GB"
            : Cultures.Names.FirstOrDefault(c => c.Equals(plain, StringComparison.OrdinalIgnoreCase)) ?? Cultures.Names.FirstOrDefault(c => c[..2].Equals(plain.Split('-')[0], StringComparison.OrdinalIgnoreCase));
        return near is null ? null : $"'{near}'";
    }

    private static string NumberFormatNear(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "'0.00'";
        }

        if (char.IsAsciiLetter(text[0]))
        {
            char letter = char.ToUpperInvariant(text[0]) is var c and ('F' or 'P') ? c : 'N';
            return text.Length > 1 && text[1..].All(char.IsAsciiDigit) ? $"'{letter}{(text.Length == 2 ? text[1] : '9')}'" : "'0.00'";
        }

        string kept = string.Concat(text.Where(c => c is '0' or '#' or ',' or '.' or '%'));
        return kept.Length is > 0 and <= 20 ? $"'{kept}'" : "'0.00'";
    }

    /// <summary>The same pattern with the directives that come nearest, those of PHP and C among them.</summary>
    private static string DatePatternNear(string pattern)
    {
        // %i is a minute in PHP, where %h and %s are an hour and a second; elsewhere they are a month and the time of the machine.
        bool isPhp = pattern.Contains("%i", StringComparison.Ordinal);
        var near = new System.Text.StringBuilder("'");
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                near.Append(pattern[i]);
                continue;
            }

            if (i + 1 == pattern.Length)
            {
                near.Append("%%");
                break;
            }

            char directive = pattern[++i];
            if (directive is '-' or '_' or '#' && i + 1 < pattern.Length)
            {
                directive = pattern[++i] switch { 'd' => 'e', 'H' => 'k', 'I' => 'l', var other => other };
            }

            char? known = (directive, isPhp) switch
            {
                ('h', true) => 'I',
                ('i', _) => 'M',
                ('s', true) => 'S',
                ('G', true) => 'H',
                ('f', _) => 'L',
                ('G', false) => 'Y',
                ('o', true) => 'Y',
                ('E' or 'Q', _) => null,
                _ => DatePattern.FirstUnknown($"%{directive}") < 0 ? directive : null,
            };
            if (known is null)
            {
                return directive is 's' or 'Z' or 'z' ? "Use a field of the letter." : HasTime(pattern) ? "'%d %b %Y %H:%M'" : "'%d %b %Y'";
            }

            near.Append('%').Append(known.Value);
        }

        return near.Append('\'').ToString();
    }

    private static bool HasTime(string pattern)
    {
        string[] hours = ["%H", "%I", "%k", "%l", "%T", "%R", "%X"];
        return hours.Any(h => pattern.Contains(h, StringComparison.Ordinal));
    }

    /// <summary>The pattern of word processors and .NET, such as dd.MM.yyyy, in directives; the default pattern when it is another text.</summary>
    private static string DatePatternOf(string text)
    {
        var pattern = new System.Text.StringBuilder("'");
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            int run = 1;
            while (i + run < text.Length && text[i + run] == c)
            {
                run++;
            }

            string? directive = (c, run) switch
            {
                ('d', 4) => "%A",
                ('d', 3) => "%a",
                ('d', 1 or 2) => "%d",
                ('M', 4) => "%B",
                ('M', 3) => "%b",
                ('M', 1 or 2) => "%m",
                ('y', 4) => "%Y",
                ('y', 2) => "%y",
                ('H', 1 or 2) => "%H",
                ('h', 1 or 2) => "%I",
                ('m', 1 or 2) => "%M",
                ('s', 1 or 2) => "%S",
                ('t', 2) => "%p",
                _ when char.IsAsciiLetter(c) || c is '\'' or '\\' => null,
                _ => text.Substring(i, run),
            };
            if (directive is null)
            {
                return "'%d %b %Y'";
            }

            pattern.Append(directive);
            i += run;
        }

        return pattern.Length == 1 ? "'%d %b %Y'" : pattern.Append('\'').ToString();
    }
}
