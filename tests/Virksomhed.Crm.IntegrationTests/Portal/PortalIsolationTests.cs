using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Agreements;
using Virksomhed.Crm.IntegrationTests.CsrMaerker;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Portal;

/// <summary>Takes every address of the portal and every id of the database, and tries them as another employer.</summary>
[Trait("Requirement", "R24")]
public partial class PortalIsolationTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string OfOther = "Naboenssag";
    private const string OfStaff = "Internnotat";

    // Numbers of the address that are no ids of rows.
    private static readonly string[] NoIds = ["step", "kind"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_id_of_the_database_opens_anything_of_another_employer()
    {
        var (other, _) = await app.Firm("Naboen ApS");
        await Fill(other, OfOther);
        var (firm, _) = await app.Firm("Nysgerrig ApS");
        var (browser, email) = await app.PortalUser(firm, mayInvite: true);
        var (own, ids) = (await OwnAccess(email), await EveryId());
        List<string> opened = [];

        foreach (var (method, pattern) in Endpoints().Where(endpoint => Parameter().IsMatch(endpoint.Pattern) && !NoIds.Contains(Parameter().Match(endpoint.Pattern).Groups[1].Value)))
        {
            foreach (var id in ids.Where(id => id != own))
            {
                var address = "/" + Parameter().Replace(pattern, $"{id}");
                using var answer = method == "GET" ? await browser.GetAsync(new Uri(address, UriKind.Relative), Ct) : await browser.PostUnseen(address, [], "/portal");

                if (answer.StatusCode != HttpStatusCode.NotFound)
                {
                    opened.Add($"{method} {address}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(opened);
    }

    [Fact]
    public async Task No_page_shows_anything_of_another_employer_or_what_staff_wrote()
    {
        await app.OpenWindow();
        var (other, _) = await app.Firm("Den Anden Nabo ApS");
        await Fill(other, OfOther);
        var (firm, _) = await app.Firm("Åbenhjertig ApS");
        await Fill(firm, OfStaff);
        var (browser, _) = await app.PortalUser(firm, mayInvite: true);
        var own = await app.Database(async db => new Dictionary<string, int>
        {
            ["portal/requests"] = await db.Inquiries.Where(i => i.EmployerId == firm).Select(i => i.Id).SingleAsync(Ct),
            ["portal/orders"] = await db.JobOrders.Where(o => o.EmployerId == firm).Select(o => o.Id).SingleAsync(Ct),
            ["portal/events"] = await db.EventInvitations.Where(i => i.EmployerId == firm).Select(i => i.Id).SingleAsync(Ct),
            ["portal/csr"] = await db.CsrApplications.Where(a => a.EmployerId == firm).Select(a => a.Id).SingleAsync(Ct),
        });
        var pages = Endpoints().Where(endpoint => endpoint.Method == "GET").Select(endpoint => "/" + Parameter().Replace(endpoint.Pattern, match => match.Groups[1].Value switch
        {
            "step" => "1",
            "kind" => "sickness",
            _ => $"{own[string.Join('/', endpoint.Pattern.Split('/').Take(2))]}",
        })).ToList();

        Assert.True(pages.Count > 12);

        foreach (var address in pages)
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Ct);
            var text = await answer.Content.ReadAsStringAsync(Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{address}: {(int)answer.StatusCode}");
            Assert.False(text.Contains(OfOther, StringComparison.OrdinalIgnoreCase), $"{address} shows the neighbour");
            Assert.False(text.Contains(OfStaff, StringComparison.OrdinalIgnoreCase), $"{address} shows what staff wrote");
        }
    }

    [Fact]
    public async Task Who_is_bound_to_a_workplace_sees_that_one_and_what_they_asked_for_themselves()
    {
        var (firm, units) = await app.Firm("To Steder ApS");
        await Fill(firm, "Hovedkontor");
        var (browser, _) = await app.PortalUser(firm, units: [units[1]]);

        var company = await browser.Text("/portal/company");
        Assert.Contains("To Steder ApS 2", company, StringComparison.Ordinal);
        Assert.DoesNotContain("To Steder ApS 1", company, StringComparison.Ordinal);
        Assert.Contains("ikke bedt om noget endnu", await browser.Text("/portal/requests"), StringComparison.Ordinal);
        Assert.Contains("ingen aftaler", await browser.Text("/portal/agreements"), StringComparison.Ordinal);

        await browser.PostForm("/portal/help/other", new() { { "Text", "Fra det andet sted" } }).Saved();
        Assert.DoesNotContain("ikke bedt om noget endnu", await browser.Text("/portal/requests"), StringComparison.Ordinal);
    }

    /// <summary>A row of every kind that belongs to an employer, with the word wherever somebody could have typed it.</summary>
    private async Task Fill(int employerId, string word)
    {
        var (consultant, scheme) = (await app.UserId(Role.Konsulent), await app.SchemeId(SchemeCode.LoentilskudPrivat));
        await app.Database(async db =>
        {
            var (now, today) = (app.Clock.UtcNow(), app.Clock.Today());
            var employer = await db.Employers.Include(e => e.ProductionUnits).SingleAsync(e => e.Id == employerId, Ct);
            var unit = employer.ProductionUnits.OrderBy(u => u.Id).First().Id;
            employer.Describe(word, null, null, null, word);
            var inquiry = Inquiry.Receive(
                TestWorld.Aabenraa, new() { Source = InquirySource.Phone, ContactName = word, Phone = "10000800", Needs = InquiryNeeds.Rekruttering, Text = word }, employer,
                InquiryStamp.KeyOf($"{word}{employerId}"), WorkingCalendar.Usual.After(today, 1), now, consultant);
            inquiry.Take(consultant, now);
            inquiry.Answer(consultant, word, null, now);
            var planned = Event.Plan(TestWorld.Aabenraa, new()
            {
                Kind = EventKind.Fair, Title = word == OfStaff ? "Messe" : $"Messe {word}", HeldOn = today.AddDays(9), StartsAt = new(9, 0), EndsAt = new(11, 0), Place = "Hallen", Capacity = 9, ResponsibleId = consultant,
            });
            var order = JobOrder.Receive(new(TestWorld.Aabenraa, employerId, word, unit, null), new()
            {
                Title = word == OfStaff ? "Tre svejsere" : $"Tre svejsere {word}", OccupationCode = "7212", Occupation = "Svejser", Positions = 3, Kind = JobOrderKind.Ordinary,
                StartsOn = today.AddDays(30), Place = word, Requirements = word, Languages = word, OwnerId = consultant,
            }, Guid.NewGuid(), consultant, now);
            db.AddRange(
                inquiry, order, planned, ContactPerson.Add(employer, word, word, null, null), FollowUp.Plan(TestWorld.Aabenraa, employerId, consultant, today.AddDays(2), word),
                EventInvitation.Send(planned, new(new(TestWorld.Aabenraa, employerId, unit, false), null, "gaest@firma.example", ContactBasis.Consent, word), InquiryStamp.KeyOf($"e{employerId}").TokenHash, now),
                Agreement.Record(
                    new(TestWorld.Aabenraa, employerId, unit), scheme, consultant,
                    new() { StartsOn = today.AddDays(-9), EndsOn = today.AddDays(30), Field = word, VitasNumber = $"{word}{employerId}", VitasLink = $"https://{word}.example", OwnReference = word }, Guid.NewGuid(), now));
            var application = CsrApplication.Start(TestWorld.Aabenraa, today.Year + 1, employerId, null, consultant, now);
            db.CsrApplications.Add(application);
            db.Entry(application.Steps[0]).Property(step => step.Note).CurrentValue = word;
            db.PortalMessages.Add(PortalMessage.Write(TestWorld.Aabenraa, employerId, consultant, false, word == OfStaff ? "Goddag" : word, Guid.NewGuid(), now));
            await db.SaveChangesAsync(Ct);
        });
        await app.PortalUser(employerId);
    }

    private Task<int> OwnAccess(string email) => app.Database(db => (
        from access in db.PortalAccesses
        join user in db.Users on access.UserId equals user.Id
        where user.Email == email
        select access.Id).SingleAsync(Ct));

    private Task<List<int>> EveryId() => app.Database(async db =>
    {
        HashSet<int> ids = [];

        foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(ITenantOwned)) && type.FindProperty("Id")?.ClrType == typeof(int)))
        {
#pragma warning disable EF1002 // The names of the model's own tables.
            ids.UnionWith(await db.Database.SqlQueryRaw<int>($"SELECT \"Id\" AS \"Value\" FROM \"{type.GetTableName()}\"").ToListAsync(Ct));
#pragma warning restore EF1002
        }

        return ids.Order().ToList();
    });

    private List<(string Method, string Pattern)> Endpoints() =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<AreaAttribute>()?.RouteValue == "Portal"
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
           select (method, endpoint.RoutePattern.RawText!.TrimStart('/')),
    ];

    [GeneratedRegex(@"\{(\w+)(?::\w+)?\}")]
    private static partial Regex Parameter();
}
