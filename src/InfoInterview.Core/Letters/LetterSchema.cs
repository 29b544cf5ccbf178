using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

/// <summary>All fields that a kind of letter may read: names, kinds, meaning. Templates are checked against it and models are made for it.</summary>
/// <remarks>Immutable; made with <see cref="Builder"/>. A template reads nothing but these fields, and a private value has no field.</remarks>
public sealed partial class LetterSchema
{
    /// <summary>The most items that a list may have: 1,000 (letters.md §10).</summary>
    public const int MostListItems = 1000;

    /// <summary>The most UTF-16 units that a text may have: 262,144 (letters.md §10).</summary>
    public const int MostTextUnits = 256 * 1024;

    /// <summary>So many fields are faster searched one after another than by a hash.</summary>
    private const int MostSearched = 16;

    private readonly Dictionary<string, LetterField> byPath = new(StringComparer.Ordinal);
    private readonly List<LetterField> all = [];

    internal LetterSchema(string name, ValueList<LetterField> fields)
    {
        Name = name;
        Fields = fields;
        int slot = 0;
        foreach (LetterField field in fields)
        {
            slot = field.Place(this, null, string.Empty, slot);
            Collect(field);
        }

        Slots = slot;
    }

    /// <summary>What the schema is called, for example the kind of letter.</summary>
    public string Name { get; }

    /// <summary>The fields at the root, in the order in which they were added.</summary>
    public ValueList<LetterField> Fields { get; }

    /// <summary>Every field at every level, by path.</summary>
    public IEnumerable<LetterField> AllFields => all;

    /// <summary>Slots of the model's array.</summary>
    internal int Slots { get; }

    /// <summary>The field of a path.</summary>
    /// <param name="path">Such as <c>contact.full_name</c>; fields of a list's items as <c>goals[].title</c>.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentException">There is no such field; the message names those that there are.</exception>
    public LetterField this[string path] => Find(path) ?? throw new ArgumentException($"The schema {Name} has no field {path}. It has: {string.Join(", ", byPath.Keys)}.", nameof(path));

    /// <summary>Starts a schema.</summary>
    /// <param name="name">What it is called; not empty.</param>
    /// <returns>A builder without fields.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static LetterSchemaBuilder Builder(string name) => new(Require.Text(name));

    /// <summary>The field of a path, if there is one.</summary>
    /// <param name="path">Such as <c>contact.full_name</c>; fields of a list's items as <c>goals[].title</c>.</param>
    /// <returns>The field, or null.</returns>
    public LetterField? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return byPath.GetValueOrDefault(path);
    }

    /// <summary>The name of the schema.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>The fields at the root by name, for outside data.</summary>
    internal MemberTable Table => field ??= new MemberTable(Fields);

    internal LetterField? Root(string name)
    {
        if (Fields.Count > MostSearched)
        {
            return byPath.GetValueOrDefault(name) is { Parent: null } known ? known : null;
        }

        foreach (LetterField field in Fields.AsSpan())
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>How many fields there are, with those inside objects and lists.</summary>
    internal int FieldCount => all.Count;

    /// <summary>The field of a number.</summary>
    internal LetterField FieldAt(int number) => all[number];

    private void Collect(LetterField field)
    {
        byPath.Add(field.Path, field);
        field.Number = all.Count;
        all.Add(field);
        foreach (LetterField member in field.Members)
        {
            Collect(member);
        }
    }
}
