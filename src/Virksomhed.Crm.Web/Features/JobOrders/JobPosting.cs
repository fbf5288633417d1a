using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Web.Features.JobOrders;

/// <summary>
/// An ad as search engines read it (schema.org/JobPosting in JSON-LD). A block of data is no script, so the policy for scripts lets it be; the
/// serializer writes every sign that means something in HTML as an escape, so that no text can end the block.
/// </summary>
public static class JobPosting
{
    private const decimal FullTimeFrom = 37;

    public static HtmlString Of(PublicJobAd.Model ad)
    {
        ArgumentNullException.ThrowIfNull(ad);
        var posting = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = ad.Title,
            ["description"] = ad.Text,
            ["identifier"] = new Dictionary<string, object> { ["@type"] = "PropertyValue", ["name"] = $"{ad.Municipality} Kommune", ["value"] = $"{ad.Id}" },
            ["datePosted"] = Day(ad.PostedOn),
            ["validThrough"] = Day(ad.ApplyBy),
            ["jobStartDate"] = Day(ad.StartsOn),
            ["employmentType"] = EmploymentType(ad),
            ["totalJobOpenings"] = ad.Positions,
            ["occupationalCategory"] = $"{ad.OccupationCode} {ad.Occupation}",
            ["hiringOrganization"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = ad.Employer },
            ["jobLocation"] = new Dictionary<string, object?>
            {
                ["@type"] = "Place",
                ["address"] = new Dictionary<string, object?>
                {
                    ["@type"] = "PostalAddress", ["streetAddress"] = ad.Place ?? ad.Street, ["postalCode"] = ad.Place is null ? ad.PostalCode : null, ["addressLocality"] = ad.Town, ["addressCountry"] = "DK",
                },
            },
        };

        return new($"<script type=\"application/ld+json\">{JsonSerializer.Serialize(posting)}</script>");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string EmploymentType(PublicJobAd.Model ad) => ad.Kind switch
    {
        JobOrderKind.Praktik => "INTERN",
        JobOrderKind.Voksenlaerling or JobOrderKind.Elev => "OTHER",
        _ => ad.HoursAWeek switch { null => "OTHER", >= FullTimeFrom => "FULL_TIME", _ => "PART_TIME" },
    };
}
