using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace InfoInterview.Architecture.Projects;

/// <summary>Which project may refer to which, and which package may bring what; each rule gives the violations as sentences.</summary>
internal static partial class ProjectRules
{
    private const string Prefix = "InfoInterview.";

    /// <summary>The edges beside Core, which every package may use.</summary>
    private static readonly Dictionary<string, string[]> Edges = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Json"] = [],
        ["ContactFiles"] = [],
        ["Testing"] = [],
        ["Documents"] = [],
        ["Scriban"] = [],
        ["IcalNet"] = [],
        ["Hosting"] = ["Json"],
        ["Storage"] = ["Json", "Hosting"],
        ["Storage.PostgreSql"] = ["Storage"],
        ["Scheduling"] = ["Storage", "Documents"],
        ["AspNetCore"] = ["Json", "Hosting", "Documents"],
    };

    /// <summary>What a package's users get with it; a package that is not here brings nothing, or is no part of this yet.</summary>
    private static readonly Dictionary<string, string[]> Brings = new(StringComparer.Ordinal)
    {
        ["Core"] = ["NodaTime"],
        ["Json"] = [],
        ["ContactFiles"] = ["CsvHelper"],
        ["Testing"] = [],
    };

    public static IEnumerable<string> References(string path, string xml)
    {
        string own = Path.GetFileNameWithoutExtension(path);
        foreach (string reference in Includes(xml, "ProjectReference"))
        {
            string target = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
            string folder = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, reference.Replace('\\', '/')))).Replace('\\', '/');
            bool asSample = folder.StartsWith("samples/", StringComparison.Ordinal) && path.StartsWith("tests/", StringComparison.Ordinal);
            if (!folder.StartsWith("src/", StringComparison.Ordinal) && !asSample)
            {
                yield return $"{path} refers to {folder}; only what is under src may be referred to, and a sample by its tests.";
            }
            else if (path.StartsWith("src/", StringComparison.Ordinal) && Edges.TryGetValue(own[Prefix.Length..], out string[]? edges)
                && !(target == Prefix + "Core" && own != Prefix + "Core") && !edges.Contains(target[Prefix.Length..], StringComparer.Ordinal))
            {
                yield return $"{path} refers to {target}; that edge is not in the table.";
            }
        }

        if (path.StartsWith("src/", StringComparison.Ordinal) && Brings.TryGetValue(own[Prefix.Length..], out string[]? brings))
        {
            foreach (string package in Includes(xml, "PackageReference").Except(brings, StringComparer.Ordinal))
            {
                yield return $"{path} brings {package} to its users; the table does not.";
            }
        }
    }

    /// <summary>A version beside the central list, a floating version, a friend that is not the project's own tests.</summary>
    public static IEnumerable<string> Versions(string path, string xml)
    {
        foreach (XElement item in XDocument.Parse(xml).Descendants().Where(e => e.Name.LocalName is "PackageReference" or "GlobalPackageReference" or "PackageVersion"))
        {
            string? version = item.Attribute("Version")?.Value ?? item.Elements().FirstOrDefault(e => e.Name.LocalName == "Version")?.Value;
            bool central = Path.GetFileName(path) == "Directory.Packages.props";
            string package = item.Attribute("Include")?.Value ?? item.Attribute("Update")?.Value ?? "?";
            if (!central && (version is not null || item.Attribute("VersionOverride") is not null))
            {
                yield return $"{path} gives {package} a version of its own.";
            }

            string plain = version is null ? "*" : PropertyName().Replace(version, "");
            if (central && plain.Any(c => "*[](),".Contains(c, StringComparison.Ordinal)))
            {
                yield return $"{path} does not pin {package} to one version, but to {version ?? "none"}.";
            }
        }
    }

    public static IEnumerable<string> Friends(string path, string xml)
    {
        string own = Path.GetFileNameWithoutExtension(path);
        return Includes(xml, "InternalsVisibleTo").Where(f => f != own + ".Tests" && f != "$(MSBuildProjectName).Tests").Select(f => $"{path} opens its internals to {f}.");
    }

    private static IEnumerable<string> Includes(string xml, string item) =>
        XDocument.Parse(xml).Descendants().Where(e => e.Name.LocalName == item).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    // A property of the same file stands for one version.
    [GeneratedRegex(@"\$\(\w+\)")]
    private static partial Regex PropertyName();
}
