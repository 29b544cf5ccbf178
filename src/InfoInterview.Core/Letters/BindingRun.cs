using System.Runtime.InteropServices;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

/// <summary>What one filling of a binding needs: faults, the items around, and arrays that are kept per thread and emptied after each letter.</summary>
internal sealed class BindingRun(string source)
{
    private const int MostKeptValues = 64 * 1024;

    private int more;

    [ThreadStatic]
    private static BindingRun? kept;

    private readonly List<int> indexes = [];
    private readonly List<LetterValue[]> arrays = [];
    private readonly List<int> lengths = [];
    private string source = source;
    private bool isKept;

    private List<Diagnostic>? faults;

    /// <summary>What was wrong, with the number of what is not listed; null when all fits.</summary>
    public ValueList<Diagnostic>? Faults => faults is null ? null : more == 0 ? [.. faults] : [.. faults, UntypedReader.NotListed(source, more)];

    /// <summary>A run whose arrays are used again for the next letter of this thread.</summary>
    public static BindingRun Take(string source)
    {
        BindingRun run = kept ?? new BindingRun(source) { isKept = true };
        kept = null;
        run.source = source;
        return run;
    }

    /// <summary>Empties the arrays, so that no data stays in memory.</summary>
    public void GiveBack()
    {
        int values = 0;
        for (int i = 0; i < arrays.Count; i++)
        {
            values += arrays[i].Length;
            if (i < lengths.Count)
            {
                arrays[i].AsSpan(0, lengths[i]).Clear();
            }
        }

        if (values > MostKeptValues)
        {
            arrays.Clear();
        }

        lengths.Clear();
        indexes.Clear();
        faults = null;
        more = 0;
        kept = this;
    }

    /// <summary>An array of nulls.</summary>
    public LetterValue[] Rent(int length)
    {
        if (length == 0)
        {
            return [];
        }

        if (!isKept)
        {
            return new LetterValue[length];
        }

        // A binding asks for its arrays in the same order each time, so the next one mostly fits.
        int place = lengths.Count;
        if (place == arrays.Count)
        {
            arrays.Add(new LetterValue[length]);
        }
        else if (arrays[place].Length < length)
        {
            arrays[place] = new LetterValue[Math.Max(length, arrays[place].Length * 2)];
        }

        lengths.Add(length);
        return arrays[place];
    }

    public void Enter() => indexes.Add(0);

    public void At(int index) => indexes[^1] = index;

    public void Leave() => indexes.RemoveAt(indexes.Count - 1);

    public void Fault(FieldFault fault, LetterField field)
    {
        if (faults is { Count: >= UntypedReader.MostFaults })
        {
            more++;
            return;
        }

        (faults ??= []).Add(fault.At(source, field, CollectionsMarshal.AsSpan(indexes)));
    }
}
