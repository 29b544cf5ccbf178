using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Letters;
using InfoInterview.Planning;
using InfoInterview.Policies;
using InfoInterview.Privacy;
using InfoInterview.Timing;

namespace InfoInterview.Docs.Snippets;

/// <summary>The code of docs/letters.md.</summary>
public sealed class LetterSnippets
{
    [Fact]
    public void ComposeALetter()
    {
        InterviewPlan plan = Plans.ToElin();
        Instant now = Plans.Now;

        // snippet: ComposeALetter
        SlotProposal slots = plan.ProposeSlots(PolicyPack.Standard, at: now);
        Letter letter = LetterComposer.Default.Compose(LetterModel.Request(plan, slots)).Value;

        File.WriteAllText("request.txt", letter.ToText());
        File.WriteAllText("request.html", letter.ToHtml());
        // end-snippet

        letter.Kind.Should().Be(LetterKind.ColdRequest);
        File.ReadAllText("request.txt").Should().StartWith("Subject: 20 minutes about field robotics?").And.Contain("Dear Elin Sandqvist,");
    }

    [Fact]
    public void OwnTemplate()
    {
        InterviewPlan plan = Plans.ToElin();

        // snippet: OwnTemplate
        const string Template = """
            {{ minutes }} minutes about {{ field ?? "your work" }}?

            Dear {{ contact.ful_name }},
            """;
        Result<LetterComposer> read = LetterComposer.WithTemplates([KeyValuePair.Create("cold-request.en.letter.sbn", Template)]);

        foreach (Diagnostic fault in read.Diagnostics)
        {
            Console.Error.WriteLine(fault.Explain(Purpose.ShowToOwner));   // cold-request.en.letter.sbn(3,9): … full_name
        }
        // end-snippet

        read.TryGet(out _).Should().BeFalse();
        Diagnostic only = read.Diagnostics.Should().ContainSingle().Subject;
        only.Place!.ToString().Should().StartWith("cold-request.en.letter.sbn(3,");
        only.Explain(Purpose.ShowToOwner).Should().Contain("full_name");
        plan.Interviewee.Name.Full.Should().Be("Elin Sandqvist");
    }
}
