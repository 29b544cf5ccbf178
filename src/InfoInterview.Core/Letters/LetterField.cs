using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>One field of a <see cref="LetterSchema"/>: what templates call it, what it holds and what it means.</summary>
/// <remarks>Also the fast handle for setting a value in a <see cref="LetterModelBuilder"/>: no name is looked up.</remarks>
public sealed class LetterField
{
    internal LetterField(string name, LetterFieldKind kind, LetterFieldKind itemKind, bool isOptional, string meaning, string? example, LetterSensitivity sensitivity, int? mostItems, ValueList<LetterField> members)
    {
        Name = name;
        Kind = kind;
        ItemKind = itemKind;
        IsOptional = isOptional;
        Meaning = meaning;
        Example = example;
        Sensitivity = sensitivity;
        DeclaredMostItems = mostItems;
        Members = members;
    }

    /// <summary>The name in templates, such as <c>full_name</c>.</summary>
    public string Name { get; }

    /// <summary>The whole path in templates, such as <c>contact.full_name</c>; a field of a list's items has <c>[]</c> in it: <c>goals[].title</c>.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>What it holds.</summary>
    public LetterFieldKind Kind { get; }

    /// <summary>What the items of a list are; the field's own kind when it is no list.</summary>
    public LetterFieldKind ItemKind { get; }

    /// <summary>Whether it may be missing (null in the template, so a template must guard it).</summary>
    public bool IsOptional { get; }

    /// <summary>What it means, for the people who write templates; may be empty.</summary>
    public string Meaning { get; }

    /// <summary>An example value as it prints, or null.</summary>
    public string? Example { get; }

    /// <summary>How close it comes to a person.</summary>
    public LetterSensitivity Sensitivity { get; }

    /// <summary>Whether the text is an address that may stand alone in the <c>href</c> of an HTML letter; models take only absolute http, https, mailto and tel addresses for it (security.md H3).</summary>
    public bool IsLink { get; internal init; }

    /// <summary>How many items a list may have, 1 to 1,000; 1,000 when nothing was said, 0 when the field is no list.</summary>
    public int MostItems => Kind == LetterFieldKind.List ? DeclaredMostItems ?? LetterSchema.MostListItems : 0;

    /// <summary>Whether it holds one line, or a list of such: line breaks and tabs in a value become a blank, and a value of nothing but blanks counts as missing.</summary>
    public bool IsSingleLine { get; internal init; }

    /// <summary>How many UTF-16 units a text, or each text of a list, may have, 1 to 262,144; 262,144 when nothing was said, 0 when the field holds no text.</summary>
    public int MostUnits => ItemKind == LetterFieldKind.Text ? DeclaredMostUnits ?? LetterSchema.MostTextUnits : 0;

    /// <summary>The fields of an object, or of each item of a list of objects; else empty.</summary>
    public ValueList<LetterField> Members { get; }

    internal int? DeclaredMostItems { get; }

    internal int? DeclaredMostUnits { get; init; }

    /// <summary>The place of the value in its array: that of the model, or that of the list's item.</summary>
    internal int Slot { get; private set; } = -1;

    /// <summary>Its place among all fields of the schema, in the order of <see cref="LetterSchema.AllFields"/>.</summary>
    internal int Number { get; set; } = -1;

    /// <summary>Slots of an item of this list.</summary>
    internal int ItemSlots { get; private set; }

    /// <summary>The object that this field stands in, when that is not the root.</summary>
    internal LetterField? Parent { get; private set; }

    /// <summary>The list whose items this field stands in, at any depth of objects; null in the model itself.</summary>
    internal LetterField? AroundList { get; private set; }

    /// <summary>What the checker knows of its values.</summary>
    internal Shape Shape { get; private set; } = Shape.Unknown;

    internal bool IsObjectList => Kind == LetterFieldKind.List && ItemKind == LetterFieldKind.Object;

    internal LetterSchema Schema { get; private set; } = null!;

    /// <summary>The members by name, for outside data.</summary>
    internal MemberTable Table => field ??= new MemberTable(Members);

    internal LetterField? Member(ReadOnlySpan<char> name)
    {
        foreach (LetterField member in Members.AsSpan())
        {
            if (name.SequenceEqual(member.Name))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The path.</summary>
    /// <returns><see cref="Path"/>.</returns>
    public override string ToString() => Path;

    internal LetterField Copy() => new(Name, Kind, ItemKind, IsOptional, Meaning, Example, Sensitivity, DeclaredMostItems, [.. Members.Select(m => m.Copy())])
    {
        IsLink = IsLink,
        IsSingleLine = IsSingleLine,
        DeclaredMostUnits = DeclaredMostUnits,
    };

    /// <summary>Gives every field of the tree its slot.</summary>
    /// <returns>The next free slot.</returns>
    internal int Place(LetterSchema schema, LetterField? parent, string prefix, int slot)
    {
        Schema = schema;
        Parent = parent;
        AroundList = parent is { Kind: LetterFieldKind.Object } ? parent.AroundList : parent;
        Path = prefix + Name;
        Shape = Shape.Of(this);
        Slot = slot++;
        if (Kind == LetterFieldKind.Object)
        {
            foreach (LetterField member in Members)
            {
                slot = member.Place(schema, this, Path + ".", slot);
            }
        }
        else if (IsObjectList)
        {
            // Slot 0 of an item is the item itself; its fields come after it.
            ItemSlots = 1;
            foreach (LetterField member in Members)
            {
                ItemSlots = member.Place(schema, this, Path + "[].", ItemSlots);
            }
        }

        return slot;
    }
}
