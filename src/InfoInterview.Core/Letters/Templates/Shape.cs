using System.Numerics;

namespace InfoInterview.Letters.Templates;

/// <summary>Kinds of value, as a set.</summary>
[Flags]
internal enum Kinds : ushort
{
    None = 0,
    Null = 1 << LetterValueKind.Null,
    Bool = 1 << LetterValueKind.Bool,
    Int = 1 << LetterValueKind.Int,
    Long = 1 << LetterValueKind.Long,
    Double = 1 << LetterValueKind.Double,
    Decimal = 1 << LetterValueKind.Decimal,
    Text = 1 << LetterValueKind.Text,
    Date = 1 << LetterValueKind.Date,
    List = 1 << LetterValueKind.List,
    Object = 1 << LetterValueKind.Object,

    /// <summary>Text that a capture stored; Scriban holds something else than a text there.</summary>
    Captured = 1 << (LetterValueKind.Object + 1),

    Whole = Int | Long,
    Number = Whole | Double | Decimal,
    AnyText = Text | Captured,
    Scalar = Bool | Number | Text | Date,
}

/// <summary>What the checker knows of a value: which kinds it can be, what a list holds, which fields an object has. Immutable.</summary>
internal sealed class Shape : IEquatable<Shape>
{
    private const int MostNesting = 6;

    private static readonly Shape[] Plain = [.. Enumerable.Range(0, 1 << ((int)LetterValueKind.Object + 2)).Select(k => new Shape((Kinds)k, null, null))];

    private Shape(Kinds kinds, Shape? item, LetterField? fields, Gaps gaps = Gaps.None)
    {
        Gaps = gaps;
        Kinds = kinds;
        Item = item;
        Fields = fields;
        Nesting = item is null ? 0 : item.Nesting + 1;
    }

    /// <summary>The shape of what could not be understood; nothing more is said about it.</summary>
    public static Shape Unknown => Plain[0];

    public static Shape Text => Of(Kinds.Text);

    public static Shape Bool => Of(Kinds.Bool);

    public static Shape Null => Of(Kinds.Null);

    public Kinds Kinds { get; }

    /// <summary>What the items of a list are; null when nothing is known because it is empty.</summary>
    public Shape? Item { get; }

    /// <summary>The field whose members an object has.</summary>
    public LetterField? Fields { get; }

    /// <summary>What missing values do to a list.</summary>
    public Gaps Gaps { get; }

    /// <summary>What missing values do to a list that counts as empty when it is missing itself.</summary>
    public Gaps GapsOfWhole => MayBeNull ? Gaps.Fewer | Gaps.Empty | Gaps.Unsure : Gaps;

    public bool IsUnknown => Kinds == Kinds.None;

    public bool MayBeNull => (Kinds & Kinds.Null) != Kinds.None;

    public bool IsTooDeep => Nesting > MostNesting;

    private int Nesting { get; }

    public static Shape Of(Kinds kinds) => Plain[(int)kinds];

    /// <summary>A list; as long as nothing else is known, something is surely in it where its items are never missing, and an empty one is what the letter's data says.</summary>
    public static Shape ListOf(Shape? item, bool mayBeNull = false) => ListOf(item, mayBeNull, item is { MayBeNull: false } ? Gaps.None : Gaps.Unsure);

    public static Shape ListOf(Shape? item, bool mayBeNull, Gaps gaps) => new(Kinds.List | (mayBeNull ? Kinds.Null : Kinds.None), item, null, gaps);

    public static Shape ObjectOf(LetterField fields, bool mayBeNull = false) => new(Kinds.Object | (mayBeNull ? Kinds.Null : Kinds.None), null, fields);

    public static Shape Of(LetterField field)
    {
        Kinds missing = field.IsOptional ? Kinds.Null : Kinds.None;
        return field.Kind switch
        {
            LetterFieldKind.Object => ObjectOf(field, field.IsOptional),
            LetterFieldKind.List => ListOf(field.ItemKind == LetterFieldKind.Object ? ObjectOf(field) : Of(KindOf(field.ItemKind)), field.IsOptional),
            _ => Of(KindOf(field.Kind) | missing),
        };
    }

    public static Shape Of(LetterValue value) => Of((Kinds)(1 << (int)value.Kind));

    public bool Has(Kinds any) => (Kinds & any) != Kinds.None;

    /// <summary>Whether it is known and can be nothing but these kinds.</summary>
    public bool IsOnly(Kinds all) => (Kinds & ~all) == Kinds.None;

    public Shape Without(Kinds kinds) => (Kinds & kinds) == Kinds.None ? this : With(Kinds & ~kinds);

    public Shape OrNull(bool mayBeNull = true) => !mayBeNull || IsUnknown || MayBeNull ? this : With(Kinds | Kinds.Null);

    /// <summary>What is this or the other.</summary>
    public Shape Or(Shape other)
    {
        if (ReferenceEquals(this, other) || IsUnknown || other.IsUnknown)
        {
            return IsUnknown ? this : other;
        }

        Kinds both = Kinds | other.Kinds;
        if (Item is null && other.Item is null && Fields is null && other.Fields is null)
        {
            return (both & (Kinds.List | Kinds.Object)) == Kinds.None ? Of(both) : new Shape(both, null, null);
        }

        Shape? item = Item is null ? other.Item : other.Item is null ? Item : Item.Or(other.Item);
        LetterField? fields = Has(Kinds.Object) && other.Has(Kinds.Object) && !ReferenceEquals(Fields, other.Fields) ? null : Fields ?? other.Fields;
        return new Shape(both, item, fields, Gaps | other.Gaps);
    }

    /// <summary>The same list with other gaps.</summary>
    public Shape WithGaps(Gaps gaps) => Gaps == gaps || !Has(Kinds.List) ? this : new Shape(Kinds, Item, Fields, gaps);

    /// <summary>Whether an object is anywhere in it; such a value is never printed.</summary>
    public bool HoldsObject => Has(Kinds.Object) || Item is { HoldsObject: true };

    public bool Equals(Shape? other) => other is not null && Kinds == other.Kinds && Gaps == other.Gaps && ReferenceEquals(Fields, other.Fields) && (Item is null ? other.Item is null : Item.Equals(other.Item));

    public override bool Equals(object? obj) => Equals(obj as Shape);

    public override int GetHashCode() => (int)Kinds;

    /// <summary>In words, for messages: <c>a text</c>, <c>a whole number or a date</c>, <c>a text that may be missing</c>.</summary>
    public override string ToString()
    {
        if (IsUnknown)
        {
            return "unknown";
        }

        List<string> names = [];
        for (uint rest = (uint)(Kinds & ~Kinds.Null); rest != 0; rest &= rest - 1)
        {
            string name = (Kinds)(1 << BitOperations.TrailingZeroCount(rest)) switch
            {
                Kinds.Bool => "yes or no",
                Kinds.Int or Kinds.Long => "a whole number",
                Kinds.Double => "a number with a fraction",
                Kinds.Decimal => "a decimal number",
                Kinds.Date => "a date",
                Kinds.List => "a list",
                Kinds.Object => "an object",
                Kinds.Captured => "captured text",
                _ => "a text",
            };
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.Count == 0 ? "nothing" : string.Join(" or ", names) + (MayBeNull ? " that may be missing" : "");
    }

    /// <summary>The same at the start of a sentence.</summary>
    public string Capital => string.Create(null, $"{char.ToUpperInvariant(ToString()[0])}{ToString().AsSpan(1)}");

    private static Kinds KindOf(LetterFieldKind kind) => kind switch
    {
        LetterFieldKind.Int => Kinds.Int,
        LetterFieldKind.Long => Kinds.Whole,
        LetterFieldKind.Double => Kinds.Double,
        LetterFieldKind.Decimal => Kinds.Decimal,
        LetterFieldKind.Bool => Kinds.Bool,
        LetterFieldKind.Date => Kinds.Date,
        _ => Kinds.Text,
    };

    private Shape With(Kinds kinds) => (kinds & (Kinds.List | Kinds.Object)) == Kinds.None ? Of(kinds) : new Shape(kinds, (kinds & Kinds.List) != Kinds.None ? Item : null, (kinds & Kinds.Object) != Kinds.None ? Fields : null, (kinds & Kinds.List) != Kinds.None ? Gaps : Gaps.None);
}
