using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The way of a browser to a broker and back.</summary>
internal static class BrokerWay
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Goes to the broker and comes back with its answer.</summary>
    public static async Task<Uri> AnswerFor(HttpClient browser, string start)
    {
        using var departure = await browser.GetAsync(new Uri(start, UriKind.Relative), Ct);

        return await AnswerAt(departure.Headers.Location!);
    }

    public static async Task<Uri> AnswerAt(Uri broker)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(broker, Ct);

        return new(answer.Headers.Location!.PathAndQuery, UriKind.Relative);
    }

    /// <summary>All the way there and back: where the browser ends.</summary>
    public static async Task<string> SignIn(HttpClient browser, string start) => await Arrive(browser, await AnswerFor(browser, start));

    public static async Task<string> Arrive(HttpClient browser, Uri answer)
    {
        using var arrived = await browser.GetAsync(answer, Ct);

        return arrived.Headers.Location!.OriginalString;
    }
}
