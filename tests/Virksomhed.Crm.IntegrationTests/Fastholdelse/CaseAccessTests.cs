using System.Net;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Fastholdelse;

[Trait("Requirement", "R25")]
public class CaseAccessTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly string[] Pages = ["", "/edit", "/people", "/step", "/tools", "/next", "/close"];

    private static readonly string[] Posts = ["/edit", "/people", "/people/1/dismiss", "/responsible", "/step", "/tools", "/next", "/close", "/reopen", "/milestones"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Who asks, and what every address of the case answers: a page of a case one is not on is not found, and who may have none is refused.</summary>
    public static TheoryData<string, int, HttpStatusCode> Others => new()
    {
        { Role.Konsulent, TestWorld.Aabenraa, HttpStatusCode.NotFound },
        { Role.Leder, TestWorld.Aabenraa, HttpStatusCode.Forbidden },
        { Role.Administrator, TestWorld.Aabenraa, HttpStatusCode.Forbidden },
        { Role.Arbejdsgiver, TestWorld.Aabenraa, HttpStatusCode.Forbidden },
        { Role.Fastholdelseskonsulent, TestWorld.Soenderborg, HttpStatusCode.NotFound },
        { Role.Konsulent, TestWorld.Soenderborg, HttpStatusCode.NotFound },
        { Role.Leder, TestWorld.Soenderborg, HttpStatusCode.Forbidden },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Who_is_not_on_a_case_reaches_none_of_its_addresses(string role, int municipality, HttpStatusCode answer)
    {
        var id = await app.OpenCase();
        var browser = await app.SignedInAs(role, municipality);
        var before = await app.Case(id);

        foreach (var page in Pages)
        {
            using var response = await browser.GetAsync($"/fastholdelse/{id}{page}", Ct);
            Assert.True(answer == response.StatusCode, $"GET {page}: {response.StatusCode}");
        }

        if (role != Role.Arbejdsgiver)
        {
            foreach (var post in Posts)
            {
                using var response = await browser.PostUnseen($"/fastholdelse/{id}{post}", Whole(before.Version));
                Assert.True(answer == response.StatusCode, $"POST {post}: {response.StatusCode}");
            }
        }

        Assert.Equal(before.Version, (await app.Case(id)).Version);
    }

    [Fact]
    public async Task A_colleague_sees_the_case_from_when_they_are_named_on_it_until_they_are_taken_off()
    {
        var id = await app.OpenCase();
        var (responsible, colleague) = (await app.SignedInAs(Role.Fastholdelseskonsulent), await app.SignedInAs(Role.Konsulent));
        var user = await app.UserId(Role.Konsulent);

        using var admitted = await responsible.PostForm($"/fastholdelse/{id}/people", new() { { "UserId", $"{user}" } }, $"/fastholdelse/{id}/people");
        Assert.Contains($"Sag {id}", (await colleague.Page($"/fastholdelse/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await colleague.Page("/fastholdelse")).QuerySelector($"a[href='/fastholdelse/{id}']"));

        using var dismissed = await responsible.PostForm($"/fastholdelse/{id}/people", [], $"/fastholdelse/{id}/people/{user}/dismiss");
        using var gone = await colleague.GetAsync($"/fastholdelse/{id}", Ct);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Null((await colleague.Page("/fastholdelse")).QuerySelector($"a[href='/fastholdelse/{id}']"));
    }

    [Fact]
    public async Task A_manager_is_not_let_onto_a_case()
    {
        var id = await app.OpenCase();
        var responsible = await app.SignedInAs(Role.Fastholdelseskonsulent);

        using var refused = await responsible.PostForm($"/fastholdelse/{id}/people", new() { { "UserId", $"{await app.UserId(Role.Leder)}" } }, $"/fastholdelse/{id}/people");

        Assert.Equal("Vælg en kollega.", Assert.Single((await refused.Errors())[""]));
    }

    [Fact]
    public async Task The_owner_of_the_employer_sees_that_there_is_a_case_and_nothing_of_it()
    {
        var employer = await app.EmployerId(TestWorld.Employers[1]);
        var next = app.Clock.GetUtcNow().AddDays(20);
        var id = await app.OpenCase(new() { { "NotSickYet", "true" }, { "LongLeave", "Unknown" }, { "NextOn", $"{next:yyyy-MM-dd}" }, { "Note", "Hemmelig aftale" } }, TestWorld.Employers[1]);
        var consultant = await app.SignedInAs(Role.Konsulent);
        var before = (await consultant.Page($"/employers/{employer}")).GetElementById("fastholdelse")!.TextContent;
        using var taken = await consultant.PostForm($"/employers/{employer}", [], $"/employers/{employer}/assignment");

        var page = await consultant.Page($"/employers/{employer}");
        var panel = page.GetElementById("fastholdelse")!;

        Assert.DoesNotContain("åben sag", before, StringComparison.Ordinal);
        Assert.Contains("1 åben sag", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{next:dd.MM.yyyy}", panel.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemmelig", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='/fastholdelse/{id}']"));
    }

    // What a form of any of the addresses holds, so that it is who asks that decides.
    private static Fields Whole(Guid version) => new()
    {
        { "Version", $"{version}" }, { "ProductionUnitId", "1" }, { "EmployerId", "1" }, { "OpenedOn", "2026-01-05" }, { "AskedBy", "Employer" }, { "AskedThrough", "Phone" },
        { "NotSickYet", "true" }, { "LongLeave", "Unknown" }, { "UserId", "1" }, { "ResponsibleId", "1" }, { "Step", "Advice" }, { "On", "2026-01-05" }, { "Tools", "Mentor" },
        { "Outcome", "FullyBack" }, { "ClosedOn", "2026-01-05" }, { "Milestone", "Review" }, { "IsHeld", "true" },
    };
}
