namespace InfoInterview.Architecture.FolderOrder.Fixtures.Lower;

internal enum LowKind
{
    First,
    Second,
}
