using System.Globalization;

namespace InfoInterview.Letters.Templates;

/// <content>What an expression can print.</content>
internal sealed partial class HtmlChecker
{
    private const Kinds Harmless = Kinds.Null | Kinds.Bool | Kinds.Number | Kinds.Date;

    /// <summary>What a value prints as a text; a list gets brackets, and quotes around its texts.</summary>
    private HtmlValue ValueOfPrinted(Expression value) =>
        value.Shape.Has(Kinds.List) && !(value.Shape.Item is { IsUnknown: false } item && item.IsOnly(Kinds.Bool | Kinds.Number)) ? HtmlValue.Raw : ValueOf(value);

    private HtmlValue ValueOf(Expression value)
    {
        if (IsExhausted())
        {
            return HtmlValue.Raw;
        }

        switch (value)
        {
            case LiteralExpression literal:
                return ValueOf(literal);
            case IncludeExpression { Body: not null } include:
                return StoredPartial(include);
            case ListExpression list:
                return list.Items.Select(ValueOf).Aggregate(HtmlValue.Nothing, (all, item) => all.Or(item));
        }

        if (IsHarmless(value.Shape))
        {
            return value.Shape.Kinds == Kinds.Null ? HtmlValue.Nothing : HtmlValue.Plain;
        }

        if (value.Shape.IsUnknown && isRefused)
        {
            // The fault is told already; another one about the same would only confuse.
            return HtmlValue.Plain;
        }

        return value switch
        {
            NameExpression { Variable: >= 0 } name => flow[name.Variable],
            NameExpression { Slot: >= 0 } name => ValueOf(schema.Root(name.Name)),
            MemberExpression { Kind: MemberKind.Field } member => ValueOf(member.Field),
            IndexExpression index => ValueOf(index.Target),
            BinaryExpression { Sign: TokenKind.Plus } sum => ValueOfPrinted(sum.Left).Then(ValueOfPrinted(sum.Right)),
            BinaryExpression { Sign: TokenKind.QuestionQuestion } either => ValueOf(either.Left).Or(ValueOf(either.Right)),
            BinaryExpression { Sign: TokenKind.QuestionBang } either => ValueOf(either.Right).Or(HtmlValue.Nothing),
            ConditionalExpression choice => ValueOf(choice.Then).Or(ValueOf(choice.Otherwise)),
            InterpolatedExpression text => text.Parts.Select(ValueOfPrinted).Aggregate(HtmlValue.Nothing, (all, part) => all.Then(part)),
            CallExpression { Function: { } function } call => ValueOf(function, call),
            _ => HtmlValue.Raw,
        };
    }

    /// <summary>Whether a value, or every item of a list, is of a kind that holds no free text.</summary>
    private static bool IsHarmless(Shape shape) =>
        !shape.IsUnknown && (shape.IsOnly(Harmless) || (shape.IsOnly(Kinds.List | Kinds.Null) && shape.Item is { IsUnknown: false } item && item.IsOnly(Harmless)));

    private static HtmlValue ValueOf(LiteralExpression literal) => literal.Value.Kind switch
    {
        LetterValueKind.Null => HtmlValue.Nothing,
        LetterValueKind.Text => HtmlValue.Of(literal.Value.AsText.ToString()),
        LetterValueKind.Int or LetterValueKind.Long => HtmlValue.Of(literal.Value.AsLong.ToString(CultureInfo.InvariantCulture)),
        _ => HtmlValue.Plain,
    };

    private static HtmlValue ValueOf(LetterField? field) =>
        field is null ? HtmlValue.Raw
        : field.IsLink ? HtmlValue.Of(HtmlClass.Link)
        : IsHarmless(field.Shape) ? HtmlValue.Plain
        : HtmlValue.Raw;

    private HtmlValue StoredPartial(IncludeExpression include)
    {
        // A partial's own loops and captures end in it, so that only its text is stored.
        HtmlState outer = flow.State;
        HtmlValue value = Collect(include.Start, include.End, () => RunPartial(include));
        flow.State = outer;
        return value;
    }

    private HtmlValue ValueOf(Function function, CallExpression call)
    {
        HtmlValue subject = Argument(0);
        HtmlValue Argument(int place) =>
            call.Arguments.Count <= place ? HtmlValue.Nothing
            : function.Parameters[place] is ParameterKind.List or ParameterKind.Item ? ValueOf(call.Arguments[place])
            : ValueOfPrinted(call.Arguments[place]);
        switch (function.Id)
        {
            case FunctionId.HtmlEscape:
                TellTwice(call, subject);
                return subject.Escape();
            case FunctionId.UrlEncode:
                TellTwice(call, subject);
                return HtmlValue.Of(HtmlClass.Encoded);
            case FunctionId.NewlineToBr:
                return HtmlValue.Join(subject.Class, HtmlClass.Encoded) <= HtmlClass.Escaped ? HtmlValue.Of(HtmlClass.Markup, form: HtmlForm.Breaks) : Spoiled(subject, function, HtmlForm.Breaks);
            case FunctionId.Append:
                return subject.Then(Argument(1));
            case FunctionId.Prepend:
                return Argument(1).Then(subject);
            case FunctionId.Pluralize:
                return Argument(1).Or(Argument(2));
            case FunctionId.Join when call.Arguments[0].Shape.Item is { } item && item.Has(Kinds.List):
                return HtmlValue.Raw;
            case FunctionId.Join:
                // Items and separators follow each other in any number; each alone begins and ends in text, so the row does.
                HtmlClass all = HtmlValue.Join(HtmlValue.Join(subject.Class, HtmlClass.Encoded), Argument(1).Class);
                return HtmlValue.Of(all, subject.Only.Spoiler, subject.Only.Pending, subject.Form);
            case FunctionId.First or FunctionId.Last or FunctionId.Sort or FunctionId.Reverse or FunctionId.Uniq or FunctionId.Compact or FunctionId.Limit or FunctionId.Offset:
                return subject;
            case FunctionId.Add or FunctionId.Concat or FunctionId.AddRange:
                return subject.Or(Argument(1));
            case FunctionId.Strip or FunctionId.LStrip or FunctionId.RStrip or FunctionId.StripNewlines:
                return HtmlValue.Join(subject.Class, HtmlClass.Encoded) <= HtmlClass.Escaped ? HtmlValue.Of(HtmlValue.Join(subject.Class, HtmlClass.Encoded), form: subject.Form) : Spoiled(subject, function);
            case FunctionId.Handleize or FunctionId.Format:
                return HtmlValue.Plain;
            case FunctionId.DateToString:
                return Argument(1).Class <= HtmlClass.Plain ? HtmlValue.Plain : HtmlValue.Raw;
            case FunctionId.Upcase or FunctionId.Downcase or FunctionId.Capitalize or FunctionId.CapitalizeWords or FunctionId.Slice or FunctionId.Slice1 or FunctionId.PadLeft or FunctionId.PadRight
                or FunctionId.Remove or FunctionId.RemoveFirst or FunctionId.RemoveLast or FunctionId.Split or FunctionId.TruncateWords:
                return Kept(subject, HtmlValue.Nothing, function);
            case FunctionId.Truncate or FunctionId.Replace or FunctionId.ReplaceFirst:
                return Kept(subject, Argument(2), function);
            case FunctionId.Escape:
                return Kept(subject, HtmlValue.Nothing, function, HtmlForm.Backslashes);
            case FunctionId.Literal:
                return HtmlValue.Of(HtmlClass.Raw, form: HtmlForm.Backslashes);
            default:
                return HtmlValue.Raw;
        }
    }

    /// <summary>A function that only takes characters away, moves them or changes their case, and adds those of another text.</summary>
    private static HtmlValue Kept(HtmlValue subject, HtmlValue added, Function function, HtmlForm form = HtmlForm.None) =>
        HtmlValue.Join(subject.Class, added.Class) <= HtmlClass.Plain ? HtmlValue.Plain : Spoiled(subject, function, form);

    private static HtmlValue Spoiled(HtmlValue subject, Function function, HtmlForm form = HtmlForm.None)
    {
        HtmlForm after = form == HtmlForm.None ? subject.Form : form;
        return subject.Class is HtmlClass.Escaped or HtmlClass.EscapedLink or HtmlClass.Markup ? HtmlValue.Of(HtmlClass.Raw, function.Name, form: after) : HtmlValue.Of(HtmlClass.Raw, subject.Only.Spoiler, subject.Only.Pending, after);
    }
}
