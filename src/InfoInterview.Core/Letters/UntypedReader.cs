using System.Collections;
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

    private const int MostGuessedUnits = 64;
    private const int MostShownUnits = 80;

    private readonly List<int> indexes = [];
    private List<Diagnostic>? faults;
    private bool hasErrors;
    private int more;

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
                Take(ref keys, key, value, owner, slots, start);
            }
        }
        else
        {
            foreach ((string key, object? value) in data)
            {
                Take(ref keys, key, value, owner, slots, start);
            }
        }

        Absent(ref keys, slots, start);
    }

    private void Take(ref Keys keys, string key, object? value, LetterField? owner, LetterValue[] slots, int start)
    {
        // A dictionary of somebody's own may have a key that is null.
        key ??= string.Empty;
        int place = keys.Take(key);
        if (place >= 0)
        {
            Put(keys.Table[place], value, slots, start);
        }
        else
        {
            Refuse(place, keys.Table, key, owner);
        }
    }

    private void Put(LetterField field, object? value, LetterValue[] slots, int start)
    {
        switch (value)
        {
            case null or DBNull:
                Absent(field, slots, start);
                break;
            case JsonElement json:
                Put(field, json, slots, start);
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

    private void PutList(LetterField field, object value, LetterValue[] slots, int start)
    {
        // Dictionaries can be lists of pairs too; those are never meant.
        var ready = PairsOf(value) is null ? value as IReadOnlyList<object?> : null;
        IList? plain = ready is null && PairsOf(value) is null ? value as IList : null;
        if (ready is null && plain is null)
        {
            Add(field, WrongKind(WordOf(value), LetterFieldKind.List));
            return;
        }

        if (value is Array array && (array.Rank > 1 || array.GetLowerBound(0) != 0))
        {
            Add(field, WrongKind("an array of several dimensions, or one whose places do not begin at 0", LetterFieldKind.List));
            return;
        }

        if (CountOf(ready, plain) is not { } count)
        {
            Add(field, WrongKind("a list that was never made, such as a default ImmutableArray", LetterFieldKind.List));
            return;
        }

        if (Begin(field, count) is not { } items)
        {
            return;
        }

        LetterValue[] own = OwnSlots(field, count);
        indexes.Add(0);
        for (int i = 0; i < count; i++)
        {
            indexes[^1] = i;
            object? item = ready is null ? plain![i] : ready[i];
            switch (item)
            {
                case null or DBNull:
                    Add(field, FieldRules.MissingItem);
                    break;
                case JsonElement json:
                    items[i] = Item(field, json, own, i);
                    break;
                default:
                    items[i] = Item(field, item, own, i);
                    break;
            }
        }

        indexes.RemoveAt(indexes.Count - 1);
        slots[start + field.Slot] = LetterValue.List(items, count);
    }

    private static int? CountOf(IReadOnlyList<object?>? ready, IList? plain)
    {
        try
        {
            return ready?.Count ?? plain!.Count;
        }
        catch (Exception fault) when (fault is InvalidOperationException or NullReferenceException)
        {
            // There is nothing else by which a boxed default ImmutableArray of any type is told.
            return null;
        }
    }

    private LetterValue Item(LetterField field, object item, LetterValue[] own, int place)
    {
        if (field.ItemKind != LetterFieldKind.Object)
        {
            LetterValue made = Scalar(field, item, out FieldFault? fault);
            Add(field, fault);
            return made;
        }

        if (PairsOf(item) is not { } pairs)
        {
            Add(field, WrongKind(WordOf(item), LetterFieldKind.Object));
            return default;
        }

        int start = place * field.ItemSlots;
        own[start] = LetterValue.Of(true);
        Fill(pairs, field.Table, field, own, start);
        return LetterValue.Object(own, start);
    }

    /// <summary>Room for a list's items, or null when there are too many.</summary>
    private LetterValue[]? Begin(LetterField field, int count)
    {
        if (FieldRules.Count(field, count) is { } fault)
        {
            Add(field, fault);
            return null;
        }

        return count == 0 ? [] : new LetterValue[count];
    }

    /// <summary>The slots of all objects of a list, one after another.</summary>
    private static LetterValue[] OwnSlots(LetterField field, int count) => field.IsObjectList && count > 0 ? new LetterValue[count * field.ItemSlots] : [];

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
