using System.Globalization;
using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Application.Overview;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>What people ask for, drawn anew for every request.</summary>
internal static class Calls
{
    private static readonly string[] Sorts = ["", "-name", "latest", "-latest", "due", "-employees"];

    public static Call ListSearch(Visitor visitor, Prng prng)
    {
        var filter = new EmployerFilter { Q = Term(prng.Pick(visitor.Employers), prng) };

        return Call.Of($"/employers?{filter.ToQuery()}", new EmployerList.Query(filter, null, 1));
    }

    public static Call AsYouType(Visitor visitor, Prng prng)
    {
        var term = Term(prng.Pick(visitor.Employers), prng);

        return Call.Of($"/employers/search?q={Uri.EscapeDataString(term)}", new EmployerHits.Query(term));
    }

    public static Call Employer(Visitor visitor, Prng prng)
    {
        var id = prng.Pick(visitor.Employers).EmployerId;

        return Call.Of($"/employers/{id}", new EmployerDetails.Query(id, TimelineKind.All, 0, 0));
    }

    public static Call ListFilter(Visitor visitor, Prng prng)
    {
        var filter = prng.Below(8) switch
        {
            0 => new EmployerFilter { Sector = prng.Pick(Enum.GetValues<Sector>()) },
            1 => new EmployerFilter { Town = prng.Pick(visitor.Employers).Town },
            2 => new EmployerFilter { Owner = EmployerFilter.Me, Due = "now" },
            3 => new EmployerFilter { Contacted = prng.Pick(["6m", "12m", "24m", "never"]) },
            4 => new EmployerFilter { Level = prng.Pick(Enum.GetValues<PortfolioLevel>()), Size = 10 },
            5 => new EmployerFilter { Owner = EmployerFilter.None, Protected = "no" },
            6 => new EmployerFilter { Branch = prng.Pick(["byg", "tømrer", "restaurant", "56", "transport", "landbrug"]) },
            _ => new EmployerFilter { Sector = prng.Pick(Enum.GetValues<Sector>()), Contacted = "12m" },
        };
        var (sort, page) = (prng.Pick(Sorts), prng.Between(1, 3));

        return Call.Of($"/employers?{filter.ToQuery()}&sort={sort}&page={page}", new EmployerList.Query(filter, sort, page));
    }

    public static Call Agreements(Visitor visitor, Prng prng)
    {
        var filter = prng.Below(5) switch
        {
            0 => new AgreementFilter { Phase = AgreementPhase.Running },
            1 => new AgreementFilter { EndsWithin = AgreementList.SoonDays },
            2 => new AgreementFilter { Converted = "missing" },
            3 => new AgreementFilter { Owner = AgreementFilter.Me, Phase = AgreementPhase.Running },
            _ => new AgreementFilter { Q = prng.Pick(visitor.Employers).Name.Split(' ')[0] },
        };

        return Call.Of($"/agreements?{filter.ToQuery()}", new AgreementList.Query(filter, null, 1));
    }

    /// <summary>A report of one municipality: this year or an earlier one, of all its employers or of a sector.</summary>
    public static Call Reports(Visitor visitor, Prng prng)
    {
        var name = prng.Pick([ReportName.Visits, ReportName.Coverage, ReportName.Agreements, ReportName.Barometer, ReportName.Recruitment]);
        var filter = new ReportFilter { Year = DateTime.Today.Year - prng.Below(3), Sector = prng.Chance(500) ? prng.Pick(Enum.GetValues<Sector>()) : null };

        return Report(name, filter);
    }

    public static Call AllMunicipalities(Visitor visitor, Prng prng) => Report(ReportName.Partnership, new ReportFilter { Year = DateTime.Today.Year - prng.Below(3) });

    private static Call Report(ReportName name, ReportFilter filter) => Call.Of($"/reports/{name}?{filter.ToQuery()}", new ReportPage.Query(name, filter));

    /// <summary>What an employer's user opens. It is driven only: the questions of the portal depend on who asks, which the bare server does not know.</summary>
    public static Call Portal(Visitor visitor, Prng prng) =>
        new(prng.Pick(["/portal", "/portal", "/portal/requests", "/portal/agreements"]), _ => throw new NotSupportedException("The portal has nothing to compare with."));

    public static Call Overview(Visitor visitor, Prng prng) => Call.Of("/", new ManagerOverview.Query());

    /// <summary>A visit of the last two months, with a person, a purpose and a note; every third with a next step.</summary>
    public static Call LogContact(Visitor visitor, Prng prng)
    {
        var known = prng.Pick(visitor.Employers);
        var command = new LogContact.Command
        {
            EmployerId = known.EmployerId,
            FormKey = Guid.NewGuid(),
            ProductionUnitId = known.UnitId,
            Form = ContactForm.Visit,
            HeldOn = DateOnly.FromDateTime(DateTime.Today).AddDays(-prng.Below(60)),
            ContactPersonIds = [known.PersonId],
            Purposes = [prng.Pick([Purposes.Rekruttering, Purposes.Fastholdelse, Purposes.Opkvalificering])],
            Note = new Words(prng).Note(),
            Basis = known.IsProtected ? ContactBasis.TheyAsked : null,
            NextStep = prng.Chance(333) ? NextStep.InTwoWeeks : NextStep.None,
        };

        return Call.Of("/contacts/log", command, FormOf(command, visitor.Token));
    }

    /// <summary>As people search: part of a name, the inside of a compound, a number or its beginning, a person, a town with a name.</summary>
    private static string Term(Known known, Prng prng)
    {
        var word = known.Name.Split(' ')[0];

        return prng.Below(10) switch
        {
            < 4 => word[..Math.Min(word.Length, prng.Between(3, 6))],
            < 6 => word[Math.Min(2, Math.Max(0, word.Length - 3))..],
            6 => known.Cvr[..prng.Between(5, 8)],
            7 => known.Phone,
            8 => known.Person,
            _ => $"{known.Town} {word}",
        };
    }

    private static string FormOf(LogContact.Command command, string token) => string.Join('&', new (string Name, string? Value)[]
    {
        ("__RequestVerificationToken", token),
        (nameof(command.EmployerId), command.EmployerId.ToString(CultureInfo.InvariantCulture)),
        (nameof(command.FormKey), command.FormKey.ToString()),
        (nameof(command.ProductionUnitId), command.ProductionUnitId?.ToString(CultureInfo.InvariantCulture)),
        (nameof(command.Form), command.Form.ToString()),
        (nameof(command.HeldOn), command.HeldOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (nameof(command.Direction), command.Direction.ToString()),
        (nameof(command.ContactPersonIds), command.ContactPersonIds[0].ToString(CultureInfo.InvariantCulture)),
        (nameof(command.Purposes), command.Purposes[0].ToString()),
        (nameof(command.Note), command.Note),
        (nameof(command.Basis), command.Basis?.ToString()),
        (nameof(command.NextStep), command.NextStep.ToString()),
    }.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value ?? "")}"));
}
