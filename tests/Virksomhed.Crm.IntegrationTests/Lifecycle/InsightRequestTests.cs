using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Events;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Lifecycle;

/// <summary>Who asks to see what is kept is answered within the law's time, of which administrators are reminded.</summary>
[Trait("Requirement", "R36")]
public sealed class InsightRequestTests : IAsyncLifetime
{
    private const string List = "/insight-requests";

    private readonly CrmApp _app = new();
    private int _employer;
    private int _person;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => _app.Clock.Today();

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _employer = await _app.EmployerId(TestWorld.Employers[0]);
        _person = await _app.Database(db => db.ContactPersons.Where(p => p.EmployerId == _employer).Select(p => p.Id).SingleAsync(Ct));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_contact_persons_request_is_due_in_a_month_and_an_employers_file_in_seven_working_days_and_both_are_logged()
    {
        var received = Today.AddDays(-3);
        var (asked, file) = (0, 0);
        var entries = await _app.EntriesOf(async () => (asked, file) = (await _app.AskInsight(_employer, _person, received), await _app.AskInsight(_employer, null, received)));

        Assert.Equal((InsightKind.Person, received.AddMonths(1)), (await Find(asked)) is var person ? (person.Kind, person.DueOn) : default);
        Assert.Equal((InsightKind.File, new WorkingCalendar(ClosedDays.None).After(received, 7)), (await Find(file)) is var whole ? (whole.Kind, whole.DueOn) : default);
        Assert.Equal([asked, file], entries.Where(e => e.Subject == nameof(InsightRequest) && e.Action == AuditAction.Created).Select(e => e.SubjectId!.Value));
        var administrator = await _app.SignedInAs(Role.Administrator);
        Assert.All([await administrator.Text(List), await administrator.Text($"{List}/{asked}")], text => Assert.Contains("Bente Bruun", text, StringComparison.Ordinal));
        Assert.Contains("Ikke bekræftet", await administrator.Text($"{List}/{file}"), StringComparison.Ordinal);
        Assert.Contains("§ 36", await administrator.Text($"{List}/{file}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PersonId", "")]
    [InlineData("ReceivedOn", "")]
    [InlineData("ReceivedOn", "2099-01-01")]
    [InlineData("ReceivedOn", "2018-05-24")]
    public async Task A_wrong_registration_comes_back_with_the_reason_beside_the_field(string field, string value)
    {
        using var refused = await (await _app.SignedInAs(Role.Administrator)).PostForm($"{List}/new?employerId={_employer}", new() { { "PersonId", $"{_person}" }, { field, value } });

        Assert.Single((await refused.Errors())[field]);
        Assert.False(await _app.Database(db => db.InsightRequests.AnyAsync(Ct)));
    }

    [Fact]
    public async Task A_person_of_another_employer_cannot_be_asked_about_and_the_same_form_registers_once()
    {
        var administrator = await _app.SignedInAs(Role.Administrator);
        var other = await _app.Database(db => db.ContactPersons.Where(p => p.EmployerId != _employer).Select(p => p.Id).FirstAsync(Ct));
        using var refused = await administrator.PostForm($"{List}/new?employerId={_employer}", new() { { "PersonId", $"{other}" } });
        Assert.Single((await refused.Errors())[""]);

        var key = $"{Guid.NewGuid()}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => administrator.PostForm($"{List}/new?employerId={_employer}", new() { { "PersonId", "0" }, { "FormKey", key } })));

        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        Assert.Equal(1, await _app.Database(db => db.InsightRequests.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_time_is_made_longer_once_with_a_reason_that_was_told_and_to_three_months_at_most()
    {
        var (administrator, id) = (await _app.SignedInAs(Role.Administrator), await _app.AskInsight(_employer, _person));
        using var untold = await administrator.PostForm($"{List}/{id}/extend", new() { { "Until", Day(Today.AddMonths(3)) }, { "Why", "Complexity" } });
        Assert.Single((await untold.Errors())["IsTold"]);
        using var tooLong = await administrator.PostForm($"{List}/{id}/extend", new() { { "Until", Day(Today.AddMonths(3).AddDays(1)) }, { "Why", "Complexity" }, { "IsTold", "true" } });
        Assert.Contains("højst forlænges til", Assert.Single((await tooLong.Errors())[""]), StringComparison.Ordinal);

        await administrator.PostForm($"{List}/{id}/extend", new() { { "Until", Day(Today.AddMonths(3)) }, { "Why", "Complexity" }, { "IsTold", "true" } }).Saved();

        Assert.Equal((Today.AddMonths(3), InsightExtension.Complexity), (await Find(id)) is var longer ? (longer.DueOn, longer.ExtendedBecause!.Value) : default);
        Assert.Null((await administrator.Page($"{List}/{id}")).QuerySelector($"a[href='{List}/{id}/extend']"));
    }

    [Fact]
    public async Task It_ends_with_an_answer_or_a_refusal_that_has_a_reason()
    {
        var administrator = await _app.SignedInAs(Role.Administrator);
        var (answered, refused) = (await _app.AskInsight(_employer, _person), await _app.AskInsight(_employer, null));
        using var without = await administrator.PostForm($"{List}/{refused}/close", new() { { "Outcome", "Refused" } });
        Assert.Single((await without.Errors())["Why"]);
        using var open = await administrator.PostUnseen($"{List}/{refused}/close", new() { { "Version", $"{(await Find(refused)).Version}" }, { "Outcome", "Open" }, { "AnsweredOn", Day(Today) } });
        Assert.Single((await open.Errors())["Outcome"]);

        await administrator.PostForm($"{List}/{answered}/close", new() { { "Outcome", "Answered" } }).Saved();
        await administrator.PostForm($"{List}/{refused}/close", new() { { "Outcome", "Refused" }, { "Why", "Exempt" } }).Saved();

        Assert.Equal((InsightState.Answered, Today, (DateOnly?)null), (await Find(answered)) is var one ? (one.State, one.AnsweredOn!.Value, one.RemindOn) : default);
        Assert.Equal((InsightState.Refused, InsightRefusal.Exempt), (await Find(refused)) is var two ? (two.State, two.RefusedBecause!.Value) : default);
        Assert.DoesNotContain("Anmodning ", await administrator.Text(List), StringComparison.Ordinal);
        Assert.Contains("Undtaget", await administrator.Text($"{List}/{refused}"), StringComparison.Ordinal);
        using var again = await administrator.PostUnseen($"{List}/{answered}/close", new() { { "Version", $"{(await Find(answered)).Version}" }, { "Outcome", "Answered" }, { "AnsweredOn", Day(Today) } });
        Assert.Contains("allerede afsluttet", Assert.Single((await again.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_are_reminded_a_week_before_the_day_after_and_then_each_week_and_no_mail_names_anybody()
    {
        var id = await _app.AskInsight(_employer, _person, Today);
        var due = (await Find(id)).DueOn;
        Assert.Equal(0, await Round(due.AddDays(-8)));
        Assert.Equal(1, await Round(due.AddDays(-7)));
        Assert.Equal(0, await Round(due));
        Assert.Equal(1, await Round(due.AddDays(1)));
        Assert.Equal(0, await Round(due.AddDays(7)));
        Assert.Equal(1, await Round(due.AddDays(8)));

        await EventWorld.Eventually(() => Letters().Count == 3);
        Assert.DoesNotContain(Letters(), letter => letter.Contains("Bente", StringComparison.Ordinal) || letter.Contains("Nordals", StringComparison.Ordinal));
        Assert.Empty(Mailbox.Letters(_app, TestWorld.Email(Role.Administrator, TestWorld.Soenderborg)));
        var administrator = await _app.SignedInAs(Role.Administrator);
        Assert.Contains("8 dage over fristen", await administrator.Text(List), StringComparison.Ordinal);
        Assert.Contains("Indsigtsanmodninger", await administrator.Text("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Indsigtsanmodninger", await (await _app.SignedInAs(Role.Leder)).Text("/"), StringComparison.Ordinal);
        await administrator.PostForm($"{List}/{id}/close", new() { { "Outcome", "Answered" } }).Saved();
        Assert.Equal(0, await Round(due.AddDays(40)));
    }

    [Fact]
    public async Task Several_instances_at_once_send_one_reminder()
    {
        var id = await _app.AskInsight(_employer, null, Today);
        _app.Clock.Set(Noon((await Find(id)).DueOn));

        var reminded = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RunAsync()));

        Assert.Equal(1, reminded.Sum());
        Assert.Equal(1, await _app.Database(db => db.OutboxMails.CountAsync(mail => mail.Subject.Contains("indsigt"), Ct)));
    }

    [Theory]
    [InlineData(Role.Leder, TestWorld.Aabenraa, HttpStatusCode.Forbidden)]
    [InlineData(Role.Konsulent, TestWorld.Aabenraa, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, TestWorld.Soenderborg, HttpStatusCode.NotFound)]
    public async Task Other_roles_and_other_municipalities_reach_none_of_it(string role, int municipality, HttpStatusCode answer)
    {
        var id = await _app.AskInsight(_employer, _person);
        var browser = await _app.SignedInAs(role, municipality);

        foreach (var page in new[] { $"{List}/{id}", $"{List}/{id}/close", $"{List}/{id}/extend", $"{List}/new?employerId={_employer}" })
        {
            Assert.Equal(answer, await browser.Status(page));
        }

        foreach (var (post, fields) in new (string, Fields)[]
        {
            ($"{List}/{id}/close", new() { { "Outcome", "Answered" }, { "AnsweredOn", Day(Today) } }),
            ($"{List}/{id}/extend", new() { { "Until", Day(Today.AddMonths(2)) }, { "Why", "Scope" }, { "IsTold", "true" } }),
            ($"{List}/new", new() { { "EmployerId", $"{_employer}" }, { "PersonId", $"{_person}" }, { "ReceivedOn", Day(Today) }, { "FormKey", $"{Guid.NewGuid()}" } }),
        })
        {
            using var response = await browser.PostUnseen(post, fields);
            Assert.Equal(answer, response.StatusCode);
        }

        Assert.Equal(InsightState.Open, (await Find(id)).State);
        Assert.Equal(1, await _app.Database(db => db.InsightRequests.CountAsync(Ct)));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private Task<InsightRequest> Find(int id) => _app.Database(db => db.InsightRequests.AsNoTracking().SingleAsync(r => r.Id == id, Ct));

    private List<string> Letters() => [.. Mailbox.Letters(_app, TestWorld.Email(Role.Administrator)).Where(letter => letter.Contains("insight-requests", StringComparison.Ordinal))];

    private Task<int> Round(DateOnly day)
    {
        _app.Clock.Set(Noon(day));

        return RunAsync();
    }

    private async Task<int> RunAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<InsightReminder>().RunAsync(Ct);
    }
}
