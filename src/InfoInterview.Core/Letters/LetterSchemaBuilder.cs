using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>Collects the fields of a <see cref="LetterSchema"/>, or of an object in one.</summary>
/// <remarks>Names may be given as templates write them (<c>full_name</c>) or as .NET does (<c>FullName</c>): both become <c>full_name</c> (letters.md §4). Not safe to share between threads.</remarks>
public sealed class LetterSchemaBuilder
{
    private readonly string name;
    private readonly List<LetterField> fields = [];
    private readonly List<Diagnostic> faults = [];
    private readonly string path;

    internal LetterSchemaBuilder(string name, string path = "")
    {
        this.name = name;
        this.path = path;
    }

    /// <summary>Adds a text, which may have several lines.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="optional">Whether it may be missing.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units it may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of units is not 1 to 262,144.</exception>
    public LetterSchemaBuilder Text(string field, string meaning = "", string? example = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null) =>
        Add(field, LetterFieldKind.Text, LetterFieldKind.Text, optional, meaning, example, sensitivity, null, [], isSingleLine: false, mostUnits);

    /// <summary>Adds a text of one line, such as a name: line breaks and tabs in its values become a blank, so that no value adds a line to a letter; a value of nothing but blanks counts as missing, so that no letter says «Dear ,».</summary>
    /// <param name="field">Its name.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="optional">Whether it may be missing.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units it may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of units is not 1 to 262,144.</exception>
    public LetterSchemaBuilder Line(string field, string meaning = "", string? example = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null) =>
        Add(field, LetterFieldKind.Text, LetterFieldKind.Text, optional, meaning, example, sensitivity, null, [], isSingleLine: true, mostUnits);

    /// <summary>Adds a text that is an address to click: the only kind of field that an HTML letter may put into <c>href</c>.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="optional">Whether it may be missing.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    /// <remarks>A model is refused (E-LINK) when the value is no absolute http, https, mailto or tel address (security.md H3).</remarks>
    public LetterSchemaBuilder Link(string field, string meaning = "", string? example = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        Add(field, LetterFieldKind.Text, LetterFieldKind.Text, optional, meaning, example, sensitivity, null, [], isLink: true);

    /// <summary>Adds a whole number of 32 bits.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="optional">Whether it may be missing.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterSchemaBuilder Int(string field, string meaning = "", string? example = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        Field(field, LetterFieldKind.Int, meaning, example, optional, sensitivity);

    /// <summary>Adds a yes or no.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="optional">Whether it may be missing.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterSchemaBuilder Bool(string field, string meaning = "", bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        Field(field, LetterFieldKind.Bool, meaning, null, optional, sensitivity);

    /// <summary>Adds a date with time of day.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="optional">Whether it may be missing.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterSchemaBuilder Date(string field, string meaning = "", string? example = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        Field(field, LetterFieldKind.Date, meaning, example, optional, sensitivity);

    /// <summary>Adds a field of any kind but object and list.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="kind">What it holds; not <see cref="LetterFieldKind.Object"/> or <see cref="LetterFieldKind.List"/>.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="optional">Whether it may be missing.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The kind is object, list or none of the kinds.</exception>
    public LetterSchemaBuilder Field(string field, LetterFieldKind kind, string meaning = "", string? example = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        Scalar(Require.Defined(kind), nameof(kind));
        return Add(field, kind, kind, optional, meaning, example, sensitivity, null, []);
    }

    /// <summary>Adds a group of fields.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="members">Adds the fields of the group.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="optional">Whether the whole group may be missing.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterSchemaBuilder Object(string field, Action<LetterSchemaBuilder> members, string meaning = "", bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        Add(field, LetterFieldKind.Object, LetterFieldKind.Object, optional, meaning, null, sensitivity, null, MembersOf(field, members));

    /// <summary>Adds a list of texts, numbers, dates or yes-or-no values.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="items">What its items are; not object or list.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="optional">Whether it may be missing (which is not the same as empty).</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units each text may have, 1 to 262,144; null when nothing is known, which means 262,144, and when the items are no texts.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The items are objects or lists, the number of items is not 1 to 1,000, or there is a number of units that is not 1 to 262,144 or is not for texts.</exception>
    public LetterSchemaBuilder List(string field, LetterFieldKind items, string meaning = "", int? mostItems = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        Scalar(Require.Defined(items), nameof(items));
        if (mostUnits is not null && items != LetterFieldKind.Text)
        {
            throw new ArgumentException($"mostUnits bounds texts; the items are {items}.", nameof(mostUnits));
        }

        return Add(field, LetterFieldKind.List, items, optional, meaning, null, sensitivity, mostItems, [], isSingleLine: false, mostUnits);
    }

    /// <summary>Adds a list of texts of one line each.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="optional">Whether it may be missing (which is not the same as empty).</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units each may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of items is not 1 to 1,000 or that of units not 1 to 262,144.</exception>
    public LetterSchemaBuilder Lines(string field, string meaning = "", int? mostItems = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null) =>
        Add(field, LetterFieldKind.List, LetterFieldKind.Text, optional, meaning, null, sensitivity, mostItems, [], isSingleLine: true, mostUnits);

    /// <summary>Adds a list of groups of fields.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="members">Adds the fields of each item.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="optional">Whether it may be missing (which is not the same as empty).</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The number of items is not 1 to 1,000.</exception>
    public LetterSchemaBuilder List(string field, Action<LetterSchemaBuilder> members, string meaning = "", int? mostItems = null, bool optional = false, LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        Add(field, LetterFieldKind.List, LetterFieldKind.Object, optional, meaning, null, sensitivity, mostItems, MembersOf(field, members));

    /// <summary>Adds a field of another schema, with all that is in it.</summary>
    /// <param name="field">The field to repeat here.</param>
    /// <returns>This builder.</returns>
    public LetterSchemaBuilder Same(LetterField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        LetterField copy = field.Copy();
        return Add(copy.Name, copy.Kind, copy.ItemKind, copy.IsOptional, copy.Meaning, copy.Example, copy.Sensitivity, copy.DeclaredMostItems, copy.Members, copy.IsSingleLine, copy.DeclaredMostUnits, copy.IsLink);
    }

    /// <summary>The finished schema.</summary>
    /// <returns>The schema, or E-MODEL for each name that is no name, is taken twice or is reserved by the language (letters.md §3.4, §4).</returns>
    public Result<LetterSchema> Build()
    {
        // Each schema owns its fields, so building twice gives two schemas.
        return faults.Count > 0 ? new Result<LetterSchema>(null, [.. faults]) : Result.Of(new LetterSchema(name, [.. fields.Select(f => f.Copy())]));
    }

    private static void Scalar(LetterFieldKind kind, string parameter)
    {
        if (kind is LetterFieldKind.Object or LetterFieldKind.List)
        {
            throw new ArgumentException($"{parameter} is {kind}; allowed are the kinds other than Object and List. Use Object(…) or List(…) with members.", parameter);
        }
    }

    private ValueList<LetterField> MembersOf(string field, Action<LetterSchemaBuilder> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var inner = new LetterSchemaBuilder(name, path + Require.Text(field) + ".");
        members(inner);
        faults.AddRange(inner.faults);
        return [.. inner.fields];
    }

    private LetterSchemaBuilder Add(string field, LetterFieldKind kind, LetterFieldKind itemKind, bool optional, string meaning, string? example, LetterSensitivity sensitivity, int? mostItems, ValueList<LetterField> members, bool isSingleLine = false, int? mostUnits = null, bool isLink = false)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        if (mostItems is int most)
        {
            Require.Within(most, 1, LetterSchema.MostListItems, nameof(mostItems));
        }

        if (mostUnits is int units)
        {
            Require.Within(units, 1, LetterSchema.MostTextUnits, nameof(mostUnits));
        }

        string member = MemberNames.Of(Require.Text(field));
        var place = new SourcePlace(name, path: path + field);
        if (!MemberNames.IsName(member))
        {
            faults.Add(TemplateCodes.Model.At(place, $"The field {path}{field} has no name that a template can write; use letters A to Z, digits and _, starting with a letter or _."));
        }
        else if (path.Length == 0 && Keywords.IsReserved(member))
        {
            faults.Add(TemplateCodes.Model.At(place, $"The field {member} would hide a word of the template language.", fix: $"Call it {member}_text, {member}_value or after what it means."));
        }
        else if (fields.Exists(f => f.Name == member))
        {
            faults.Add(TemplateCodes.Model.At(place, $"Two fields become {path}{member} in templates.", fix: "Rename one of them."));
        }
        else
        {
            fields.Add(new LetterField(member, kind, itemKind, optional, meaning, example, Require.Defined(sensitivity), mostItems, members) { IsSingleLine = isSingleLine, DeclaredMostUnits = mostUnits, IsLink = isLink });
        }

        return this;
    }
}
