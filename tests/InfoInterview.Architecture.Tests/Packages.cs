using System.Reflection;

namespace InfoInterview.Architecture;

/// <summary>The packages that users install.</summary>
internal static class Packages
{
    public static readonly string[] Names = ["InfoInterview.Core", "InfoInterview.Json", "InfoInterview.ContactFiles", "InfoInterview.Testing"];

    public static TheoryData<string> All => [.. Names];

    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    public static IEnumerable<Type> PublicTypes => Names.SelectMany(n => Load(n).GetExportedTypes());
}
