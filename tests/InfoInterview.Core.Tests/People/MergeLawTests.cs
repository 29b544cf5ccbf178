using FsCheck;
using FsCheck.Fluent;
using static InfoInterview.People.Samples;

namespace InfoInterview.People;

public sealed class MergeLawTests
{
    private static Gen<ImportedContact> People(string family) =>
        from i in Gen.Choose(0, 6)
        from email in Gen.Elements(true, false)
        from page in Gen.Elements(true, false)
        from job in Gen.Elements<string?>(null, "Boss at Acme", "Acme", "Cook at Bolt", "Chief at Bolt AB")
        from name in Gen.Elements("Anna", "Bo", "Cy")
        from passing in Gen.Elements(true, false)
        select Person($"{name} {family}", email || !page ? $"{family}{i}@example.org" : null, page ? $"{family}-{i}" : null, job, passing);

    private static Gen<ImportedTie> Ties(string family) =>
        from a in Gen.Choose(-1, 6)
        from b in Gen.Choose(0, 6)
        from kind in Gen.Elements(Enum.GetValues<TieKind>())
        from closeness in Gen.Choose(0, 3)
        from days in Gen.Choose(-1, 800)
        from isPrivate in Gen.Elements(true, false, false, false)
        from basis in Gen.Elements(TieBasis.Stated, TieBasis.Stated, TieBasis.Connection)
        from isMutual in Gen.Elements(true, true, false)
        select new ImportedTie(a < 0 ? SourceKey.Owner : Email($"{family}{a}@example.org"), Email($"{family}{b}@example.org"), kind, closeness)
        {
            LastContact = days < 0 ? null : new LocalDate(2024, 1, 1).PlusDays(days),
            Evidence = days % 2 == 0 ? null : "seen",
            IsPrivate = isPrivate,
            Basis = basis,
            IsMutual = isMutual,
        };

    private static Gen<ContactImport> Imports(string family) =>
        from people in People(family).ListOf()
        from ties in Ties(family).ListOf()
        select new ContactImport(family + ".csv", [.. people], [.. ties]);

    [Fact]
    public void Merge_WhateverComesTwice_TheSecondTimeChangesNothing() =>
        Prop.ForAll(Imports("x").Zip(Imports("x")).ToArbitrary(), files =>
        {
            ContactBook book = ContactBook.Of(Mara).Merge(files.Item1, March).Merge(files.Item2, March);
            ContactBook again = book.Merge(files.Item2, March + Duration.FromDays(70), out MergeReport report);
            report.Lines().Where(l => !l.StartsWith("Conflict", StringComparison.Ordinal)).Should().BeEmpty();
            return ReferenceEquals(again, book) && report.ContactsAdded == 0 && report.TiesAdded == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Merge_WhateverComes_CountsAddUpAndNothingGetsLost() =>
        Prop.ForAll(Imports("x").Zip(Imports("x")).ToArbitrary(), files =>
        {
            ContactBook before = ContactBook.Of(Mara).Merge(files.Item1, March);
            ContactBook after = before.Merge(files.Item2, March, out MergeReport report);
            bool counts = report.ContactsAdded + report.ContactsMerged == files.Item2.Contacts.Count
                && report.TiesAdded + report.TiesMerged + report.TiesRefused == files.Item2.Ties.Count
                && after.Contacts.Count == before.Contacts.Count + report.ContactsAdded;
            bool historyStays = before.Contacts.All(c => c.Employments.All(j => after.Find(c.Id)!.Employments.Any(k => k.Employer.IsCalled(j.Employer.Name))));
            bool hiddenStays = before.Ties.Where(t => t.IsPrivate).All(t => after.FindTie(t.From, t.To) is null or { IsPrivate: true });
            bool listed = after.Contacts.All(c => c == before.Find(c.Id) || report.Changes.Any(x => x.Contact == c.Id && x.Kind != ContactChangeKind.Conflict))
                && after.Ties.All(t => t == before.FindTie(t.From, t.To) || report.Changes.Any(x => x.Contact == t.From && x.Other == t.To && x.Kind != ContactChangeKind.Conflict));
            bool paired = after.Ties.All(t => after.FindTie(t.To, t.From) is not { } back || back.IsPrivate == t.IsPrivate);
            return counts && historyStays && hiddenStays && listed && paired;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Merge_WhenFilesAreDisjoint_TheOrderDoesNotMatter() =>
        Prop.ForAll(Imports("x").Zip(Imports("y")).ToArbitrary(), files =>
        {
            ContactBook one = ContactBook.Of(Mara).Merge(files.Item1, March).Merge(files.Item2, March);
            ContactBook other = ContactBook.Of(Mara).Merge(files.Item2, March).Merge(files.Item1, March);
            return one.Contacts.SequenceEqual(other.Contacts) && one.Ties.SequenceEqual(other.Ties);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
