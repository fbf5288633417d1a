using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Events;

public class EventTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_missing_is_refused_beside_its_field()
    {
        using var response = await (await app.SignedInAs(Role.Konsulent)).PostForm("/events/new", new() { { "StartsAt", "12:00" }, { "EndsAt", "09:00" }, { "Capacity", "0" } });

        Assert.Equal(["Capacity", "EndsAt", "HeldOn", "Kind", "Place", "Title"], (await response.Errors()).Select(error => error.Key).Order());
    }

    [Fact]
    public async Task Protected_employers_are_invited_on_a_recorded_consent_or_a_stated_basis_only()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client);
        var (hidden, consenting) = (await AddProtected("Beskyttet uden ApS"), await AddProtected("Beskyttet med ApS"));
        await Consent(consenting);

        var names = (await client.Page($"{url}/invite?q=beskyttet")).QuerySelectorAll(".crm-company").Select(name => name.TextContent.Trim());
        Assert.Equal(["Beskyttet med ApS"], names);
        await client.PostForm($"{url}/invite?q=beskyttet", []).Saved();
        using var unfounded = await client.PostForm($"{url}/invite/one?employerId={hidden}", []);
        Assert.Contains("reklamebeskyttet", (await unfounded.Errors())[""].Single(), StringComparison.Ordinal);
        await client.PostForm($"{url}/invite/one?employerId={hidden}", new() { { "Basis", "TheyAsked" } }).Saved();

        var invited = await app.Invitations(url);
        Assert.Equal([ContactBasis.Consent, ContactBasis.TheyAsked], invited.Select(i => i.Basis!.Value));
        Assert.Equal("Bente Bruun 1. november", invited[0].BasisDetail);
    }

    [Fact]
    public async Task The_link_signs_up_puts_on_the_waiting_list_and_moves_up_when_somebody_cancels()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client, capacity: 2);
        var (first, second) = (await app.InviteTo(client, url, TestWorld.Employers[0]), await app.InviteTo(client, url, TestWorld.Employers[1]));
        var visitor = app.Anonymous();

        await EventWorld.Answer(visitor, first.Link, comes: true, persons: 2).Saved();
        await EventWorld.Answer(visitor, second.Link, comes: true, persons: 1).Saved();
        Assert.Contains("venteliste", (await visitor.Page(second.Link)).Body!.TextContent, StringComparison.Ordinal);
        await EventWorld.Answer(visitor, first.Link, comes: false, persons: 1).Saved();

        Assert.Equal([InvitationState.Declined, InvitationState.SignedUp], (await app.Invitations(url)).Select(i => i.State));
        await EventWorld.Eventually(() => Mailbox.Letters(app, second.Email).Any(letter => letter.Contains("blevet plads", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_who_want_the_last_place_at_once_do_not_both_get_it()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client, capacity: 1);
        string[] links = [(await app.InviteTo(client, url, TestWorld.Employers[0])).Link, (await app.InviteTo(client, url, TestWorld.Employers[1])).Link, (await app.InviteTo(client, url, TestWorld.Employers[2])).Link];
        var answers = await Task.WhenAll(links.Select(link => EventWorld.Answer(app.Anonymous(), link, comes: true, persons: 1)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        Assert.Equal([InvitationState.SignedUp, InvitationState.Waiting, InvitationState.Waiting], (await app.Invitations(url)).Select(i => i.State).Order());
    }

    [Fact]
    public async Task The_secret_is_nowhere_in_the_database_and_a_new_invitation_ends_the_old_link()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client);
        var (old, _) = await app.InviteTo(client, url, TestWorld.Employers[0]);
        Assert.DoesNotContain(old.Split('/')[^1], (await app.Invitations(url)).Select(i => i.TokenHash));
        var (renewed, _) = await app.InviteTo(client, url, TestWorld.Employers[0]);

        Assert.Contains("virker ikke mere", (await app.Anonymous().Page(old)).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await app.Anonymous().Page(renewed)).QuerySelector("form"));
        Assert.Contains("virker ikke mere", (await app.Anonymous().Page("/signup/gættet")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await app.Invitations(url));
    }

    [Fact]
    public async Task The_answer_needs_a_name_and_a_number()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var (link, _) = await app.InviteTo(client, await app.PlanEvent(client), TestWorld.Employers[0]);
        using var response = await app.Anonymous().PostForm(link, new() { { "Comes", "True" }, { "Participant", "" }, { "Persons", "11" } });

        Assert.Equal(["Participant", "Persons"], (await response.Errors()).Select(error => error.Key).Order());
    }

    [Fact]
    public async Task Who_came_becomes_a_contact_with_the_person_and_a_follow_up_and_who_did_not_does_not()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client, today: true);
        var (came, stayed) = (await app.InviteTo(client, url, TestWorld.Employers[1]), await app.InviteTo(client, url, TestWorld.Employers[2]));
        await EventWorld.Answer(app.Anonymous(), came.Link, comes: true, persons: 1, "Villy Vognmand").Saved();
        await EventWorld.Answer(app.Anonymous(), stayed.Link, comes: true, persons: 1).Saved();
        var form = $"{url}/attendance";
        using var aimless = await client.PostForm(form, new() { { "Guests[1].Came", "true" } });
        Assert.Single((await aimless.Errors())["Purposes"]);
        var index = (await client.Page(form)).QuerySelectorAll("legend").Select(legend => legend.TextContent).ToList().IndexOf(TestWorld.Employers[1]);
        await client.PostForm(form, new() { { $"Guests[{index}].Came", "true" }, { "Purposes", "Rekruttering" }, { "FollowUp", "Send kandidater" } }).Saved();

        var guests = await app.Invitations(url);
        Assert.Equal([true, false], guests.Select(i => i.Attended!.Value));
        var contact = await app.Database(db => db.Contacts.Include(c => c.Met).SingleAsync(c => c.Id == guests[0].ContactId, Ct));
        Assert.Equal((ContactForm.Event, NotCounted.WrongForm, Purposes.Rekruttering), (contact.Form, contact.NotCounted!.Value, contact.Purposes));
        Assert.Equal("Villy Vognmand", await app.Database(db => db.ContactPersons.Where(p => p.Id == contact.Met[0].ContactPersonId).Select(p => p.Name).SingleAsync(Ct)));
        Assert.Equal("Send kandidater", await app.Database(db => db.FollowUps.Where(f => f.ContactId == contact.Id).Select(f => f.Text).SingleAsync(Ct)));
        Assert.Equal(app.Clock.Today(), (await app.Reload(contact.EmployerId)).LatestContactOn);
        Assert.Contains("Ingen mangler", (await client.Page(form)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_file_says_when_in_UTC_and_escapes_the_text()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client);
        var (link, _) = await app.InviteTo(client, url, TestWorld.Employers[0]);

        foreach (var file in new[] { await client.GetStringAsync($"{url}/calendar.ics", Ct), await app.Anonymous().GetStringAsync($"{link}/calendar.ics", Ct) })
        {
            Assert.Matches(@"DTSTART:\d{8}T\d{6}Z\r\n", file);
            Assert.Contains("LOCATION:Folkehjem\\, Aabenraa\r\n", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_municipalitys_event_and_employer_are_not_found()
    {
        var url = await app.PlanEvent(await app.SignedInAs(Role.Konsulent));
        var other = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);
        var employer = await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg);

        foreach (var page in new[] { "", "/edit", "/invite", "/attendance", "/calendar.ics", $"/invite/one?employerId={employer}" })
        {
            using var response = await other.GetAsync(url + page, Ct);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        using var foreign = await (await app.SignedInAs(Role.Konsulent)).GetAsync($"{url}/invite/one?employerId={employer}", Ct);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    private async Task<int> AddProtected(string name)
    {
        var id = await app.AddEmployer(name, data => data with { IsProtected = true, Email = "post@skjult.example" });
        await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Id == id, Ct);
            db.ProductionUnits.Add(ProductionUnit.Register(employer, $"19990070{id:00}", new() { Name = name, IsProtected = true }, app.Clock.UtcNow()));
            await db.SaveChangesAsync(Ct);
        });

        return id;
    }

    private async Task Consent(int employer)
    {
        var consultant = await app.UserId(Role.Konsulent);
        await app.Database(async db =>
        {
            var unit = await db.ProductionUnits.SingleAsync(u => u.EmployerId == employer, Ct);
            db.Contacts.Add(Contact.Log(new(unit.MunicipalityCode, employer, unit.Id, true), consultant, new()
            {
                HeldOn = app.Clock.Today(), Form = ContactForm.Phone, Purposes = Purposes.Kendskab, Basis = ContactBasis.Consent, BasisDetail = "Bente Bruun 1. november",
            }, Guid.NewGuid(), app.Clock.UtcNow()));
            await db.SaveChangesAsync(Ct);
        });
    }
}
