#pragma warning disable // Each nested type breaks one rule on purpose, or shows what keeps it.
using FsCheck;

namespace InfoInterview.Architecture.Shapes;

public static class BadShapes
{
    public class OpenClass;

    public abstract class OpenHierarchy;

    public abstract record Closed
    {
        private protected Closed()
        {
        }

        public sealed record Case : Closed;
    }

    public abstract class HalfClosed
    {
        private protected HalfClosed()
        {
        }
    }

    public sealed class ClosedCase : HalfClosed;

    public abstract class WithOpenCase
    {
        private protected WithOpenCase()
        {
        }
    }

    public class OpenCase : WithOpenCase;

    public interface IThing;

    public sealed class Setter
    {
        public string Name { get => ""; set => _ = value; }
    }

    public abstract class ProtectedSetter
    {
        private protected ProtectedSetter()
        {
        }

        public string Name { get => ""; protected set => _ = value; }
    }

    public sealed class InternalSetter
    {
        public string Name { get => ""; internal set => _ = value; }
    }

    public sealed class PublicField
    {
        public string Name = "";
    }

    public sealed class HiddenField
    {
        private string? name;
    }

    public sealed class PrivateSetter
    {
        public string Name { get; private set; } = "";
    }

    public sealed class ArrayProperty
    {
        public string[] Names => [];
    }

    public sealed class ListProperty
    {
        public IList<string> Names => [];
    }

    public sealed class ArrayField
    {
        public readonly string[] Names = [];
    }

    public sealed record Fine(string Name, IReadOnlyList<string> Names)
    {
        public const int Most = 3;
        public static readonly string Text = "";
        private readonly string[] inner = [];

        public int Count { get; init; }

        public string Guarded { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

        public bool Lazy => field || Count > 0;

        public bool Told { get => field && Count > 0; init; } = true;

        public Func<int> Cached() => static () => 1;

        public bool Any() => Names.Any(n => n.Length > 0);
    }

    public readonly record struct FineStruct(int Value);

    internal static class Global
    {
        public static int Last;
    }

    public sealed class ForeignBase : IComparer<Config>
    {
        int IComparer<Config>.Compare(Config? x, Config? y) => 0;
    }

    public sealed class ForeignParameter
    {
        public void Take(Config[] configs)
        {
        }
    }

    public sealed class ForeignProperty
    {
        public Config? Config => null;
    }

    public sealed class ForeignInGeneric
    {
        public IReadOnlyDictionary<string, (int, Config)>? Take() => null;
    }

    public sealed class ForeignConstraint<T>
        where T : IArbMap;
}
