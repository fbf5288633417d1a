using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Lifecycle;

public class PaperTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R36")]
    public async Task A_contact_person_gets_what_is_kept_and_when_it_was_used_and_no_name_of_staff_or_others()
    {
        var (employer, person) = await Met("Vi talte om en elev");
        var administrator = await app.SignedInAs(Role.Administrator);
        await app.Database(async db =>
        {
            db.ContactPersons.Add(ContactPerson.Add(await db.Employers.SingleAsync(e => e.Id == employer, Ct), "Viggo Vedsiden", null, "10000899", null));
            await db.SaveChangesAsync(Ct);
        });

        var request = await app.AskInsight(employer, person);
        await administrator.GetStringAsync($"/employers/{employer}/persons/{person}/file.json?request={request}", Ct);
        await app.EntriesOf(() => Task.CompletedTask);
        var told = await administrator.GetStringAsync($"/employers/{employer}/persons/{person}/file.json?request={request}", Ct);

        Assert.All(["Bente Bruun", "10000800", "bente@firma.example", "Frist for svar", "Vi talte om en elev", "Oprettet en kontakt, du var med til, af Konsulent", $"Udtrukket, af Administrator. Formål: Indsigtsanmodning {request}"], word => Assert.Contains(word, told, StringComparison.Ordinal));
        Assert.All(["Karen", "Viggo", "10000899"], word => Assert.DoesNotContain(word, told, StringComparison.Ordinal));
        using var pdf = await administrator.GetAsync($"/employers/{employer}/persons/{person}/file.pdf?request={request}", Ct);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", await pdf.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employers_file_marks_what_staff_wrote_for_themselves_and_its_taking_out_is_logged()
    {
        var (employer, _) = await Met("Kun til os selv");
        var administrator = await app.SignedInAs(Role.Administrator);
        var (told, request) = ("", await app.AskInsight(employer, null));

        var entries = await app.EntriesOf(async () => told = await administrator.GetStringAsync($"/employers/{employer}/file.json?request={request}", Ct));

        Assert.Contains(entries, e => e.Action == AuditAction.Extracted && e.Subject == nameof(Employer) && e.SubjectId == employer && e.Purpose == $"Indsigtsanmodning {request}");
        var file = System.Text.Json.JsonDocument.Parse(told).RootElement;
        var lines = file.GetProperty("Sections").EnumerateArray().SelectMany(section => section.GetProperty("Lines").EnumerateArray()).ToList();
        Assert.True(lines.Single(line => line.GetProperty("Text").GetString() == "Kun til os selv").GetProperty("IsInternal").GetBoolean());
        Assert.Contains(lines, line => !line.GetProperty("IsInternal").GetBoolean() && line.GetProperty("Text").GetString()!.StartsWith("Telefon", StringComparison.Ordinal));
        using var pdf = await administrator.GetAsync($"/employers/{employer}/file.pdf?request={request}", Ct);
        Assert.StartsWith("%PDF", await pdf.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipality_and_another_role_get_neither()
    {
        var (employer, person) = await Met("Hemmeligt");
        var stranger = await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg);

        foreach (var address in new[] { $"/employers/{employer}/persons/{person}/file.json?request={await app.AskInsight(employer, person)}", $"/employers/{employer}/file.pdf?request={await app.AskInsight(employer, null)}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAs(Role.Konsulent)).GetAsync(address, Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task Without_an_open_request_for_just_that_there_is_no_paper()
    {
        var (employer, person) = await Met("Uden anledning");
        var administrator = await app.SignedInAs(Role.Administrator);
        var (asked, file) = (await app.AskInsight(employer, person), await app.AskInsight(employer, null));
        var (ofPerson, ofEmployer) = ($"/employers/{employer}/persons/{person}/file.json", $"/employers/{employer}/file.json");

        Assert.All(
            [await administrator.Status(ofPerson), await administrator.Status($"{ofPerson}?request={file}"), await administrator.Status($"{ofEmployer}?request={asked}"), await administrator.Status($"{ofEmployer}?request=9999")],
            status => Assert.Equal(HttpStatusCode.NotFound, status));
        await administrator.PostForm($"/insight-requests/{file}/close", new() { { "Outcome", "Answered" } }).Saved();
        Assert.Equal(HttpStatusCode.NotFound, await administrator.Status($"{ofEmployer}?request={file}"));
        Assert.Equal(HttpStatusCode.OK, await administrator.Status($"{ofPerson}?request={asked}"));
    }

    private async Task<(int Employer, int Person)> Met(string note)
    {
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        var person = await app.Database(db => db.ContactPersons.Where(p => p.EmployerId == employer && p.Name == "Bente Bruun").Select(p => p.Id).SingleAsync(Ct));
        var consultant = await app.SignedInAs(Role.Konsulent);
        await consultant.PostForm($"/contacts/log?employerId={employer}", new() { { "Form", "Phone" }, { "Purposes", "Kendskab" }, { "Note", note }, { "ContactPersonIds", $"{person}" } }).Saved();

        return (employer, person);
    }
}
