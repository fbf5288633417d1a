using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>What happens around a survey: who has answered before, the daily round of asking, and the scales.</summary>
internal static class SurveySteps
{
    /// <summary>So many answers that the next one can be seen in the mean.</summary>
    public static Task BeginWithFiveContentEmployers(BrowserApp app) => app.Database(async db =>
    {
        var today = app.Clock.Today();
        await db.SurveyAnswers.ExecuteDeleteAsync();

        for (var i = 0; i < 5; i++)
        {
            var invitation = SurveyInvitation.Send(TestWorld.Aabenraa, new(SurveySubject.Contact, -i, today, 0, 0), SurveyRule.Default(TestWorld.Aabenraa, today), InquiryLanguage.Danish, "", today);
            db.SurveyAnswers.Add(SurveyAnswer.Give(invitation, null, 5, 5, null, today));
        }

        await db.SaveChangesAsync();
    });

    /// <summary>The municipality has decided to ask.</summary>
    public static Task TurnOn(BrowserApp app) => app.Database(async db =>
    {
        if (!await db.SurveyRules.AnyAsync(rule => rule.IsOn))
        {
            db.SurveyRules.Add(SurveyRule.Of(TestWorld.Aabenraa, new() { ValidFrom = app.Clock.Today().AddDays(-30), IsOn = true, DaysBetween = 90, RemindAfterDays = 7, DaysOpen = 21, HighFrom = 4 }, "Udvalgsmøde, punkt 4"));
            await db.SaveChangesAsync();
        }
    });

    public static async Task AskEverybody(BrowserApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<SurveyRunner>().RunAsync(TestContext.Current.CancellationToken) > 0);
    }

    /// <summary>A score on the scale under a question, which is told by some of its words.</summary>
    public static ILocator Score(this IPage page, string question, string score) =>
        page.GetByRole(AriaRole.Group, new() { NameRegex = new(Regex.Escape(question)) }).GetByRole(AriaRole.Radio, new() { Name = score, Exact = true });
}
