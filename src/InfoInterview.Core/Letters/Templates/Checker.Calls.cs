using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoInterview.Letters.Templates;

/// <content>Function calls and partials (letters.md §7, §8).</content>
internal sealed partial class Checker
{
    private const int MostAmount = 3660;

    [GeneratedRegex(@"^(?:[NFP][0-9]?|[0#,.%]{1,20})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[a-z0-9_-]+(?:/[a-z0-9_-]+)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PartialName();

    private Shape CheckCall(CallExpression call)
    {
        call.Function = null;
        if (IsOneName(call))
        {
            return Shape.Unknown;
        }

        var shapes = new Shape[call.Arguments.Count];
        for (int i = 0; i < shapes.Length; i++)
        {
            shapes[i] = CheckExpression(call.Arguments[i]);
        }

        if (call.Callee is not MemberExpression { Target: NameExpression { IsParenthesized: false } space } member || !Keywords.IsFunctionSpace(space.Name))
        {
            if (call.Callee is not BrokenExpression)
            {
                CheckNotFunction(call);
            }

            return Shape.Unknown;
        }

        if (Function.Find(space.Name, member.Name) is not { } function)
        {
            if (!TryOperator(call, member, space.Name))
            {
                UnknownFunction(member, space.Name);
            }

            return Shape.Unknown;
        }

        if (shapes.Length < function.Least || shapes.Length > function.Parameters.Length)
        {
            string wanted = function.Least == function.Parameters.Length ? function.Least.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{function.Least} to {function.Parameters.Length}");
            Fault(TemplateCodes.Arity, call.Callee, string.Create(CultureInfo.InvariantCulture, $"{function.Name} takes {wanted} {(wanted == "1" ? "argument" : "arguments")}, with the one that is piped in; here {(shapes.Length == 1 ? "is" : "are")} {shapes.Length}."), function.Usage(shapes.Length > function.Least));
            return Shape.Unknown;
        }

        bool isGood = true;
        for (int i = 0; i < shapes.Length; i++)
        {
            isGood &= CheckArgument(call, function, shapes[i], i);
        }

        if (!isGood)
        {
            return Shape.Unknown;
        }

        call.Function = function;
        return ResultOf(call, function, shapes);
    }

    private bool CheckArgument(CallExpression call, Function function, Shape shape, int place)
    {
        ParameterKind kind = function.Parameters[place];
        Expression value = call.Arguments[place];
        if (kind is ParameterKind.Match or ParameterKind.Member or ParameterKind.NumberFormat or ParameterKind.DateFormat or ParameterKind.Culture or ParameterKind.Length or ParameterKind.Width or ParameterKind.Digits or ParameterKind.Amount)
        {
            return CheckLiteral(function, kind, value);
        }

        if (shape.IsUnknown)
        {
            return false;
        }

        if (shape.Has(Kinds.Captured) && !(kind == ParameterKind.Text && function.Name[0] is 's' or 'h'))
        {
            Fault(TemplateCodes.Capture, value, "Captured text goes only into string and html functions.", $"({Written(value)} | string.append '')");
            return false;
        }

        Kinds allowed = kind switch
        {
            ParameterKind.Text => Kinds.Scalar | Kinds.Captured | Kinds.Null | Kinds.List,
            ParameterKind.Whole or ParameterKind.Count => Kinds.Whole | Kinds.Null,
            ParameterKind.Number => Kinds.Number | Kinds.Null,
            ParameterKind.List => Kinds.List | Kinds.Null,
            ParameterKind.Date => Kinds.Date | Kinds.Null,
            _ => Kinds.Scalar | Kinds.Null | Kinds.List | Kinds.Object,
        };
        if (!shape.IsOnly(allowed) || (kind == ParameterKind.Text && shape.HoldsObject))
        {
            string wanted = kind switch { ParameterKind.Text => "a text", ParameterKind.Whole or ParameterKind.Count => "a whole number", ParameterKind.Number => "a number", ParameterKind.List => "a list", ParameterKind.Date => "a date", _ => "a value" };
            string? fix = Fitting(function, kind, value, shape, out bool isFunction);
            Node replaced = isFunction ? call.Callee : value;
            faults.Add(TemplateCodes.Kind, value.Start, value.End, $"{function.Name} needs {wanted} here; this is {shape}.", fix, replaced.Start, replaced.End);
            return false;
        }

        if (kind == ParameterKind.Text && shape.Has(Kinds.List))
        {
            Fault(TemplateCodes.ListOut, value, "The list becomes a text with brackets and quotes.", $"({Operand(value)} | array.join ', ')");
        }

        if (shape.MayBeNull)
        {
            bool mustBeThere = kind == ParameterKind.Whole || (place == 0 && function.Id is FunctionId.Handleize or FunctionId.AddDays or FunctionId.AddMonths or FunctionId.AddYears && place == 0);
            if (mustBeThere)
            {
                FaultMissing(TemplateCodes.NullRef, value, $"{Written(value)} may be missing, and {function.Name} needs it.", QuestionOf(value), OrElseAsOperand(value, shape), value);
                return false;
            }

            if (!IsNull(value) && LeavesGap(function.Id, place))
            {
                FaultMissing(TemplateCodes.NullArg, value, $"{Written(value)} may be missing, and then {function.Name} goes on with {(kind is ParameterKind.Number && function.Id != FunctionId.Format ? "0" : "nothing")}.", QuestionOf(value), OrElseAsOperand(value, shape), value);
            }

            if (kind == ParameterKind.Count)
            {
                FaultMissing(TemplateCodes.NullArg, value, "The number may be missing and then counts as 0.", QuestionOf(value), OrElseAsOperand(value, shape), value);
            }
        }

        if (function.Id == FunctionId.Join && place == 0)
        {
            DoubtJoin(value, shape);
        }

        return true;
    }

    /// <summary>Whether a missing argument makes a text or number that looks as if nothing were missing.</summary>
    private static bool LeavesGap(FunctionId id, int place) => id switch
    {
        FunctionId.Capitalize or FunctionId.CapitalizeWords or FunctionId.StripNewlines or FunctionId.Append or FunctionId.Prepend or FunctionId.Slice or FunctionId.Slice1 or FunctionId.TruncateWords
            or FunctionId.PadLeft or FunctionId.PadRight or FunctionId.Format or FunctionId.Round or FunctionId.Ceil or FunctionId.Floor => true,
        FunctionId.Replace or FunctionId.ReplaceFirst => place is 0 or 2,
        FunctionId.Truncate or FunctionId.Join => place == 0,
        _ => false,
    };

    private bool CheckLiteral(Function function, ParameterKind kind, Expression value)
    {
        string? text = value is LiteralExpression { Value.Kind: LetterValueKind.Text } written ? written.Value.AsText.ToString() : null;
        long? number = value switch
        {
            LiteralExpression { Value.Kind: LetterValueKind.Int } literal => literal.Value.AsLong,
            UnaryExpression { Sign: TokenKind.Minus, Operand: LiteralExpression { Value.Kind: LetterValueKind.Int } literal } => -literal.Value.AsLong,
            _ => null,
        };
        switch (kind)
        {
            case ParameterKind.Match when string.IsNullOrEmpty(text):
                Fault(TemplateCodes.EmptyMatch, value, $"{function.Name} needs a text to look for that is written out and not empty.", "Write it in quotes, such as 'a'.");
                return false;
            case ParameterKind.Length when number is not >= 0:
                Fault(TemplateCodes.Length, value, $"{function.Name} needs a whole number of at least 0 here, written out.", number is < 0 ? "0" : "Write the number out, such as 1.");
                return false;
            case ParameterKind.Width when number is not (>= 0 and <= 200):
                Fault(TemplateCodes.Width, value, $"{function.Name} needs a width from 0 to 200, written out.", number is > 200 ? "200" : number is < 0 ? "0" : "Write the number out, such as 20.");
                return false;
            case ParameterKind.Digits when number is not (>= 0 and <= 15):
                Fault(TemplateCodes.NumFormat, value, $"{function.Name} rounds to 0 to 15 digits, written out.", number is > 15 ? "15" : number is < 0 ? "0" : "Write the number out, such as 2.");
                return false;
            case ParameterKind.Amount when number is not (>= -MostAmount and <= MostAmount):
                Fault(TemplateCodes.DateAdd, value, $"{function.Name} needs a whole number from -3660 to 3660, written out.", number is not null ? "Use date.add_months or date.add_years for longer spans." : "Write a whole number out, such as 7.");
                return false;
            case ParameterKind.NumberFormat when text is null || !NumberPattern().IsMatch(text):
                Fault(TemplateCodes.NumFormat, value, "A number format is N, F or P with at most one digit, or a picture of at most 20 of 0 # , . %, written out.", NumberFormatNear(text));
                return false;
            case ParameterKind.DateFormat:
                return CheckDateFormat(value, text);
            case ParameterKind.Culture when text is null || !Cultures.IsKnown(text):
                Fault(TemplateCodes.Culture, value, Cultures.HostHasNone ? "This host knows no cultures (invariant globalization)." : $"The culture is none that letters may name; those are {string.Join(", ", Cultures.Names)}.", CultureNear(text));
                return false;
            case ParameterKind.Member when text is null || text.Length == 0 || !text.Split('.').All(p => MemberNames.IsName(p)):
                Fault(TemplateCodes.Kind, value, $"{function.Name} needs a field's name, written out.", "Write the field's name in quotes.");
                return false;
            default:
                return true;
        }
    }

    private bool CheckDateFormat(Expression value, string? text)
    {
        if (text is null)
        {
            Fault(TemplateCodes.DateFormat, value, "A date pattern is written out.", "'%d %b %Y'");
            return false;
        }

        int at = DatePattern.FirstUnknown(text);
        if (at < 0)
        {
            if (!text.Contains('%', StringComparison.Ordinal))
            {
                Fault(TemplateCodes.DateText, value, "The pattern has no directive such as %d, so it is printed as it stands.", DatePatternOf(text));
            }

            return true;
        }

        string directive = text[at..Math.Min(text.Length, at + 2)];
        string message = directive is "%s" or "%Z" ? $"{directive} depends on the machine's time zone."
            : directive is "%-" or "%_" or "%#" ? $"{directive} is no directive of a date pattern. %e puts a blank before a single digit; .day prints the number alone."
            : $"{directive} is no directive of a date pattern.";
        Fault(TemplateCodes.DateFormat, value, message, DatePatternNear(text));
        return false;
    }

    private Shape ResultOf(CallExpression call, Function function, Shape[] shapes)
    {
        Shape subject = shapes[0];
        bool mayBeNull = subject.MayBeNull;
        switch (function.Id)
        {
            case FunctionId.Upcase or FunctionId.Downcase or FunctionId.Strip or FunctionId.LStrip or FunctionId.RStrip or FunctionId.Remove or FunctionId.RemoveFirst or FunctionId.RemoveLast
                or FunctionId.Escape or FunctionId.Literal or FunctionId.DateToString or FunctionId.HtmlEscape or FunctionId.NewlineToBr or FunctionId.UrlEncode or FunctionId.UrlEscape:
                return Shape.Text.OrNull(mayBeNull);
            case FunctionId.TruncateWords:
                Fault(TemplateCodes.AlwaysDots, call.Callee, "truncatewords puts its dots even behind a text that was not cut.", "string.truncate");
                return Shape.Text;
            case FunctionId.Contains or FunctionId.StartsWith or FunctionId.EndsWith or FunctionId.EqualsIgnoreCase or FunctionId.Empty or FunctionId.Whitespace:
                return Shape.Bool;
            case FunctionId.ListContains:
                if (shapes[1].HoldsObject || subject.HoldsObject)
                {
                    Fault(TemplateCodes.Kind, call, "Objects are not compared.");
                    return Shape.Unknown;
                }

                if (subject.Item is { IsUnknown: false } item && (item.Kinds & shapes[1].Kinds) == Kinds.None)
                {
                    Fault(TemplateCodes.MixedCmp, call, $"The list holds {item}; {shapes[1]} is never in it.");
                }

                return Shape.Bool;
            case FunctionId.TextSize or FunctionId.ListSize:
                return Shape.Of(Kinds.Int);
            case FunctionId.Split:
                return Shape.ListOf(Shape.Text).WithGaps(mayBeNull ? Gaps.Fewer | Gaps.Empty : Gaps.None);
            case FunctionId.First or FunctionId.Last:
                return (subject.Item ?? Shape.Null).OrNull();
            case FunctionId.Join:
                if (subject.HoldsObject)
                {
                    Fault(TemplateCodes.Kind, call, "Objects are not joined.", FirstField(subject.Item) is { } field ? $"{Operand(call.Arguments[0])} | array.map '{field}' | array.join {Written(call.Arguments[1])}" : null);
                    return Shape.Unknown;
                }

                return Shape.Text;
            case FunctionId.Sort:
                return CheckSort(call, shapes);
            case FunctionId.Reverse:
                return subject.Without(Kinds.Null) is { IsUnknown: false } reversed ? reversed.WithGaps(subject.GapsOfWhole) : Shape.ListOf(null);
            case FunctionId.Uniq:
                return subject;
            case FunctionId.Limit:
                return subject.WithGaps(PartGaps(subject));
            case FunctionId.Offset:
                return subject.WithGaps(PartGaps(subject) | (subject.Gaps.HasFlag(Gaps.Fewer) ? Gaps.Empty : Gaps.None));
            case FunctionId.Compact:
                return subject.Item is not { MayBeNull: true } nullable ? subject
                    : Shape.ListOf(nullable.Without(Kinds.Null) is { IsUnknown: false } rest ? rest : null, mayBeNull, subject.Gaps | Gaps.Fewer | (subject.Gaps.HasFlag(Gaps.Unsure) ? Gaps.Empty : Gaps.None));
            case FunctionId.Map:
                return CheckMap(call, subject);
            case FunctionId.Add:
                return Shape.ListOf(subject.Item is null ? shapes[1] : subject.Item.Or(shapes[1]), mayBeNull: false, Both(subject.GapsOfWhole, shapes[1].MayBeNull ? Gaps.Unsure : Gaps.None));
            case FunctionId.Concat or FunctionId.AddRange:
                Shape? both = subject.Item is null ? shapes[1].Item : shapes[1].Item is null ? subject.Item : subject.Item.Or(shapes[1].Item!);
                return Shape.ListOf(both, mayBeNull && shapes[1].MayBeNull, Both(subject.GapsOfWhole, shapes[1].GapsOfWhole));
            case FunctionId.Round or FunctionId.Ceil or FunctionId.Floor:
                return Shape.Of(Kinds.Double);
            case FunctionId.Abs:
                return subject;
            case FunctionId.AddDays or FunctionId.AddMonths or FunctionId.AddYears:
                return Shape.Of(Kinds.Date);
            case FunctionId.Pluralize:
                return Shape.Text.OrNull(shapes[1].MayBeNull || shapes[2].MayBeNull);
            default:
                return Shape.Text;
        }
    }

    /// <summary>What is cut off may be all that is surely there.</summary>
    private static Gaps PartGaps(Shape list) => list.Gaps | (list.Item is { MayBeNull: false } ? Gaps.None : Gaps.Unsure);

    /// <summary>The gaps of two lists in a row: what one surely has, both have.</summary>
    private static Gaps Both(Gaps one, Gaps other)
    {
        bool isSure = (one & (Gaps.Unsure | Gaps.Empty)) == Gaps.None || (other & (Gaps.Unsure | Gaps.Empty)) == Gaps.None;
        return ((one | other) & Gaps.Fewer) | (isSure ? Gaps.None : (one | other) & (Gaps.Unsure | Gaps.Empty));
    }

    private Shape CheckSort(CallExpression call, Shape[] shapes)
    {
        Shape subject = shapes[0];
        Shape? key = subject.Item;
        if (shapes.Length > 1)
        {
            key = MemberPath(call.Arguments[1], subject.Item);
            if (key is { IsUnknown: true })
            {
                return Shape.Unknown;
            }
        }

        Kinds kinds = (key?.Kinds ?? Kinds.None) & ~Kinds.Null;
        bool isOne = kinds is Kinds.None or Kinds.Bool or Kinds.Int or Kinds.Long or Kinds.Whole or Kinds.Double or Kinds.Decimal or Kinds.Text or Kinds.Date;
        if (!isOne)
        {
            Fault(TemplateCodes.Kind, call, $"Only items of one kind that has an order can be sorted; an item is {key}.", (kinds & Kinds.Object) == Kinds.None || FirstField(key) is not { } first ? null
                : $"{Operand(call.Arguments[0])} | array.sort '{first}'{(ReferenceEquals(printing?.Value, call) ? $" | array.map '{first}' | array.join ', '" : "")}");
            return Shape.Unknown;
        }

        return subject.Without(Kinds.Null) is { IsUnknown: false } list ? list.WithGaps(subject.GapsOfWhole) : Shape.ListOf(null);
    }

    private Shape CheckMap(CallExpression call, Shape subject)
    {
        if (subject.Item is null)
        {
            return Shape.ListOf(null);
        }

        Shape? member = MemberPath(call.Arguments[1], subject.Item, mayBePath: false);
        return member is { IsUnknown: true } ? Shape.Unknown : Shape.ListOf(member, mayBeNull: false, subject.GapsOfWhole | (member is { MayBeNull: false } ? Gaps.None : Gaps.Unsure));
    }

    /// <summary>The shape of a member path of a list's items, told with E-MEMBER when there is none; Unknown then.</summary>
    private Shape? MemberPath(Expression name, Shape? item, bool mayBePath = true)
    {
        if (item is null)
        {
            return null;
        }

        string path = ((LiteralExpression)name).Value.AsText.ToString();
        Shape now = item;
        var slots = new List<int>();
        foreach (string part in path.Split('.'))
        {
            bool mayBeNull = now.MayBeNull;
            if (now.Without(Kinds.Null) is not { Kinds: Kinds.Object, Fields: { } owner } || (slots.Count > 0 && !mayBePath))
            {
                Fault(TemplateCodes.Kind, name, $"An item is {now}, which has no field {part}.");
                return Shape.Unknown;
            }

            if (owner.Member(part) is not { } field)
            {
                string? near = Nearest(part, [.. owner.Members.Select(m => m.Name)]);
                Fault(TemplateCodes.Member, name, near is null ? $"{owner.Name} has no field {part}." : $"{owner.Name} has no field {part}; did you mean {near}?", near is null ? null : $"'{near}'");
                return Shape.Unknown;
            }

            slots.Add(field.Slot - (owner.Kind == LetterFieldKind.Object ? owner.Slot : 0));
            read[field.Number] = true;
            now = field.Shape.OrNull(mayBeNull);
        }

        ((LiteralExpression)name).Path = [.. slots];
        return now;
    }
}
