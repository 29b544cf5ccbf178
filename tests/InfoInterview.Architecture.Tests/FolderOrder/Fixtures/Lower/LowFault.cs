namespace InfoInterview.Architecture.FolderOrder.Fixtures.Lower;

internal sealed class LowFault : Exception;
