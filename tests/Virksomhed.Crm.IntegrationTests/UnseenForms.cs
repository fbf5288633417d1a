using Xunit;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>Posts by somebody who was never shown the form, as an attacker does who knows the address.</summary>
public static class UnseenForms
{
    public static async Task<HttpResponseMessage> PostUnseen(this HttpClient client, string address, Fields fields, string page = "/account")
    {
        ArgumentNullException.ThrowIfNull(fields);
        var token = (await client.Page(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token), .. from field in fields from value in field.Value select KeyValuePair.Create(field.Key, value)]);

        return await client.PostAsync(address, body, TestContext.Current.CancellationToken);
    }
}
