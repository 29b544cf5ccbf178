using System.Text;
using InfoInterview.Diagnostics;
using InfoInterview.Privacy;

namespace InfoInterview.People;

/// <summary>Files made in the test: text to bytes to the readers.</summary>
internal static class FileBytes
{
    public const string Header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    public const string TieHeader = "from,to,kind,closeness,last_contact,evidence,private\n";

    public static Result<ContactImport> Connections(string text, ContactFileBudget? budget = null) => Connections(Encoding.UTF8.GetBytes(text), budget);

    public static Result<ContactImport> Connections(byte[] bytes, ContactFileBudget? budget = null)
    {
        using var stream = new MemoryStream(bytes);
        return LinkedInConnections.Read(stream, "c.csv", budget);
    }

    public static Result<ContactImport> Ties(string text, ContactFileBudget? budget = null) => Ties(Encoding.UTF8.GetBytes(text), budget);

    public static Result<ContactImport> Ties(byte[] bytes, ContactFileBudget? budget = null)
    {
        using var stream = new MemoryStream(bytes);
        return TieFile.Read(stream, "t.csv", budget);
    }

    /// <summary>«line,column code» of every diagnostic.</summary>
    public static IEnumerable<string> Places(this Result<ContactImport> read) => read.Diagnostics.Select(d => $"{d.Place?.Line},{d.Place?.Column} {d.Code}");

    public static string Only(this Result<ContactImport> read) => read.Diagnostics.Should().ContainSingle().Subject.Explain(Purpose.ShowToOwner);

    public static string TestData(string name) => Repository.Find("tests/InfoInterview.ContactFiles.Tests/TestData/" + name);
}
