#pragma warning disable // Shapes of the language on purpose, good or bad.
namespace InfoInterview.Architecture.PublicApi;

/// <summary>Every shape of a public member that the listing must tell apart.</summary>
public static class ApiShapes
{
    public const string Text = "a\"b";
    public static readonly int[] Numbers = [];

    public static string? Maybe(this string text, int count = 3, string? more = null, DayOfWeek day = DayOfWeek.Monday, Instant at = default) => null;

    public static bool TryGet(string key, out List<string?>? value, in int size, ref long total)
    {
        value = null;
        return false;
    }

    public static T? Pick<T>(params IReadOnlyList<T> items)
        where T : class, IComparable<T> => null;

    public static (string Name, (int Low, int? High) Range)? Named(Dictionary<string, (string? First, string Last)> input) => null;

    public static T Same<T, U, V>(T item, U other, V third)
        where T : notnull
        where U : struct, Enum
        where V : class?, new() => item;

    internal static void Hidden()
    {
    }

    public sealed record Fact(string Name, int? Count = null)
    {
        public required ValueList<string> Items { get; init; }

        public string Computed => Name;

        public override string ToString() => "fact";
    }

    public readonly record struct Measure(int Amount);

    public abstract class Shape
    {
        private protected Shape()
        {
        }

        protected abstract int Corners { get; }

        public virtual string this[int index] => "";

        public string Name { get; protected set; } = "";

        public event EventHandler? Changed;

        [Obsolete("Use Name.")]
        public string Title() => Name;
    }

    public sealed class Square : Shape, IDisposable
    {
        protected override int Corners => 4;

        public void Dispose()
        {
        }

        public static bool operator ==(Square? left, Square? right) => true;

        public static bool operator !=(Square? left, Square? right) => false;
    }

    [Flags]
    public enum Days : byte
    {
        None = 0,
        One = 1,
        Two = 2,
    }

    public delegate TOut? Turn<in TIn, out TOut>(TIn from)
        where TOut : class;

    public interface IKeep<T>
        where T : IEquatable<T>
    {
        ValueTask<T?> Find(Guid id, CancellationToken stop = default);

        int Count => 0;
    }

    private sealed class Secret;

    internal sealed class Inner;
}
