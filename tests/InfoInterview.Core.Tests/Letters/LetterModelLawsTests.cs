using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>What holds for every schema and all data: the ways to fill a model agree, and no data causes an exception.</summary>
public sealed class LetterModelLawsTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);

    [Fact]
    public void Models_WhenMadeInEveryWay_GiveTheSameLetter() =>
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            RandomLetter random = new(seed);
            ILetterTemplate template = Compile(random.Template, random.Schema);
            ILetterTemplate boundTemplate = Compile(random.Template, random.Binding.Schema);
            string expected = template.Render(random.ByBuilder()).Value;
            Result<LetterModel> fromDictionary = LetterModel.Read(random.Schema, random.ToDictionary());
            Result<LetterModel> fromJson = LetterModel.Read(random.Schema, random.ToJson());
            var bytes = new ArrayBufferWriter<byte>();
            bool isBound = boundTemplate.Render(random.Binding, random.Root, bytes).Count == 0;
            return fromDictionary.Diagnostics.Count == 0 && template.Render(fromDictionary.Value).Value == expected
                && fromJson.Diagnostics.Count == 0 && template.Render(fromJson.Value).Value == expected
                && isBound && Encoding.UTF8.GetString(bytes.WrittenSpan) == expected
                && boundTemplate.Render(random.Binding.Make(random.Root).Value).Value == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Read_WhenTheJsonIsAnything_GivesAModelOrSaysWhy() =>
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            RandomLetter random = new(seed);
            Result<LetterModel> read = LetterModel.Read(random.Schema, JsonDocument.Parse(random.AnyJson()).RootElement);
            return read.TryGet(out LetterModel? model) != read.HasErrors
                && read.Diagnostics.All(d => d.Place is not null)
                && (model is null || Compile(random.Template, random.Schema).Render(model).TryGet(out _));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Read_WhenTheDictionaryIsAnything_AgreesWithJson() =>
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            RandomLetter random = new(seed);
            JsonElement json = JsonDocument.Parse(random.AnyJson()).RootElement;
            if (json.ValueKind != JsonValueKind.Object || HasDoubles(json))
            {
                return true;
            }

            // The same data as dictionaries whose values are JSON, at one level and at all.
            Result<LetterModel> read = LetterModel.Read(random.Schema, json);
            Result<LetterModel> mixed = LetterModel.Read(random.Schema, json.EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value, StringComparer.Ordinal));
            return read.Diagnostics.SequenceEqual(mixed.Diagnostics);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <summary>Whether a dictionary could not hold the keys: two are the same, or one is no text.</summary>
    private static bool HasDoubles(JsonElement json)
    {
        try
        {
            return json.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).Any(g => g.Count() > 1);
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static ILetterTemplate Compile(string template, LetterSchema schema) => new ScribanSubset(new ScribanSubsetOptions { Profile = TemplateProfile.Core }).Compile(template, "t", schema).Value;
}
