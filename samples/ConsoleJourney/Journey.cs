using System.Globalization;
using InfoInterview;
using InfoInterview.Cadences;
using InfoInterview.Calendars;
using InfoInterview.Correspondence;
using InfoInterview.Diagnostics;
using InfoInterview.Guidance;
using InfoInterview.Interviews;
using InfoInterview.Letters;
using InfoInterview.People;
using InfoInterview.Planning;
using InfoInterview.Privacy;
using InfoInterview.Referrals;
using InfoInterview.Timing;
using NodaTime;

namespace ConsoleJourney;

/// <summary>The whole way, step by step: contacts, path, plan, times, letters, invite, thanks, follow-up.</summary>
internal sealed class Journey(JourneyInput input, string? templates, Instant at, TextWriter output, TextWriter errors)
{
    private readonly JourneyFolder files = new();
    private readonly JourneyPage page = new();
    private const int HintsShown = 3;

    private readonly List<string> notes = [];
    private GuidanceRules? rules;
    private int hints;
    private bool foundFault;

    public int Run(string folder)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"An informational interview, from {input.Name}, at {at}."));

        // Everything that comes from outside is read first, so that all its faults are told at once.
        Result<PlanFile> planFile = Told(input.Plan());
        Result<ContactImport> connections = Told(input.Connections());
        Result<ContactImport> ties = Told(input.Ties());
        Result<LetterComposer> letters = Told(LetterTemplates.Read(templates));
        if (!planFile.TryGet(out PlanFile? wish) || !connections.TryGet(out ContactImport? people) || !ties.TryGet(out ContactImport? knows) || !letters.TryGet(out LetterComposer? composer))
        {
            errors.WriteLine("Nothing was written.");
            return JourneyCommand.BadInput;
        }

        rules = GuidanceRules.For(wish.Policy);
        page.Heading($"The way to {Target(wish.Target)}");
        ContactBook book = Contacts(wish, people, knows);
        if (Path(wish, book) is { } path)
        {
            InterviewPlan plan = Plan(wish, path);
            SlotProposal slots = Slots(wish, plan);
            Requests(composer, plan, slots);
            if (slots.Slots.Count > 0)
            {
                Interview interview = Interview.Schedule(plan, slots.First, at);
                Invites(interview, slots);
                Afterwards(composer, wish, interview);
            }
        }

        return Write(folder);
    }

    private ContactBook Contacts(PlanFile wish, ContactImport people, ContactImport knows)
    {
        Step("1. Contacts", "Contacts");
        ContactBook book = ContactBook.Of(wish.Seeker).Merge(people, at, out MergeReport first).Merge(knows, at, out MergeReport second);
        Told(first.Diagnostics);
        Told(second.Diagnostics);
        Say(people.ToString(), first.ToString(), knows.ToString(), second.ToString(), $"The book has {book.Contacts.Count} contacts and {book.Ties.Count} ties.");
        return book;
    }

    private ReferralPath? Path(PlanFile wish, ContactBook book)
    {
        Step("2. The way", "The way");
        ReferralSearch search = ReferralGraph.Build(book, at, wish.Policy).Find(new ReferralQuery(wish.Seeker.Id, wish.Target) { Policy = wish.Policy });
        Say(search.Explain().TrimEnd().Split('\n'));
        files.Add("network.svg", NetworkPicture.Draw(search));
        page.Picture("network.svg", search.Best is null ? "The network of the seeker" : "The network of the seeker with the way in it");
        return search.Best;
    }

    private InterviewPlan Plan(PlanFile wish, ReferralPath path)
    {
        Step("3. The plan", "The plan");
        InterviewPlan plan = wish.PlanFor(path);
        if (plan.Questions.Count == 0)
        {
            QuestionChoice chosen = QuestionBank.Default.For(plan, wish.Policy.Timing);
            plan = plan with { Questions = chosen.Questions };
            Told(chosen.LeftOut);
        }

        if (plan.Introduction is null)
        {
            plan = plan with { Introduction = IntroductionScript.Draft(plan) };
        }

        string introduction = string.Create(CultureInfo.InvariantCulture, $"Introduction, about {plan.Introduction.SpokenLength.TotalSeconds:0} seconds: {plan.Introduction.Text}");
        Say(
            $"{plan.Interviewee.Name.FullWithTitle}{(plan.Interviewee.CurrentJob is { } job ? $", {job.Title ?? "works"} at {job.Employer.Name}" : "")}",
            string.Create(CultureInfo.InvariantCulture, $"{plan.Length.TotalMinutes:0} minutes {Words(plan.Format)}; {Words(plan.Approach)}; aim: {Words(plan.Aim)}"));
        List("Goals:", [.. plan.InformationGoals, .. plan.ConnectionGoals]);
        List("Research:", [.. plan.Research.Select(r => $"{r.Subject}: {r.Text} ({r.Source})")]);
        Say(introduction);
        Agenda agenda = Agenda.Of(plan, wish.Policy.Timing);
        List("Agenda:", [.. agenda.Items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Start.TotalMinutes:00} min: {i.Text} ({i.Length.TotalMinutes:0} min)"))]);

        ValueList<Finding> findings = rules!.Review(plan);
        List(findings.Count == 0 ? $"The rules of the pack {wish.Policy} have nothing against this plan." : $"What the rules of the pack {wish.Policy} say:", [.. findings.Select(f => f.Explain())]);
        return plan;
    }

    private SlotProposal Slots(PlanFile wish, InterviewPlan plan)
    {
        Step("4. Times", "Times");
        SlotProposal slots = plan.ProposeSlots(wish.Policy, at);
        Told(slots.Notes);
        List(slots.Slots.Count == 0 ? "No time can be offered; the request asks which time suits." : "Offered:", [.. slots.Slots.Select(s => $"{WrittenTime.DayAndTime(s.Start, Language.English)}; for {plan.Seeker.Name.Short} {WrittenTime.DayAndTime(s.In(plan.Seeker.Availability.Zone), Language.English)}")]);
        return slots;
    }

    private void Requests(LetterComposer composer, InterviewPlan plan, SlotProposal slots)
    {
        Step("5. Letters", "Letters before the talk");
        if (plan.Introducer is not null)
        {
            Letter(composer, "1-ask-introducer", LetterModel.ConnectorAsk(plan), plan);
            Letter(composer, "2-blurb-to-forward", LetterModel.ForwardableBlurb(plan), plan);
        }

        Letter(composer, "3-request", LetterModel.Request(plan, slots), plan);
    }

    private void Invites(Interview interview, SlotProposal slots)
    {
        Step("6. Invite", "Invite");
        Checklist checklist = Checklist.For(interview.Plan, interview.Slot);
        Say($"Suppose the first time suits: {WrittenTime.DayAndTime(interview.Slot.Start, Language.English)}.");
        List("To do:", [.. checklist.Items.Select(i => i.Due is { } due ? $"{i.Text} ({WrittenTime.DayAndTime(due, Language.English)})" : i.Text)]);
        if (!CalendarInvite.CanCreate(interview))
        {
            Calendar("add-to-calendar.ics", $"There is no e-mail address of {interview.Plan.Interviewee.Name.Full} to invite; this file adds the talk to any calendar", CalendarInvite.FileFor(interview, at).ToOctets());
            return;
        }

        InviteChange sent = CalendarInvite.Create(interview, at, InviteTimeForm.Zoned);
        Calendar("invite.ics", "The invite", sent.Message.ToICalendar());
        Calendar("own-calendar.ics", "The same for your own calendar, private and with reminders", sent.Invite.ForOwnCalendar().ToOctets());
        CalendarInvite latest = sent.Invite;
        if (slots.Slots.Count > 1)
        {
            InviteChange moved = latest.Reschedule(interview.Move(slots.Slots[1], at), at);
            Calendar("invite-moved.ics", "If it moves to the second time", moved.Message.ToICalendar());
            latest = moved.Invite;
        }

        Calendar("invite-cancelled.ics", "If it is called off after that", latest.Cancel(at).Message.ToICalendar());
    }

    private void Afterwards(LetterComposer composer, PlanFile wish, Interview interview)
    {
        Step("7. After the talk", "After the talk");
        Interview held = interview.Hold(interview.Slot.Length, interview.Slot.End.ToInstant());
        if (wish.Outcome is { } outcome)
        {
            Letter(composer, "4-thank-you", LetterModel.ThankYou(held, outcome, wish.NextStep), held.Plan);
        }
        else
        {
            Say("The thank-you names something that you learned: add \"outcome\" to the plan file after the talk and run again.");
        }

        CadenceRun run = Cadence.AfterInterview.Start(held, wish.Policy, held.Slot.End.ToInstant(), wish.Outcome);
        List("Follow-up:", [.. run.Simulate(ContactHistory.Empty, held.Slot.End.ToInstant()).Select(s => s.Explain())]);
    }

    private void Letter(LetterComposer composer, string name, LetterModel model, InterviewPlan plan)
    {
        if (!Told(composer.Compose(model)).TryGet(out Letter? letter))
        {
            return;
        }

        files.Add($"{name}.txt", letter.ToText());
        files.Add($"{name}.html", letter.ToHtml());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {name}.txt, {name}.html: {letter.Subject} ({letter.Words} words)"));
        page.Links($"{letter.Subject}:", $"{name}.txt", $"{name}.html").Quote(letter.ToText());
        ValueList<Finding> findings = rules!.Review(letter.Kind, letter.Subject, letter.Body, plan, letter.Language);
        if (findings.Count > 0)
        {
            List("What the rules say:", [.. findings.Select(f => f.Explain())]);
        }
    }

    private void Calendar(string name, string what, byte[] content)
    {
        files.Add(name, content);
        output.WriteLine($"   {name}: {what}");
        page.Links($"{what}:", name);
    }

    private int Write(string folder)
    {
        if (notes.Count > 0)
        {
            files.Add("notes.txt", string.Join('\n', notes) + "\n");
            page.Heading("Notes").Links(string.Create(CultureInfo.InvariantCulture, $"{notes.Count} remarks on the input:"), "notes.txt");
            if (hints > HintsShown)
            {
                output.WriteLine();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hints - HintsShown} more hints are in notes.txt."));
            }
        }

        files.Add("journey.md", page.ToString());
        try
        {
            files.Write(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Tell(new Diagnostic(JourneyCodes.CannotWrite, Severity.Error, "The folder cannot be written.", new SourcePlace("--out"), folder, "Name a folder that does not exist yet, or one in which you may write."));
            errors.WriteLine("Nothing was written.");
            return JourneyCommand.BadInput;
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Names.Count} files are in {folder}; begin with {System.IO.Path.Combine(folder, "journey.md")}."));
        if (foundFault)
        {
            errors.WriteLine("Some of the input could not be used; see above. The rest is written.");
        }

        return foundFault ? JourneyCommand.BadInput : JourneyCommand.Done;
    }

    private void Step(string title, string heading)
    {
        output.WriteLine();
        output.WriteLine(title);
        page.Heading(heading);
    }

    private void Say(params string[] lines)
    {
        foreach (string line in lines)
        {
            output.WriteLine($"   {line}");
        }

        foreach (string line in lines)
        {
            page.Paragraph(line.Trim());
        }
    }

    private void List(string lead, ValueList<string> points)
    {
        output.WriteLine($"   {lead}");
        page.Paragraph(lead);
        foreach (string point in points)
        {
            output.WriteLine($"   - {point.ReplaceLineEndings(" ")}");
        }

        page.Points(points);
    }

    private Result<T> Told<T>(Result<T> result)
        where T : class
    {
        Told(result.Diagnostics);
        return result;
    }

    private void Told(ValueList<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Tell(diagnostic);
        }
    }

    // Errors and warnings go where faults go. Hints are many in a real export: all of them are kept in a file, the first are shown.
    private void Tell(Diagnostic diagnostic)
    {
        string text = diagnostic.Explain(Purpose.ShowToOwner);
        foundFault |= diagnostic.Severity == Severity.Error;
        notes.Add(text);
        if (diagnostic.Severity != Severity.Hint)
        {
            errors.WriteLine(text);
        }
        else if (++hints <= HintsShown)
        {
            output.WriteLine($"   {text}");
        }
    }

    // DormantTie as «dormant tie»: the names of the library's choices are the field's own words.
    private static string Words<T>(T choice)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString()).Replace('-', ' ');

    private static string Target(ReferralTarget target) => target.Organization?.Name ?? "the person looked for";
}
