using System.Text.Json;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Phone, e-mail and website of a unit: from the lists that say which is which, else sniffed from the summary's mixed strings.</summary>
internal sealed record CvrContactData(string? Phone, string? Email, string? Website)
{
    private static readonly string[] Histories = ["telefonNummer", "sekundaertTelefonNummer", "telefaxNummer", "elektroniskPost", "hjemmeside", "obligatoriskEmail"];

    public static CvrContactData Of(CvrUnit unit)
    {
        var mixed = Mixed(unit);

        return new(
            First(unit, ["telefonNummer", "sekundaertTelefonNummer"], AsPhone) ?? mixed.Select(AsPhone).FirstOrDefault(phone => phone is not null),
            First(unit, ["elektroniskPost"], AsEmail) ?? mixed.Select(AsEmail).FirstOrDefault(mail => mail is not null),
            First(unit, ["hjemmeside"], AsWebsite) ?? mixed.Select(AsWebsite).FirstOrDefault(site => site is not null));
    }

    private static string? First(CvrUnit unit, string[] histories, Func<string, string?> read) =>
        histories.SelectMany(history => unit.Unit.Each(history))
            .Where(entry => entry.Until() is null && !entry.Is("hemmelig"))
            .Select(entry => entry.Text("kontaktoplysning") is { } text ? read(text) : null)
            .FirstOrDefault(value => value is not null);

    // The summary does not say which of its strings are secret, a fax, or outdated; the lists do.
    private static List<string> Mixed(CvrUnit unit)
    {
        var unwanted = Histories.SelectMany(history => unit.Unit.Each(history).Where(entry => IsUnwanted(history, entry)))
            .Select(entry => entry.Text("kontaktoplysning")).ToHashSet(StringComparer.OrdinalIgnoreCase);

        return [.. unit.Metadata.Each("nyesteKontaktoplysninger").Select(Content).OfType<string>().Where(text => !unwanted.Contains(text))];
    }

    private static bool IsUnwanted(string history, JsonElement? entry) =>
        history is "telefaxNummer" or "obligatoriskEmail" || entry.Is("hemmelig") || entry.Until() is not null;

    private static string? Content(JsonElement? item) => item is { ValueKind: JsonValueKind.Object }
        ? item.Is("hemmelig") ? null : item.Text("kontaktoplysning")
        : item.Text();

    private static string? AsPhone(string text)
    {
        var clean = text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '.' or '/') ? PhoneNumber.Clean(text) : null;

        return PhoneNumber.IsValid(clean) ? clean : null;
    }

    private static string? AsEmail(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Contains(' ', StringComparison.Ordinal) && text.Length <= RegisterData.EmailMaxLength
            ? text.ToLowerInvariant() : null;

    private static string? AsWebsite(string text) =>
        text.Contains('.', StringComparison.Ordinal) && text.Any(char.IsLetter) && !text.Contains('@', StringComparison.Ordinal)
        && !text.Contains(' ', StringComparison.Ordinal) && text.Length <= RegisterData.WebsiteMaxLength ? text : null;
}
