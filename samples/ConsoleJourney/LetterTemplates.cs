using InfoInterview.Diagnostics;
using InfoInterview.Letters;

namespace ConsoleJourney;

/// <summary>A center's own templates from a folder; the built-in ones when there is none.</summary>
internal static class LetterTemplates
{
    private const int MostBytes = 1 << 20;

    public static Result<LetterComposer> Read(string? folder)
    {
        if (folder is null)
        {
            return Result.Of(LetterComposer.Default);
        }

        try
        {
            var files = new List<KeyValuePair<string, string>>();
            foreach (string path in Directory.EnumerateFiles(folder, "*.sbn").Order(StringComparer.Ordinal))
            {
                string name = Path.GetFileName(path);
                if (new FileInfo(path).Length > MostBytes)
                {
                    return Result.Failed<LetterComposer>(new Diagnostic(JourneyCodes.CannotRead, Severity.Error, "The template is larger than 1 MiB.", new SourcePlace(name), null, "Is this the right file?"));
                }

                files.Add(KeyValuePair.Create(name, File.ReadAllText(path)));
            }

            return files.Count == 0
                ? Result.Failed<LetterComposer>(new Diagnostic(JourneyCodes.NoTemplates, Severity.Error, "There is no template in the folder.", new SourcePlace("--templates"), folder, "Name templates <kind>.<language>.letter.sbn, such as referral-request.en.letter.sbn, and pages <kind>.<language>.letter.html.sbn."))
                : LetterComposer.WithTemplates(files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Result.Failed<LetterComposer>(new Diagnostic(JourneyCodes.CannotRead, Severity.Error, "The folder cannot be read.", new SourcePlace("--templates"), folder, "Check the path, and that you may read it."));
        }
    }
}
