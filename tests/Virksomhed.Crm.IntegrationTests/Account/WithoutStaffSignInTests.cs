using System.Net;
using Microsoft.Extensions.Configuration;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>Where no municipality has set its own sign-in up, or only half of it.</summary>
public class WithoutStaffSignInTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["580:Name"] = "Aabenraa Kommune", ["580:Authority"] = "https://login.microsoftonline.com/x/v2.0", ["580:ClientId"] = "id", ["580:ClientSecret"] = "en hemmelighed", ["580:Roles:Leder:0"] = "ledere",
    };

    [Fact]
    public async Task Nothing_is_shown_of_it_and_nothing_is_there()
    {
        Assert.Equal(HttpStatusCode.NotFound, await app.Anonymous().Status("/account/login/staff/580"));
        Assert.Equal(HttpStatusCode.NotFound, await app.Anonymous().Status("/account/login/staff/580/callback?code=x&state=y"));
        Assert.Equal(HttpStatusCode.NotFound, await app.Anonymous().Status("/account/login/staff/580/refused/NotLinked"));
        Assert.Equal(HttpStatusCode.NotFound, await (await app.SignedInAs(Role.Konsulent)).Status("/account/confirm/staff"));
        Assert.Null((await app.Anonymous().Page("/account/login")).QuerySelector("main a[href*='/staff/']"));
        Assert.DoesNotContain("Kommunens login", await (await app.SignedInAs(Role.Konsulent)).Text("/account/security"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("580:Name", null, "580:Name")]
    [InlineData("580:Authority", null, "580:Authority")]
    [InlineData("580:ClientSecret", null, "580:ClientSecret")]
    [InlineData("580:Authority", "http://login.example", "580:Authority")]
    [InlineData("580:Roles:Leder:0", null, "580:Roles")]
    [InlineData("580:Roles:Leder:0", " ", "580:Roles")]
    [InlineData("580:Roles:Direktør:0", "direktører", "Direktør")]
    [InlineData("580:Roles:Arbejdsgiver:0", "alle", "Arbejdsgiver")]
    [InlineData("580:CreatesUser", "true", "CreatesUser")]
    [InlineData("580:CreatesUsers", "måske", "CreatesUsers")]
    [InlineData("Aabenraa:Name", "Aabenraa Kommune", "Aabenraa")]
    public void Half_settings_stop_the_start_with_a_line_that_names_them(string setting, string? value, string named)
    {
        var fault = FaultOf(new(Whole) { [setting] = value });

        Assert.Contains(named, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("en hemmelighed", fault, StringComparison.Ordinal);
        Assert.Single(fault!.Split('\n'));
    }

    [Fact]
    public void Whole_settings_and_none_are_right_and_a_shared_broker_must_say_whose_people_it_means()
    {
        var both = Whole.Concat(Whole.Select(setting => KeyValuePair.Create(setting.Key.Replace("580", "540", StringComparison.Ordinal), setting.Value))).ToDictionary();

        Assert.Null(FaultOf([]));
        Assert.Null(FaultOf(Whole));
        Assert.Contains("Required", FaultOf(both), StringComparison.Ordinal);
        Assert.Null(FaultOf(new(both) { ["580:Required:cvr"] = "29189854", ["540:Required:cvr"] = "88724031" }));
    }

    private static string? FaultOf(Dictionary<string, string?> settings) =>
        StaffBrokerSettings.FaultOf(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"{StaffBrokerSettings.Section}:{setting.Key}", setting.Value))).Build());
}
