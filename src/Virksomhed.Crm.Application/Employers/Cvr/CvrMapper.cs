using System.Text.Json;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Turns the register's documents into what this system keeps of them. Participants (deltagerRelation) are never looked at.</summary>
public sealed class CvrMapper(BranchTable branches, DateOnly today)
{
    private static readonly Dictionary<int, string> LegalForms = new()
    {
        [10] = "Enkeltmandsvirksomhed", [15] = "Personligt ejet mindre virksomhed", [30] = "Interessentskab",
        [40] = "Kommanditselskab", [60] = "Aktieselskab", [80] = "Anpartsselskab",
    };

    /// <summary>The record of a document, or a <see cref="CvrRefusedException"/> that says why not.</summary>
    public CvrRecord Read(JsonElement root) =>
        CvrUnit.Company(root) is { } company ? Company(company)
        : CvrUnit.ProductionUnit(root) is { } unit ? ProductionUnit(unit)
        : throw new CvrRefusedException(
            root.GetRawText().Contains("\"Vrdeltagerperson\"", StringComparison.Ordinal)
                ? "Dokumentet er en person. Personer læses ikke."
                : "Dokumentet er hverken en virksomhed (Vrvirksomhed) eller en P-enhed (VrproduktionsEnhed).");

    private CvrRecord Company(CvrUnit company)
    {
        var cvr = company.Unit.Digits("cvrNummer", CvrNumber.Length);
        RequireCvr(cvr, cvr);
        var form = company.Pick("virksomhedsform", "nyesteVirksomhedsform");
        var legalForm = form.Text("langBeskrivelse")
            ?? (form.Whole("virksomhedsformkode") is { } code ? LegalForms.GetValueOrDefault(code) : null)
            ?? form.Text("kortBeskrivelse");

        return new(cvr!, null, Data(company, cvr!) with { LegalForm = Cut(legalForm, RegisterData.LegalFormMaxLength) }) { Months = CvrMonths.Of(company) };
    }

    private CvrRecord ProductionUnit(CvrUnit unit)
    {
        var number = unit.Unit.Digits("pNummer", 1);
        Require(PNumber.IsValid(number), "P-nummeret mangler eller har ikke ti cifre.", number);
        var owner = unit.OwnerCvr;
        Require(owner is not null, "P-enheden hører ikke til noget CVR-nummer.", number);
        RequireCvr(owner, number);

        return new(owner!, number, Data(unit, number!)) { Months = CvrMonths.Of(unit) };
    }

    private RegisterData Data(CvrUnit unit, string number)
    {
        Require(!unit.Unit.Is("fejlRegistreret"), "Registeret har selv mærket dokumentet som fejlregistreret.", number);
        var name = Cut(unit.Pick("navne", "nyesteNavn").Text("navn"), RegisterData.NameMaxLength);
        Require(name is not null, "Navnet mangler.", number);
        var branch = branches.Of(unit.Pick("hovedbranche", "nyesteHovedbranche"));
        var size = CvrEmployment.Of(unit);
        var contact = CvrContactData.Of(unit);

        return CvrAddress.AddTo(
            new RegisterData
            {
                Name = name!,
                BranchCode = branch?.Code,
                BranchEdition = branch?.Edition,
                Sector = branch?.Sector,
                Employees = size.Employees,
                SizeFrom = size.From,
                Phone = contact.Phone,
                Email = contact.Email,
                Website = contact.Website,
                IsProtected = unit.Unit.Is("reklamebeskyttet"),
                CeasedOn = CvrLifetime.CeasedOn(unit, today),
            },
            unit);
    }

    internal static string? Cut(string? text, int length)
    {
        if (text is null)
        {
            return null;
        }

        var single = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return single.Length > length ? single[..length].TrimEnd() : single;
    }

    private static void RequireCvr(string? cvr, string? number) =>
        Require(CvrNumber.IsValid(cvr), cvr is null ? "CVR-nummeret mangler." : $"CVR-nummeret {cvr} er ikke gyldigt (modulus 11).", number);

    private static void Require(bool holds, string reason, string? number)
    {
        if (!holds)
        {
            throw new CvrRefusedException(reason, number);
        }
    }
}
