using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Employers;

/// <summary>How the employer pages put things into words.</summary>
public static class EmployerWords
{
    /// <summary>"Jonas Bech hos Karin Holt og Torben Lund".</summary>
    public static string Who(EmployerTimeline.ContactEvent contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var ours = Listed([contact.Consultant, .. contact.Colleagues, .. contact.Partner is null ? [] : new[] { contact.Partner }]);
        var verb = contact.Form switch
        {
            ContactForm.Visit => "hos",
            ContactForm.Phone => "talte med",
            ContactForm.Mail => "skrev med",
            ContactForm.Event => "mødte",
            _ => "med",
        };

        return contact.Met.Count == 0 ? ours : $"{ours} {verb} {Listed(contact.Met)}";
    }

    /// <summary>"a, b og c".</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} og {names[^1]}";

    public static string Icon(ContactForm form) => form switch
    {
        ContactForm.Visit => "groups",
        ContactForm.Video => "videocam",
        ContactForm.Phone => "headset",
        ContactForm.Mail => "email",
        _ => "calendar-month",
    };

    /// <summary>"118" or, where only the interval is known, "100-199".</summary>
    public static string? Size(int? employees, int? sizeFrom) =>
        employees?.ToString("N0", Danish.Culture) ?? (sizeFrom is { } low ? SizeInterval.Display(low) : null);

    /// <summary>"Emballage af bølgepap (17.21.00, DB25)".</summary>
    public static string Branch(string? title, string code, BranchVersion? edition)
    {
        var dotted = code is { Length: Domain.Employers.Branch.CodeLength } ? $"{code[..2]}.{code[2..4]}.{code[4..]}" : code;
        var known = edition is { } version ? $"{dotted}, {version.Text()}" : dotted;

        return title is null ? known : $"{title} ({known})";
    }

    public static string Address(string? street, string? postalCode, string? town) =>
        string.Join(", ", new[] { street, $"{postalCode} {town}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public static string Summary(AssignEmployers.Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var said = $"{Count(result.Changed)} har fået ny fast kontaktperson.";
        said += result.Unchanged > 0 ? $" {Count(result.Unchanged)} havde den samme i forvejen." : "";

        return said + (result.Refused > 0 ? $" {Count(result.Refused)} blev sprunget over, fordi de er en kollegas; bed lederen om at fordele dem." : "");
    }

    public static string Count(int employers) => employers == 1 ? "1 virksomhed" : $"{employers.ToString("N0", Danish.Culture)} virksomheder";
}
