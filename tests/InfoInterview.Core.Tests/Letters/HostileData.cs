using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace InfoInterview.Letters;

/// <summary>Data as no careful program gives it: objects that throw, lie about themselves, hold themselves or never end.</summary>
internal sealed class HostileData(Random random)
{
    private static readonly string[] Keys = ["contact", "full_name", "FullName", "city", "minutes", "today", "questions", "goals", "title", "due", "fee", "share", "number", "is_remote", "introducer", "\uD800", ""];

    /// <summary>A dictionary of such data, at most so many levels deep.</summary>
    public IReadOnlyDictionary<string, object?> Object(int depth)
    {
        var pairs = new List<KeyValuePair<string, object?>>();
        for (int i = random.Next(8); i > 0; i--)
        {
            pairs.Add(new(Keys[random.Next(Keys.Length)], Value(depth - 1)));
        }

        switch (random.Next(6))
        {
            case 0:
                return new BrokenDictionary(pairs, failsAt: random.Next(pairs.Count + 1));
            case 1:
                return new BrokenDictionary(pairs, failsAt: -1);
            case 2:
                return new BrokenDictionary([.. pairs, new(null!, 1)], failsAt: int.MaxValue);
            case 3:
                Dictionary<string, object?> own = new(StringComparer.Ordinal);
                own["contact"] = own["introducer"] = own;
                own["goals"] = new object[] { own, own };
                return own;
            default:
                return new BrokenDictionary(pairs, failsAt: int.MaxValue);
        }
    }

    private object? Value(int depth)
    {
        switch (random.Next(depth > 0 ? 18 : 10))
        {
            case 0:
                return null;
            case 1:
                return "a\uDC00";
            case 2:
                return double.NaN;
            case 3:
                return ulong.MaxValue;
            case 4:
                return new BrokenText();
            case 5:
                return JsonSerializer.SerializeToElement(new { full_name = "x", title = 1 });
            case 6:
                return default(JsonElement);
            case 7:
                JsonDocument gone = JsonDocument.Parse("""{ "full_name": "x" }""");
                JsonElement root = gone.RootElement;
                gone.Dispose();
                return root;
            case 8:
                return new LocalDate(-5, 1, 1);
            case 9:
                return DBNull.Value;
            case 10:
                return default(ImmutableArray<object>);
            case 11:
                return default(ArraySegment<string>);
            case 12:
                return Array.CreateInstance(typeof(object), [2, 2], [1, 1]);
            case 13:
                return new BrokenList([Value(depth - 1), Value(depth - 1)], count: random.Next(-2, 6), failsAt: random.Next(4));
            case 14:
                List<object?> own = ["a"];
                own.Add(own);
                return own;
            case 15:
                return new[] { Value(depth - 1), Value(depth - 1) };
            case 16:
                return new ArrayList { Object(depth - 1) };
            default:
                return Object(depth - 1);
        }
    }

    /// <summary>Throws at one of its pairs, or gives no enumerator when that is -1.</summary>
    internal sealed class BrokenDictionary(IReadOnlyList<KeyValuePair<string, object?>> pairs, int failsAt) : IReadOnlyDictionary<string, object?>
    {
        public int Count => throw new NotSupportedException("secret");

        public IEnumerable<string> Keys => throw new NotSupportedException("secret");

        public IEnumerable<object?> Values => throw new NotSupportedException("secret");

        public object? this[string key] => throw new NotSupportedException("secret");

        public bool ContainsKey(string key) => throw new NotSupportedException("secret");

        public bool TryGetValue(string key, out object? value) => throw new NotSupportedException("secret");

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => failsAt < 0 ? null! : Pairs();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private IEnumerator<KeyValuePair<string, object?>> Pairs()
        {
            for (int i = 0; i < pairs.Count; i++)
            {
                yield return i == failsAt ? throw new InvalidOperationException("secret") : pairs[i];
            }

            if (failsAt == pairs.Count)
            {
                throw new OperationCanceledException("secret");
            }
        }
    }

    /// <summary>Says that it has another number of items than it has, and throws at one.</summary>
    internal sealed class BrokenList(IReadOnlyList<object?> items, int count, int failsAt) : IReadOnlyList<object?>
    {
        public int Count => count == -2 ? throw new IOException("secret") : count;

        public object? this[int index] => index == failsAt ? throw new TimeoutException("secret") : items[index];

        public IEnumerator<object?> GetEnumerator() => throw new NotSupportedException("secret");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Begins again for ever.</summary>
    internal sealed class EndlessDictionary : IReadOnlyDictionary<string, object?>
    {
        public int Count => 1;

        public IEnumerable<string> Keys => ["city"];

        public IEnumerable<object?> Values => ["x"];

        public object? this[string key] => "x";

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, out object? value)
        {
            value = "x";
            return true;
        }

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            while (true)
            {
                yield return new("unknown", "x");
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class BrokenText
    {
        public override bool Equals(object? obj) => throw new NotSupportedException("secret");

        public override int GetHashCode() => throw new NotSupportedException("secret");

        public override string ToString() => throw new NotSupportedException("secret");
    }
}
