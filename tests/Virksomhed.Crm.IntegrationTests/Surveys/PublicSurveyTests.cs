using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Surveys;

public class PublicSurveyTests(SurveyApp app) : IClassFixture<SurveyApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_kept_without_anything_that_leads_back_to_the_employer()
    {
        var link = await app.Asked();
        var page = await app.Anonymous().Page(link);
        Assert.All(["Spørges", "Sanne", "@"], personal => Assert.DoesNotContain(personal, page.Body!.TextContent, StringComparison.Ordinal));

        var comment = $"Godt besøg {Guid.NewGuid():N}";
        using var sent = await app.Anonymous().PostForm(link, SurveyWorld.Answer(recruitment: 0, service: 5, comment));
        Assert.Equal((HttpStatusCode.Found, link), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        var answer = await app.Database(db => db.SurveyAnswers.SingleAsync(a => a.Comment == comment, Ct));
        Assert.Equal((null, 5, Sector.Industri, SurveyOccasion.Visit), (answer.Recruitment, answer.Service, answer.Sector, answer.Occasion));
        Assert.Equal(SurveyKinds.QuarterOf(app.Clock.Today()), answer.Quarter);
        Assert.Contains("Tak for svaret", (await app.Anonymous().Page(link)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_row_of_an_answer_has_no_column_for_who_or_when() => app.Database(db =>
    {
        var columns = db.Model.FindEntityType(typeof(SurveyAnswer))!.GetProperties().Select(property => property.Name).Order();

        Assert.Equal(["Comment", "Id", "MunicipalityCode", "Occasion", "Quarter", "Recruitment", "Sector", "Service"], columns);
        Assert.Empty(db.Model.FindEntityType(typeof(SurveyAnswer))!.GetForeignKeys());

        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("Recruitment", "6", "Vælg fra 1 til 5, eller at det ikke er relevant.")]
    [InlineData("Service", "0", "Vælg fra 1 til 5.")]
    [InlineData("Comment", "Spørg 010190-1234", "CPR")]
    public async Task What_cannot_be_is_refused_beside_the_field_and_what_was_typed_stays(string field, string value, string message)
    {
        var link = await app.Asked();
        var fields = SurveyWorld.Answer(comment: "Det her bliver stående");
        fields.Add(field, value);
        using var refused = await app.Anonymous().PostForm(link, fields);
        Assert.Contains(message, (await refused.Errors())[field].Single(), StringComparison.Ordinal);
        Assert.NotNull((await refused.Document()).QuerySelector("#Service_4[checked], #Comment"));
        Assert.Contains("Tak for svaret", (await Sent(link)).Body!.TextContent, StringComparison.Ordinal); // the link is not used up
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_in_the_readers_language()
    {
        var link = await app.Asked();
        using var refused = await app.Anonymous().PostForm($"{link}?sprog=de", []);
        var errors = await refused.Errors();

        Assert.Equal("Bitte 1 bis 5 wählen, oder dass es nicht relevant ist.", errors["Recruitment"].Single());
        Assert.Equal("Bitte 1 bis 5 wählen.", errors["Service"].Single());
        Assert.Contains("How satisfied are you", (await app.Anonymous().Page($"{link}?sprog=en")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_answer_by_the_same_link_changes_nothing()
    {
        var link = await app.Asked();
        var before = await app.Database(db => db.SurveyAnswers.CountAsync(Ct));
        var (one, other) = (app.Anonymous(), app.Anonymous());
        using var seen = await one.GetAsync(link, Ct);
        await Sent(link);
        using var late = await other.PostUnseen(link, SurveyWorld.Answer(1, 1), "/account/login");
        Assert.Equal(HttpStatusCode.Found, late.StatusCode);

        Assert.Equal(before + 1, await app.Database(db => db.SurveyAnswers.CountAsync(Ct)));
        Assert.Contains("kan ikke ændres", (await other.Page(link)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_answers_in_the_same_instant_one_is_kept()
    {
        var link = await app.Asked();
        var before = await app.Database(db => db.SurveyAnswers.CountAsync(Ct));
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Anonymous()).Select(async who => (Who: who, Page: await who.GetAsync(link, Ct))));
        var answers = await Task.WhenAll(opened.Select(one => one.Who.PostAgain(one.Page, SurveyWorld.Answer())));

        Assert.All(answers, answer => Assert.True((int)answer.StatusCode is 302 or 200, $"{answer.StatusCode}"));
        Assert.Equal(before + 1, await app.Database(db => db.SurveyAnswers.CountAsync(Ct)));
    }

    [Fact]
    public async Task An_expired_link_takes_no_answer_and_says_so()
    {
        var link = await app.Asked();
        var client = app.Anonymous();
        await client.Page(link);
        await app.Database(db => db.SurveyInvitations.ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosesOn, app.Clock.Today().AddDays(-1)), Ct));
        var before = await app.Database(db => db.SurveyAnswers.CountAsync(Ct));
        using var late = await client.PostUnseen(link, SurveyWorld.Answer(), "/account/login");

        Assert.Equal(before, await app.Database(db => db.SurveyAnswers.CountAsync(Ct)));
        Assert.Contains("Spørgeskemaet er lukket", (await client.Page(link)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tilfredshed/gaettet")]
    [InlineData("/tilfredshed/gaettet/frameld")]
    public async Task Behind_a_guessed_link_there_is_nothing(string address)
    {
        Assert.Contains("Linket virker ikke", (await app.Anonymous().Page(address)).Body!.TextContent, StringComparison.Ordinal);
        using var sent = await app.Anonymous().PostUnseen(address, SurveyWorld.Answer(), "/account/login");
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    [Fact]
    public async Task An_address_that_has_opted_out_is_neither_asked_nor_reminded_until_it_opts_in_again()
    {
        var firm = await app.NewFirm();
        await app.Visit(firm, daysAgo: 2);
        await app.Run();
        var link = await Mailbox.LinkTo(app, firm.Email);
        Assert.Contains("nu og da", (await app.Anonymous().Page($"{link}/frameld")).Body!.TextContent, StringComparison.Ordinal); // opening it changes nothing
        await app.Anonymous().PostForm($"{link}/frameld", []).Saved();
        Assert.Contains("får ikke flere spørgeskemaer", (await app.Anonymous().Page($"{link}/frameld")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(firm.Email.ToLowerInvariant(), await app.Database(db => db.SurveyOptOuts.Select(o => o.Email).SingleAsync(Ct)));
        Assert.False(await app.Database(db => db.SurveyOptOuts.AnyAsync(Ct), TestWorld.Soenderborg));

        await Back(firm, 7);
        await app.Run();
        Assert.Null((await app.Invitations(firm)).Single().RemindedOn);
        await Back(firm, 100);
        await app.Visit(firm);
        await app.Run();
        Assert.Single(await app.Invitations(firm));

        await app.Anonymous().PostForm($"{link}/frameld", []).Saved();
        await app.Run();
        Assert.Equal(2, (await app.Invitations(firm)).Count);
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_elsewhere_answers_as_the_employer_who_got_the_link()
    {
        var link = await app.Asked();
        var comment = $"Fra en anden kommune {Guid.NewGuid():N}";
        using var sent = await (await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).PostForm(link, SurveyWorld.Answer(comment: comment));
        using var portal = await (await app.SignedInAs(Role.Arbejdsgiver)).GetAsync(link, Ct);

        Assert.True(await app.Database(db => db.SurveyAnswers.AnyAsync(a => a.Comment == comment, Ct)));
        Assert.False(await app.Database(db => db.SurveyAnswers.AnyAsync(a => a.Comment == comment, Ct), TestWorld.Soenderborg));
        Assert.Equal(HttpStatusCode.OK, portal.StatusCode);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Sent(string link)
    {
        using var sent = await app.Anonymous().PostForm(link, SurveyWorld.Answer());
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);

        return await app.Anonymous().Page(link);
    }

    private Task<int> Back(SurveyWorld.Firm firm, int days) => app.Database(db => db.SurveyInvitations.Where(i => i.EmployerId == firm.EmployerId)
        .ExecuteUpdateAsync(set => set.SetProperty(i => i.SentOn, app.Clock.Today().AddDays(-days)), Ct));
}
