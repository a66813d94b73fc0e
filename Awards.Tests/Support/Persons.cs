using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>The stops of an individual who works at the Office.</summary>
internal static class Persons
{
    public static readonly PersonId Id = Of("Nguyễn Thị B");
    public static readonly PersonId Other = Of("Nguyễn Thị B (2)");

    public static readonly RegisterPerson Register = new(Id, Units.Office, Rank.DirectWorker);

    public static readonly PrivateData Data = new("001085012345", new(1985, 3, 8), "0912 345 678", "48 Lý Thường Kiệt", null);

    public static readonly Honour Honour =
        new(CourtFlag.Id, new("advanced-worker"), "Lao động tiên tiến", 2020, "12/QĐ-VP", new(2020, 12, 20), "Chánh Văn phòng");

    public static Spec<PersonCommand, Person, PersonFacts> Unknown { get; } = new()
    {
        Initial = Person.None,
        Evolve = Person.Evolve,
        Decide = PersonDecider.Decide,
        React = PersonProcess.React,
        Owed = PersonProcess.Owed,
        Facts = new PersonFacts(UnitIsRegistered: true, Into: new Person.Known(Other, Units.Office, Rank.DirectWorker, [], [])),
        Usual = new Act(People.HeadOfOffice, Days.Morning(Days.Launch)),
    };

    public static Spec<PersonCommand, Person, PersonFacts> Registered => Unknown.After(Register);

    public static Spec<PersonCommand, Person, PersonFacts> WithPrivateData =>
        Registered.After(new SealPrivateData(Id, Data)).With(facts => facts with { Sealed = Data });

    public static Spec<PersonCommand, Person, PersonFacts> Honoured => Registered.After(new RecordPersonHonour(Id, Honour));

    public static Spec<PersonCommand, Person, PersonFacts> Merged => Honoured.After(Merge);

    public static Spec<PersonCommand, Person, PersonFacts> Erasing => Registered.After(Erase);

    public static Spec<PersonCommand, Person, PersonFacts> Erased => Erasing.After(new CompleteErasure(Id));

    public static MergePersons Merge => new(Id, Other, "Cùng số định danh");

    public static ErasePerson Erase => new(Id, "Đơn yêu cầu ngày 12/01/2021");

    private static PersonId Of(string name) => new(NameBased.Id("person", name));
}
