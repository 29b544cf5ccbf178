using System.Text;
using InfoInterview.Correspondence;

namespace InfoInterview.Letters;

public sealed class LetterFieldsPageTests
{
    [Fact]
    public void LetterSchema_OfEveryOccasion_IsWhatTheDocsList()
    {
        var page = new StringBuilder("# Fields of the letters\n\nPrinted from the schemas that templates are checked against. A field that *may be missing* must be guarded (`{{ if field }}` or `??`), or the template is refused. A private value has no field.\n");
        foreach (IGrouping<LetterSchema, LetterKind> kinds in Kinds().GroupBy(LetterSchema.Of))
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {string.Join(", ", kinds.Select(LetterComposer.FileNameOf))}\n\n| Field | Holds | May be missing | Meaning | Example |\n|---|---|---|---|---|\n");
            foreach (LetterField field in kinds.Key.AllFields)
            {
                string holds = field.Kind == LetterFieldKind.List ? $"list of {field.ItemKind}, at most {field.MostItems}" : field.IsLink ? "Link" : field.Kind.ToString();
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{field.Path}` | {holds} | {(field.IsOptional ? "yes" : "")} | {field.Meaning} | {field.Example} |\n");
            }
        }

        Repository.ShouldBeGolden("docs/letter-fields.md", page.ToString());
    }

    [Fact]
    public void LetterSchema_OfEveryOccasion_ExplainsEveryLeaf() =>
        Kinds().Select(LetterSchema.Of).SelectMany(s => s.AllFields).Where(f => f.Members.Count == 0).Should().OnlyContain(f => f.Meaning.Length > 0);

    [Fact]
    public void LetterSchema_OfNoOccasion_IsRefused() =>
        FluentActions.Invoking(() => LetterSchema.Of((LetterKind)999)).Should().Throw<ArgumentException>().WithMessage("*999*");

    private static IEnumerable<LetterKind> Kinds() => Enum.GetValues<LetterKind>().OrderBy(LetterComposer.FileNameOf, StringComparer.Ordinal);
}
