namespace InfoInterview.Letters.Templates;

/// <content>Lists and interpolated texts that are written out.</content>
internal sealed partial class Checker
{
    private Shape CheckList(ListExpression list)
    {
        Shape? item = null;
        Gaps gaps = Gaps.Unsure;
        foreach (Expression value in list.Items)
        {
            Shape shape = CheckExpression(value);
            if (shape.Has(Kinds.Captured))
            {
                Fault(TemplateCodes.Capture, value, "Captured text is no item of a list.", $"({Written(value)} | string.append '')");
            }

            gaps = shape.MayBeNull ? gaps : Gaps.None;
            if (shape.IsUnknown)
            {
                item = shape;
            }
            else
            {
                item = item is null ? shape : item.Or(shape);
            }
        }

        if (list.Items.Count > LetterSchema.MostListItems)
        {
            Fault(TemplateCodes.List, list, "The list has more than 1,000 items.", "Write fewer items, or let the letter's data hold them.");
        }

        return Shape.ListOf(item is { IsUnknown: true } ? null : item, mayBeNull: false, gaps);
    }

    private Shape CheckInterpolated(InterpolatedExpression text)
    {
        foreach (Expression part in text.Parts)
        {
            Shape shape = CheckExpression(part);
            if (!shape.IsUnknown && !shape.IsOnly(Kinds.Text | Kinds.Number | Kinds.Null))
            {
                Fault(shape.Has(Kinds.Captured) ? TemplateCodes.Capture : TemplateCodes.Interp, part, $"A hole takes text and numbers; {shape} would print in another way there.", shape.Has(Kinds.Date) ? $"{Written(part)} | date.to_string '%d %b %Y'"
                    : shape.Has(Kinds.Captured) ? $"{Written(part)} | string.append ''"
                    : shape.HoldsObject ? FieldsOf(part, shape)
                    : shape.Has(Kinds.List) ? $"{Written(part)} | array.join ', '"
                    : shape.Has(Kinds.Bool) ? $"{Operand(part)} ? 'yes' : 'no'"
                    : "Put it outside of the text.");
            }
            else if (shape.MayBeNull && !IsNull(part))
            {
                WarnNullPrint(part);
            }
        }

        return Shape.Text;
    }
}
