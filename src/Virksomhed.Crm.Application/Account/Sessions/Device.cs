using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.Account.Sessions;

/// <summary>A browser as its user knows it: what it is called, and what it runs on. Nothing that tells one phone from the next of its kind.</summary>
public sealed record Device(string? Browser, string? Platform)
{
    // In this order: Edge calls itself Chrome too, and everybody calls themselves Safari.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Platforms =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "ChromeOS"), ("Macintosh", "Mac"), ("Linux", "Linux")];

    /// <summary>For example "Chrome på Windows", in the language of the reader.</summary>
    public string Text => this switch
    {
        (null, null) => PublicTexts.Of("DeviceUnknown"),
        (null, { } platform) => platform,
        ({ } browser, null) => browser,
        _ => PublicTexts.Of("DeviceOn", Browser, Platform),
    };

    public static Device Of(string? userAgent) => new(Find(Browsers, userAgent ?? ""), Find(Platforms, userAgent ?? ""));

    private static string? Find((string Sign, string Name)[] known, string text) => Array.Find(known, one => text.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
