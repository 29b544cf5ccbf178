using System.Text.RegularExpressions;
using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.People;

namespace InfoInterview.Letters;

/// <summary>Whatever is missing of a letter's data, in any language: no gap, no empty salutation, no comma that hangs, no word of a machine.</summary>
public sealed class BuiltInLetterLawsTests
{
    private const int Combinations = 300;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static TheoryData<LetterKind, string> Letters
    {
        get
        {
            var all = new TheoryData<LetterKind, string>();
            foreach (LetterKind kind in Enum.GetValues<LetterKind>())
            {
                foreach (string language in new[] { "en", "es", "fr", "de" })
                {
                    all.Add(kind, language);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Compose_WhateverIsMissing_LeavesNoGap(LetterKind kind, string language)
    {
        LetterSchema schema = LetterSchema.Of(kind);
        LetterField[] optional = [.. schema.AllFields.Where(f => f.IsOptional || f.Kind == LetterFieldKind.List)];
        var random = new Random(0x1F0);
        for (int i = 0; i < Combinations; i++)
        {
            // First each one alone is missing, then each one alone is there, then any of them.
            HashSet<string> missing = [.. optional.Where((_, place) => i < optional.Length ? place == i : i < optional.Length * 2 ? place != i - optional.Length : random.Next(2) == 0).Select(f => f.Path)];
            LetterModel model = ModelOf(schema, missing, i % 2 == 0, kind, language);

            Result<Letter> composed = LetterComposer.Default.Compose(model);

            composed.Diagnostics.Should().BeEmpty();
            Letter letter = composed.Value;
            string because = $"{kind} in {language} without {string.Join(", ", missing)} says:\n{letter.ToText()}";
            letter.Language.Tag.Should().Be(language);
            foreach (string line in letter.ToText().Split('\n'))
            {
                Regex.IsMatch(line, @"  |\s[,.)]|\(\)|\( |,,|;\.|:\.|[.:,]\s*,|^[,.;:]|\s$|\bnull\b|\{\{|\}\}|\[\]", RegexOptions.None, Soon).Should().BeFalse(because + "\n>> " + line);
                Regex.IsMatch(line, @"^(Dear|Estimad[oa]|Hola,?|Buenos días,?|Bonjour|Sehr geehrter?|Guten Tag|Hallo)\s*[,:]$", RegexOptions.None, Soon).Should().BeFalse(because);
            }

            letter.Subject.Should().MatchRegex(@"\p{L}", because);
        }
    }

    private static LetterModel ModelOf(LetterSchema schema, HashSet<string> missing, bool isBool, LetterKind kind, string language)
    {
        LetterModelBuilder builder = LetterModel.For(schema);
        foreach (LetterField field in schema.AllFields.Where(f => !f.Path.Contains("[]", StringComparison.Ordinal)))
        {
            string[] parts = field.Path.Split('.');
            bool isMissing = Enumerable.Range(1, parts.Length).Any(n => missing.Contains(string.Join('.', parts[..n])));
            switch (field.Kind)
            {
                case LetterFieldKind.Object:
                    break;
                case LetterFieldKind.List when field.IsObjectList:
                    // Advice that a report tells is never without an item: the factory sees to it.
                    builder.SetObjects(field, isMissing && field.Path != "advice" ? Array.Empty<int>() : [0, 1], (item, number) =>
                    {
                        foreach (LetterField member in field.Members)
                        {
                            _ = member.Kind == LetterFieldKind.Bool ? item.Set(member, isBool) : item.Set(member, member.Example ?? "x");
                        }
                    });
                    break;
                case LetterFieldKind.List:
                    builder.SetList(field, isMissing && field.Path != "learned" ? ReadOnlySpan<string>.Empty : ["one", "two"]);
                    break;
                case LetterFieldKind.Bool:
                    builder.Set(field, isBool);
                    break;
                case LetterFieldKind.Int:
                    builder.Set(field, 20);
                    break;
                default:
                    _ = isMissing ? builder : builder.Set(field, field.Example ?? "x");
                    break;
            }
        }

        LetterModel made = builder.Build().Value;
        return new LetterModel(made.Schema, made.Slots) { Kind = kind, Language = new Language(language) };
    }
}
