using System.Globalization;
using System.Text.Json;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>Fills a schema from dictionaries and JSON. It looks up only declared fields, so its work is linear in the data and no deeper than the schema; cycles cannot be met.</summary>
internal sealed partial class UntypedReader(LetterSchema schema, string source)
{
    /// <summary>Faults of one model that are listed; the rest is counted.</summary>
    public const int MostFaults = 1000;

    /// <summary>Keys and items of one model that are looked at. A letter takes no more steps; only data that never ends, or that holds the same list again and again, has more.</summary>
    private const int MostValues = 1_000_000;

    private const int MostGuessedUnits = 64;
    private const int MostShownUnits = 80;

    private readonly List<int> indexes = [];
    private List<Diagnostic>? faults;
    private bool hasErrors;
    private int more;
    private int values;

    public Result<LetterModel> Read(IReadOnlyDictionary<string, object?> data)
    {
        var slots = new LetterValue[schema.Slots];
        Fill(data, schema.Table, null, slots, 0);
        return Finish(slots);
    }

    public Result<LetterModel> Read(JsonElement data)
    {
        var slots = new LetterValue[schema.Slots];
        if (data.ValueKind == JsonValueKind.Object)
        {
            Fill(data, schema.Table, null, slots, 0);
        }
        else
        {
            Add(TemplateCodes.Model.At(new SourcePlace(source), $"The data is {WordOf(data.ValueKind)}; a model is read from an object.", fix: "Put { } around it, with a key for each field."));
        }

        return Finish(slots);
    }

    /// <summary>How many faults are not listed.</summary>
    public static Diagnostic NotListed(string source, int more) =>
        TemplateCodes.Model.At(new SourcePlace(source), string.Create(CultureInfo.InvariantCulture, $"{more} more faults and keys without a field are not listed."));

    private Result<LetterModel> Finish(LetterValue[] slots)
    {
        if (more > 0)
        {
            Diagnostic rest = NotListed(source, more);
            faults!.Add(hasErrors ? rest : new Diagnostic(LetterCodes.UnknownKey, Severity.Warning, rest.Message, rest.Place));
        }

        ValueList<Diagnostic> all = faults is null ? ValueList<Diagnostic>.Empty : [.. faults];
        return hasErrors ? new Result<LetterModel>(null, all) : Result.Of(new LetterModel(schema, slots), all);
    }

    private void Fill(IEnumerable<KeyValuePair<string, object?>> data, MemberTable table, LetterField? owner, LetterValue[] slots, int start)
    {
        Span<ulong> room = stackalloc ulong[4];
        var keys = new Keys(table, table.Count <= 256 ? room : new ulong[(table.Count + 63) / 64]);
        if (data is Dictionary<string, object?> plain)
        {
            foreach ((string key, object? value) in plain)
            {
                if (!Take(ref keys, key, value, owner, slots, start))
                {
                    return;
                }
            }
        }
        else if (!FillForeign(data, ref keys, owner, slots, start))
        {
            return;
        }

        Absent(ref keys, slots, start);
    }

    /// <summary>Fills from a dictionary of somebody's own, which may throw, never end or have keys that are null.</summary>
    /// <returns>False when it was not read to its end.</returns>
    private bool FillForeign(IEnumerable<KeyValuePair<string, object?>> data, ref Keys keys, LetterField? owner, LetterValue[] slots, int start)
    {
        int depth = indexes.Count;
        try
        {
            foreach ((string? key, object? value) in data)
            {
                if (!Take(ref keys, key ?? string.Empty, value, owner, slots, start))
                {
                    return false;
                }
            }

            return true;
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            Threw(thrown, owner, depth);
            return false;
        }
    }

    /// <summary>Takes a key and its value.</summary>
    /// <returns>False when no more may be looked at.</returns>
    private bool Take(ref Keys keys, string key, object? value, LetterField? owner, LetterValue[] slots, int start)
    {
        if (!Spend())
        {
            return false;
        }

        int place = keys.Take(key);
        if (place >= 0)
        {
            Put(keys.Table[place], value, slots, start);
        }
        else
        {
            Refuse(place, keys.Table, key, owner);
        }

        return true;
    }

    private void Put(LetterField field, object? value, LetterValue[] slots, int start)
    {
        switch (value)
        {
            case null or DBNull:
                Absent(field, slots, start);
                break;
            case JsonElement json:
                PutForeign(field, json, slots, start);
                break;
            default:
                switch (field.Kind)
                {
                    case LetterFieldKind.Object:
                        PutObject(field, value, slots, start);
                        break;
                    case LetterFieldKind.List:
                        PutList(field, value, slots, start);
                        break;
                    default:
                        slots[start + field.Slot] = Scalar(field, value, out FieldFault? fault);
                        Add(field, fault);
                        break;
                }

                break;
        }
    }

    /// <summary>Puts JSON that stands in a dictionary; its document may be gone.</summary>
    private void PutForeign(LetterField field, JsonElement json, LetterValue[] slots, int start)
    {
        int depth = indexes.Count;
        try
        {
            Put(field, json, slots, start);
        }
        catch (ObjectDisposedException thrown)
        {
            Threw(thrown, field, depth);
        }
    }

    private void PutObject(LetterField field, object value, LetterValue[] slots, int start)
    {
        if (PairsOf(value) is { } pairs)
        {
            slots[start + field.Slot] = LetterValue.Of(true);
            Fill(pairs, field.Table, field, slots, start);
        }
        else
        {
            Add(field, WrongKind(WordOf(value), LetterFieldKind.Object));
        }
    }

    /// <summary>What no key was given for.</summary>
    private void Absent(ref Keys keys, LetterValue[] slots, int start)
    {
        if (keys.IsFull)
        {
            return;
        }

        for (int i = 0; i < keys.Table.Count; i++)
        {
            if (!keys.IsSeen(i))
            {
                Absent(keys.Table[i], slots, start);
            }
        }
    }

    private void Absent(LetterField field, LetterValue[] slots, int start)
    {
        if (field.IsOptional)
        {
            return;
        }

        if (field.Kind != LetterFieldKind.Object)
        {
            Add(field, FieldRules.Missing);
            return;
        }

        slots[start + field.Slot] = LetterValue.Of(true);
        foreach (LetterField member in field.Members)
        {
            Absent(member, slots, start);
        }
    }

    /// <summary>Whether one more key or item may be looked at; tells once when not.</summary>
    private bool Spend()
    {
        if (values < MostValues)
        {
            values++;
            return true;
        }

        if (values == MostValues)
        {
            values++;
            hasErrors = true;
            (faults ??= []).Add(TemplateCodes.List.At(new SourcePlace(source), string.Create(CultureInfo.InvariantCulture, $"The data has more than {MostValues} keys and items."), fix: "Give what the letter needs, and a dictionary that ends."));
        }

        return false;
    }

    /// <summary>Tells that an object of somebody's own threw, without its message, which may hold data.</summary>
    /// <param name="thrown">What it threw.</param>
    /// <param name="field">The field that was read; null for the data itself.</param>
    /// <param name="depth">In how many lists it stands.</param>
    private void Threw(Exception thrown, LetterField? field, int depth)
    {
        indexes.RemoveRange(depth, indexes.Count - depth);
        var fault = new FieldFault(TemplateCodes.Model, $"threw {thrown.GetType().Name} while it was read.", "Copy it into a plain dictionary or list first, where the cause can be seen.");
        Add(field is null ? fault.Code.At(new SourcePlace(source), $"The data {fault.What}", fix: fault.Fix) : fault.At(source, field, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(indexes)));
    }

    private void Add(LetterField field, FieldFault? fault)
    {
        if (fault is { } wrong)
        {
            Add(wrong.At(source, field, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(indexes)));
        }
    }

    private void Add(Diagnostic fault)
    {
        hasErrors |= fault.Severity == Severity.Error;
        if (HasRoom())
        {
            (faults ??= []).Add(fault);
        }
    }

    private bool HasRoom()
    {
        bool hasRoom = faults is null || faults.Count < MostFaults;
        more += hasRoom ? 0 : 1;
        return hasRoom;
    }

    /// <summary>Tells of a key without a field, or of a second key for a field.</summary>
    private void Refuse(int place, MemberTable table, string key, LetterField? owner)
    {
        hasErrors |= place == Keys.Twice;
        if (!HasRoom())
        {
            return;
        }

        // The key is outside text and may be personal, so it stands in what was found and not in the message.
        string? path = owner is null ? null : FieldFault.PathOf(owner, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(indexes));
        var at = new SourcePlace(source, path: path);
        string what = path ?? "The model";
        string shown = key.Length <= MostShownUnits ? key : key[..MostShownUnits];
        if (place == Keys.Twice)
        {
            (faults ??= []).Add(TemplateCodes.Model.At(at, $"{what} has a key twice, or in both spellings (full_name, FullName).", shown, "Keep one of them."));
            return;
        }

        string? near = key.Length <= MostGuessedUnits ? Suggestion.Nearest(MemberNames.Of(key), table.Names) : null;
        (faults ??= []).Add(new Diagnostic(LetterCodes.UnknownKey, Severity.Warning, $"{what} has no field for a key, which is not read.", at, shown, near is null ? "Delete it, or add a field to the schema." : $"Write {near}."));
    }

    /// <summary>The keys of one object that were met.</summary>
    private ref struct Keys(MemberTable table, Span<ulong> seen)
    {
        public const int Twice = -2;

        private readonly Span<ulong> seen = seen;
        private int next;
        private int count;

        public MemberTable Table { get; } = table;

        public readonly bool IsFull => count == Table.Count;

        public readonly bool IsSeen(int place) => (seen[place >> 6] & (1UL << (place & 63))) != 0;

        /// <summary>The place of the field, -1 when there is none, <see cref="Twice"/> when it was met before.</summary>
        public int Take(scoped ReadOnlySpan<char> key)
        {
            int place = Table.Find(key, next);
            return place < 0 ? place : Mark(place);
        }

        public readonly bool IsNext(scoped ReadOnlySpan<byte> key) => Table.IsNext(key, next);

        public int TakeNext() => Mark(next);

        private int Mark(int place)
        {
            if (IsSeen(place))
            {
                return Twice;
            }

            seen[place >> 6] |= 1UL << (place & 63);
            count++;
            next = place + 1;
            return place;
        }
    }
}
