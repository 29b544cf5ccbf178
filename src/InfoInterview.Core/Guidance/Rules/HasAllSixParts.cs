using InfoInterview.Policies;

namespace InfoInterview.Guidance.Rules;

/// <summary>R86: the introduction has six parts.</summary>
internal sealed class HasAllSixParts : GuidanceRule
{
    public override string Rule => "R86";

    public override IEnumerable<Fault> Check(ReviewedText text, PolicyPack policy) =>
        text.Script is not { } script
            ? []
            : script.MissingParts.Select(part => new Fault($"The introduction does not say {part.Name}.", part.Fix) { Place = text.Place });
}
