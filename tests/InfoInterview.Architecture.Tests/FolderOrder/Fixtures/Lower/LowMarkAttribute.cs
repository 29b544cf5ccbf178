namespace InfoInterview.Architecture.FolderOrder.Fixtures.Lower;

[AttributeUsage(AttributeTargets.All)]
internal sealed class LowMarkAttribute : Attribute;
