using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Municipalities;

/// <summary>Every rule, rate and term that comes from law or council names who confirmed it, in the same two fields.</summary>
public class ConfirmedRuleTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("/ratio-rules/new")]
    [InlineData("/milestone-rules/new")]
    [InlineData("/response-rules/new")]
    [InlineData("/municipality/visit-rules/new")]
    [InlineData("/voksenlaerlinge/settings/rules/new")]
    [InlineData("/csr-maerker/rules/new")]
    [InlineData("/schemes/{scheme}/terms/new")]
    [InlineData("/schemes/{scheme}/rates/new")]
    public async Task Who_confirmed_it_may_not_be_a_cpr_number_whether_or_not_a_day_is_given(string form)
    {
        var scheme = await app.Database(db => Task.FromResult(db.Schemes.Single(s => s.Code == SchemeCode.LoentilskudPrivat).Id));
        var administrator = await app.SignedInAs(Role.Administrator);
        using var refused = await administrator.PostForm(form.Replace("{scheme}", $"{scheme}", StringComparison.Ordinal), new() { { "VerifiedBy", "010170-1234" } });

        Assert.Contains((await refused.Errors())["VerifiedBy"], message => message.Contains("CPR", StringComparison.Ordinal));
    }
}
