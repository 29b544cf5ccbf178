using InfoInterview.Correspondence;
using InfoInterview.People;
using InfoInterview.Timing;

namespace InfoInterview.Planning;

/// <summary>A plan about which the rules have nothing to say in either pack; a test changes what it is about.</summary>
internal static class SamplePlan
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    public static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    public static Seeker Mara { get; } = new()
    {
        Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"),
        Name = new("Mara", "Lindqvist"),
        Email = EmailAddress.Parse("mara@example.org"),
        Availability = Availability.In(Berlin),
        Headline = "a final-year student of mechatronics at KTH",
        Studies = [new(new("KTH"), "Mechatronics")],
    };

    public static Contact Johan { get; } = new()
    {
        Id = PersonId.Parse("1b0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e22"),
        Name = new("Johan", "Ek"),
        Availability = Availability.In(Stockholm),
        Employments = [new(new("Norrland Robotics AB"), "Field engineer")],
        Studies = [new(new("KTH"), "Engineering physics", 2012)],
    };

    public static InterviewPlan Sound { get; } = Complete(InterviewPlan.For(Mara, Johan, Approach.Alumni) with
    {
        Format = InterviewFormat.Video,
        Length = Duration.FromMinutes(20),
        Aim = Aim.ChooseAPath,
        Field = "field robotics",
        InformationGoals = ["Is field robotics mostly travel?"],
        ConnectionGoals = ["Two people to talk to next"],
        WhyThisPerson = "Your talk on snow sensors at the Umeå meetup showed me how tests outdoors are planned.",
        WhyThisCompany = "your robots work outdoors",
        CompaniesConsidered = ["Norrland Robotics", "Fjell Autonomy"],
        Research =
        [
            new(ResearchSubject.Company, "Norrland Robotics builds inspection robots for power lines.", "norrland.example"),
            new(ResearchSubject.Industry, "Inspection by robot grows because lines age.", "Robotics association, yearbook"),
            new(ResearchSubject.Occupation, "Field engineers test machines on site; most studied engineering.", "occupational guide"),
        ],
        Place = "https://video.example/abc",
    });

    /// <summary>The plan with the bank's questions for its length and the drafted introduction.</summary>
    public static InterviewPlan Complete(InterviewPlan plan) =>
        plan with { Questions = QuestionBank.Default.For(plan).Questions, Introduction = IntroductionScript.Draft(plan) };

    public static Slot SlotAt(int year, int month, int day, int hour, int minute = 0, int length = 20) =>
        new(Stockholm.AtStrictly(new LocalDateTime(year, month, day, hour, minute)), Duration.FromMinutes(length));
}
