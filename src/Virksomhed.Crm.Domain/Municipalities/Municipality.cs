namespace Virksomhed.Crm.Domain.Municipalities;

/// <summary>A municipality that uses the system: the tenant, with the settings of its company service.</summary>
public sealed class Municipality : IVersioned
{
    public const int NameMaxLength = 60;
    public const int PhoneMaxLength = 20;
    public const int PartnershipMaxLength = 60;

    private Municipality() { }

    /// <summary>The kommunekode, for example 540 for Sønderborg.</summary>
    public int Code { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The one phone number that employers call ("én indgang og ét telefonnummer", Sønderborgs beskæftigelsespolitik 2019-2022).</summary>
    public string? EntrancePhone { get; private set; }

    /// <summary>The partnership that fills job orders together, for example JobSønderjylland.</summary>
    public string? Partnership { get; private set; }

    /// <summary>Whether the other municipalities of the partnership see how many visits and how much reach this one has. Its own choice, and off until it is made.</summary>
    public bool SharesFigures { get; private set; }

    /// <summary>How many contacts a year each portfolio level is promised; a council's own setting.</summary>
    public int PartnershipContactsPerYear { get; private set; } = 4;

    public int CooperationContactsPerYear { get; private set; } = 4;

    public int ContactContactsPerYear { get; private set; } = 2;

    public int PassiveContactsPerYear { get; private set; }

    /// <summary>For how many days a contact warns the next one against a double contact.</summary>
    public int DoubleContactDays { get; private set; } = 30;

    /// <summary>From how many employees on an employer has one fixed sygedagpengerådgiver.</summary>
    public int LargeEmployerFrom { get; private set; } = 50;

    /// <summary>Within how many working days an inquiry is promised its first answer.</summary>
    public int AnswerWithinDays { get; private set; } = 1;

    public Guid Version { get; private set; }

    public static Municipality Join(int code, string name, string? entrancePhone, string? partnership)
    {
        Rule.Require(code is > 100 and < 1000, "Kommunekoden har tre cifre.");

        return new Municipality { Code = code, Name = name, EntrancePhone = entrancePhone, Partnership = partnership };
    }

    public void ChangeSettings(string? entrancePhone, int doubleContactDays, int partnership, int cooperation, int contact, int passive)
    {
        Rule.Require(
            new[] { partnership, cooperation, contact, passive }.All(n => n is >= 0 and <= 52),
            "En virksomhed kan højst love én kontakt om ugen.");
        Rule.Require(doubleContactDays is >= 0 and <= 365, "Advarslen mod dobbeltkontakt kan højst række et år tilbage.");

        EntrancePhone = entrancePhone;
        DoubleContactDays = doubleContactDays;
        PartnershipContactsPerYear = partnership;
        CooperationContactsPerYear = cooperation;
        ContactContactsPerYear = contact;
        PassiveContactsPerYear = passive;
    }

    public void ShareFigures(bool shares) => SharesFigures = shares;

    public void AnswerInquiriesWithin(int workingDays)
    {
        Rule.Require(workingDays is >= 0 and <= 10, "Svaret kan loves samme dag og indtil 10 arbejdsdage efter.");
        AnswerWithinDays = workingDays;
    }

    public void NameAdvisersFrom(int employees)
    {
        Rule.Require(employees is >= 1 and <= 10_000, "Skriv et antal medarbejdere fra 1 til 10.000.");
        LargeEmployerFrom = employees;
    }
}
