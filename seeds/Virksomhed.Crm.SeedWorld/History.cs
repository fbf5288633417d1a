using System.Globalization;
using System.Text.Json;

namespace Virksomhed.Crm.SeedWorld;

/// <summary>The parts of a document that may carry what was earlier: names, addresses, branches, ways to reach it.</summary>
public static class History
{
    private static readonly DateOnly FirstDayOfDb25 = new(2025, 1, 1);

    public static void Names(Utf8JsonWriter json, Establishment e)
    {
        if (e.EarlierName is not { } earlier) return;
        json.WriteStartArray("navne");
        Name(earlier.Value, e.Founded, earlier.Until);
        Name(e.Name, earlier.Until, e.Ceased);
        json.WriteEndArray();

        void Name(string name, DateOnly from, DateOnly? until)
        {
            json.WriteStartObject();
            json.WriteString("navn", name);
            RegisterJson.Period(json, from, until);
            json.WriteEndObject();
        }
    }

    public static void Addresses(Utf8JsonWriter json, Establishment e)
    {
        if (e.EarlierAddress is not { } earlier) return;
        json.WriteStartArray("beliggenhedsadresse");
        At(earlier.Value, e.Founded, earlier.Until);
        At(e.Address, earlier.Until, e.Ceased);
        json.WriteEndArray();

        void At(Address address, DateOnly from, DateOnly? until)
        {
            json.WriteStartObject();
            AddressFields(json, address);
            RegisterJson.Period(json, from, until);
            json.WriteEndObject();
        }
    }

    public static void AddressFields(Utf8JsonWriter json, Address address)
    {
        json.WriteString("vejnavn", address.Street);
        json.WriteNumber("husnummerFra", address.House);
        if (address.Letter is not null) json.WriteString("bogstavFra", address.Letter);
        if (address.Village is not null) json.WriteString("bynavn", address.Village);
        json.WriteNumber("postnummer", address.Town.Postcode);
        json.WriteString("postdistrikt", address.Town.Name);
        json.WriteStartObject("kommune");
        json.WriteNumber("kommuneKode", address.Town.Municipality);
        json.WriteEndObject();
    }

    /// <summary>On 1 January 2025 the register changed every code to DB25: a firm that is older has its DB07 code as a closed period.</summary>
    public static void Branches(Utf8JsonWriter json, Establishment e, IReadOnlyDictionary<(string Version, string Code), string> titles)
    {
        if (!e.Has(Oddities.BranchHistory) || e.Has(Oddities.NoBranch) || e.Trade.OldCode.Length == 0 || e.Founded >= FirstDayOfDb25) return;
        json.WriteStartArray("hovedbranche");
        Branch("DB07", e.Trade.OldCode, e.Founded, FirstDayOfDb25.AddDays(-1));
        if (e.Ceased is null || e.Ceased >= FirstDayOfDb25) Branch("DB25", e.Trade.Code, FirstDayOfDb25, e.Ceased);
        json.WriteEndArray();

        void Branch(string version, string code, DateOnly from, DateOnly? until)
        {
            json.WriteStartObject();
            BranchCode(json, code, e.Has(Oddities.BranchAsNumber));
            json.WriteString("branchetekst", titles[(version, code)]);
            RegisterJson.Period(json, from, until);
            json.WriteEndObject();
        }
    }

    /// <summary>As a number the code loses its leading zero, which is how farming often comes.</summary>
    public static void BranchCode(Utf8JsonWriter json, string code, bool asNumber)
    {
        if (asNumber) json.WriteNumber("branchekode", int.Parse(code, CultureInfo.InvariantCulture));
        else json.WriteString("branchekode", code);
    }

    public static void Contacts(Utf8JsonWriter json, Establishment e)
    {
        if (!e.Has(Oddities.ContactsInLists)) return;
        List("telefonNummer", e.Contact.Phone, e.Has(Oddities.SecretPhone));
        List("elektroniskPost", e.Contact.Email, secret: false);
        List("hjemmeside", e.Contact.Website, secret: false);

        void List(string name, string? value, bool secret)
        {
            if (value is null) return;
            json.WriteStartArray(name);
            json.WriteStartObject();
            json.WriteString("kontaktoplysning", value);
            json.WriteBoolean("hemmelig", secret);
            RegisterJson.Period(json, e.Founded, e.Ceased);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    /// <summary>Plain strings in no fixed order, as the register has them; a secret phone is not among them.</summary>
    public static void NewestContacts(Utf8JsonWriter json, Establishment e)
    {
        var (phone, email, website) = e.Contact;
        string?[] mixed = (e.Founded.Day % 3) switch { 0 => [phone, email, website], 1 => [email, phone, website], _ => [website, email, phone] };
        json.WriteStartArray("nyesteKontaktoplysninger");
        foreach (var contact in mixed)
            if (contact is not null && !(contact == phone && e.Has(Oddities.SecretPhone))) json.WriteStringValue(contact);
        json.WriteEndArray();
    }

    /// <summary>A private participant, plainly marked as invented: nothing of it may ever be read into the product.</summary>
    public static void Participant(Utf8JsonWriter json, Establishment e)
    {
        json.WriteStartArray("deltagerRelation");
        json.WriteStartObject();
        json.WriteStartObject("deltager");
        json.WriteString("enhedstype", "PERSON");
        json.WriteStartArray("navne");
        json.WriteStartObject();
        json.WriteString("navn", "Opdigtet Privatperson");
        RegisterJson.Period(json, e.Founded, null);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("beliggenhedsadresse", "Opdigtet Hjemmevej 1");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
