using System.Net;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class AssignmentTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_consultant_takes_an_unowned_employer_with_one_click()
    {
        var id = await app.AddEmployer("Ingens ApS");
        var me = await app.UserId(Role.Konsulent);
        var client = await app.SignedInAs(Role.Konsulent);

        using var response = await client.PostForm($"/employers/{id}", [], $"/employers/{id}/assignment");

        Assert.Equal($"/employers/{id}", response.Headers.Location!.OriginalString);
        Assert.Equal(me, (await app.Reload(id)).OwnerId);
        Assert.Contains("Karen Konsulent", (await client.Page($"/employers/{id}")).QuerySelector("#fast-kontaktperson")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultant_hands_over_an_own_employer_but_cannot_take_a_colleagues()
    {
        var id = await app.AddEmployer("Stafet ApS");
        var (me, colleague) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Fastholdelseskonsulent));
        var client = await app.SignedInAs(Role.Konsulent);
        await Assign(client, id, me).Saved();
        await Assign(client, id, colleague).Saved();
        Assert.Equal(colleague, (await app.Reload(id)).OwnerId);

        using var refused = await Assign(client, id, me);
        Assert.Contains("Resten fordeler lederen", (await refused.Errors())[""].Single(), StringComparison.Ordinal);
        Assert.Equal(colleague, (await app.Reload(id)).OwnerId);
    }

    [Fact]
    public async Task A_consultant_cannot_give_a_colleague_an_unowned_employer()
    {
        var id = await app.AddEmployer("Frit Bytte ApS");
        using var refused = await Assign(await app.SignedInAs(Role.Konsulent), id, await app.UserId(Role.Leder));

        Assert.NotEmpty((await refused.Errors())[""]);
        Assert.Null((await app.Reload(id)).OwnerId);
    }

    [Fact]
    public async Task A_manager_assigns_anyone_and_owner_and_deputy_may_change_places_with_the_history_kept()
    {
        var id = await app.AddEmployer("Bytteplads ApS");
        var (one, two) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Fastholdelseskonsulent));
        var client = await app.SignedInAs(Role.Leder);
        await Assign(client, id, one, two).Saved();
        using var swapped = await Assign(client, id, two, one);
        var employer = await app.Reload(id);
        var history = await app.Database(db => Task.FromResult(db.Assignments.Where(a => a.EmployerId == id).ToList()));

        Assert.Equal(HttpStatusCode.Found, swapped.StatusCode);
        Assert.Equal((two, one), (employer.OwnerId, employer.DeputyId));
        Assert.Equal(4, history.Count);
        Assert.Equal((two, one), (Open(AssignmentKind.Owner), Open(AssignmentKind.Deputy)));
        Assert.Contains("Tidligere", (await client.Page($"/employers/{id}")).QuerySelector("#fast-kontaktperson")!.TextContent, StringComparison.Ordinal);

        int Open(AssignmentKind kind) => history.Single(a => a.Kind == kind && a.Until is null).UserId;
    }

    [Fact]
    public async Task Nobody_is_their_own_deputy_and_nobody_elses_colleague_is_chosen()
    {
        var id = await app.AddEmployer("Dobbeltrolle ApS");
        var me = await app.UserId(Role.Konsulent);
        var stranger = await app.UserId(Role.Konsulent, TestWorld.Soenderborg);
        var client = await app.SignedInAs(Role.Leder);

        Assert.NotEmpty((await (await Assign(client, id, me, me)).Errors())["DeputyId"]);
        Assert.NotEmpty((await (await client.PostForm($"/employers/{id}/assignment", new() { { "OwnerId", $"{stranger}" } }, smuggled: true)).Errors())[""]);
        Assert.Null((await app.Reload(id)).OwnerId);
    }

    [Fact]
    public async Task Two_who_assign_at_once_do_not_overwrite_each_other()
    {
        var id = await app.AddEmployer("Samtidig ApS");
        var (one, two) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Fastholdelseskonsulent));
        var client = await app.SignedInAs(Role.Leder);
        var version = (await client.Page($"/employers/{id}/assignment")).QuerySelector("[name=Version]")!.GetAttribute("value")!;
        await Assign(client, id, one).Saved();

        using var late = await client.PostForm($"/employers/{id}/assignment", new() { { "OwnerId", $"{two}" }, { "Version", version } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Equal(one, (await app.Reload(id)).OwnerId);
    }

    [Fact]
    public async Task Many_are_assigned_at_once_and_the_summary_tells_what_was_left_alone()
    {
        var (me, colleague) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Fastholdelseskonsulent));
        var free = await app.AddEmployer("Flok Et ApS", d => d with { Town = "Flokby" });
        var theirs = await app.AddEmployer("Flok To ApS", d => d with { Town = "Flokby" });
        await Assign(await app.SignedInAs(Role.Leder), theirs, colleague).Saved();
        var client = await app.SignedInAs(Role.Konsulent);

        using var response = await client.PostForm("/employers/assign?all=true&town=Flokby", new() { { "OwnerId", $"{me}" } });
        var said = (await client.Page(response.Headers.Location!.OriginalString)).QuerySelector("[role=status]")!.TextContent;

        Assert.Equal((me, colleague), ((await app.Reload(free)).OwnerId, (await app.Reload(theirs)).OwnerId));
        Assert.Contains("1 virksomhed har fået ny fast kontaktperson", said, StringComparison.Ordinal);
        Assert.Contains("1 virksomhed blev sprunget over", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_chosen_one_by_one_and_at_least_one_must_be()
    {
        var one = await app.AddEmployer("Valgt Et ApS");
        var other = await app.AddEmployer("Ikke Valgt ApS");
        var me = await app.UserId(Role.Konsulent);
        var client = await app.SignedInAs(Role.Konsulent);

        await client.PostForm($"/employers/assign?ids={one}", new() { { "OwnerId", $"{me}" } }).Saved();
        Assert.Equal((me, null), ((await app.Reload(one)).OwnerId, (await app.Reload(other)).OwnerId));

        Assert.Contains("Ingen virksomheder er valgt", (await client.Page("/employers/assign")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var none = await client.PostForm($"/employers/assign?ids={one}", new() { { "Ids" }, { "OwnerId", $"{me}" } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
    }

    [Fact]
    public async Task Another_municipalitys_employers_are_not_assigned()
    {
        var other = await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg);
        var own = await app.AddEmployer("Lokal ApS");
        var client = await app.SignedInAs(Role.Leder);

        await client.PostForm($"/employers/assign?ids={own}", new() { { "Ids", $"{own}", $"{other}" }, { "OwnerId", $"{await app.UserId(Role.Leder)}" } }).Saved();

        Assert.NotNull((await app.Reload(own)).OwnerId);
        Assert.Null((await app.Reload(other, TestWorld.Soenderborg)).OwnerId);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/employers/{other}/assignment", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<HttpResponseMessage> Assign(HttpClient client, int employer, int? owner, int? deputy = null) =>
        client.PostForm($"/employers/{employer}/assignment", new() { { "OwnerId", $"{owner}" }, { "DeputyId", $"{deputy}" } });
}
