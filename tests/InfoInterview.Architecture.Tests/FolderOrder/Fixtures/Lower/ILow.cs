namespace InfoInterview.Architecture.FolderOrder.Fixtures.Lower;

internal interface ILow;
