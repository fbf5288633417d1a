namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>What may be wrong with the token of any broker.</summary>
internal static class Forgeries
{
    public static readonly Dictionary<string, Action<BrokerServer>> All = new()
    {
        ["made for another visit"] = broker => broker.Wrong["nonce"] = "en anden",
        ["made for no visit"] = broker => broker.Wrong["nonce"] = null,
        ["of another issuer"] = broker => broker.Wrong["iss"] = "https://ond.example",
        ["for another site"] = broker => broker.Wrong["aud"] = "en anden",
        ["run out"] = broker => broker.Wrong["exp"] = DateTimeOffset.UtcNow.AddMinutes(-5).ToUnixTimeSeconds(),
        ["without an end"] = broker => broker.Wrong["exp"] = null,
        ["not begun"] = broker => broker.Wrong["nbf"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        ["signed with another key"] = broker => broker.SignsWithStrangeKey = true,
        ["not signed"] = broker => broker.SignsNothing = true,
        ["with another access token"] = broker => broker.Wrong["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA",
        ["of nobody"] = broker => broker.Wrong["sub"] = null,
    };
}
