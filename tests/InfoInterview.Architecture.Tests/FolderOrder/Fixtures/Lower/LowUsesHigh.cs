using InfoInterview.Architecture.FolderOrder.Fixtures.Upper;

namespace InfoInterview.Architecture.FolderOrder.Fixtures.Lower;

/// <summary>An arrow that is right: from below to above.</summary>
internal static class LowUsesHigh
{
    public static int Sum() => High.Sum([1, 2]);
}
