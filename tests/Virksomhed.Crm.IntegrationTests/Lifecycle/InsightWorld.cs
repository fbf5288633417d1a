using System.Globalization;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Lifecycle;

/// <summary>Requests for insight as administrators register them: through the form.</summary>
internal static class InsightWorld
{
    /// <summary>Registers what a contact person asks about themselves, or for an employer's file, and tells its number.</summary>
    public static async Task<int> AskInsight(this CrmApp app, int employer, int? person, DateOnly? receivedOn = null)
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        var fields = new Fields { { "PersonId", $"{person ?? 0}" } };

        if (receivedOn is { } day)
        {
            fields.Add("ReceivedOn", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        using var saved = await administrator.PostForm($"/insight-requests/new?employerId={employer}", fields);
        Assert.True(saved.Headers.Location is not null, $"No request was registered: {(int)saved.StatusCode}");

        return int.Parse(saved.Headers.Location!.OriginalString.Split('/')[^1], CultureInfo.InvariantCulture);
    }
}
