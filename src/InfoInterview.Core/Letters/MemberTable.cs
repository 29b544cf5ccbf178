using System.Collections.Frozen;
using System.Text;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>Finds the fields of one object by the keys of outside data: as templates write them (<c>full_name</c>) or as .NET does (<c>FullName</c>, letters.md §4). Immutable.</summary>
internal sealed class MemberTable
{
    private const int MostScanned = 8;

    /// <summary>No .NET member has a longer name; a longer key is looked up as it is.</summary>
    private const int MostRenamed = 512;

    private readonly LetterField[] fields;
    private readonly byte[][] utf8Names;
    private readonly FrozenDictionary<string, int>? byName;

    public MemberTable(ValueList<LetterField> fields)
    {
        this.fields = [.. fields];
        utf8Names = [.. fields.Select(f => Encoding.UTF8.GetBytes(f.Name))];
        byName = this.fields.Length <= MostScanned ? null : this.fields.Select((f, i) => (f.Name, i)).ToFrozenDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
    }

    public int Count => fields.Length;

    public IEnumerable<string> Names => fields.Select(f => f.Name);

    public LetterField this[int place] => fields[place];

    /// <summary>The place of a key's field.</summary>
    /// <param name="key">The key.</param>
    /// <param name="next">The place where it probably is: data mostly comes in the order of the schema, or in the same other order each time.</param>
    /// <returns>The place, or -1 when no field has such a name.</returns>
    public int Find(ReadOnlySpan<char> key, int next)
    {
        if (next < fields.Length && key.SequenceEqual(fields[next].Name))
        {
            return next;
        }

        int place = Exact(key);
        if (place >= 0 || key.Length > MostRenamed || !HasCapital(key))
        {
            return place;
        }

        Span<char> room = stackalloc char[2 * MostRenamed];
        return Exact(room[..MemberNames.Write(key, room)]);
    }

    /// <summary>Whether the field that is probably next has this key, in UTF-8.</summary>
    public bool IsNext(ReadOnlySpan<byte> key, int next) => next < fields.Length && key.SequenceEqual(utf8Names[next]);

    private int Exact(ReadOnlySpan<char> name)
    {
        if (byName is not null)
        {
            return byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out int place) ? place : -1;
        }

        for (int i = 0; i < fields.Length; i++)
        {
            if (name.SequenceEqual(fields[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasCapital(ReadOnlySpan<char> key)
    {
        foreach (char c in key)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }
}
