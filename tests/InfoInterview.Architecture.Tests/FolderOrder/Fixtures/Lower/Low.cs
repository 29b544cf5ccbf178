namespace InfoInterview.Architecture.FolderOrder.Fixtures.Lower;

internal class Low
{
    public const int Most = 3;

    public static int Count { get; } = Most;

    public static Low One() => new();

    public static T Echo<T>(T value) => value;
}
