namespace InfoInterview.Architecture.FolderOrder.Fixtures.Upper;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class SaysTypeAttribute(params object[] types) : Attribute
{
    public object[] Types { get; } = types;

    public Type? Named { get; set; }
}
