using System.Text.Json;
using Virksomhed.Crm.Application.Goals.External;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Goals;

/// <summary>How figures that others measure are said and drawn.</summary>
public static class ExternalWords
{
    public static readonly Choice[] Months =
        [.. Enumerable.Range(1, 12).Select(month => new Choice(Danish.Culture.DateTimeFormat.GetMonthName(month), month))];

    /// <summary>"14,6 %", "20".</summary>
    public static string Value(decimal value, string unit) => value.ToString(unit == "%" ? "0.0##" : "#,0.##", Danish.Culture) + (unit == "%" ? " %" : "");

    /// <summary>" (Lone Leder, 22.11.2026)"; nothing for what the municipality began with.</summary>
    public static string Entered(ExternalIndicatorDetails.Number number)
    {
        ArgumentNullException.ThrowIfNull(number);

        return number.By is null ? "" : $" ({number.By}, {DanishTime.DayOf(number.At).ToString("d", Danish.Culture)})";
    }

    /// <summary>The series for the script that draws them, oldest first.</summary>
    public static string Chart(ExternalIndicatorDetails.Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var rows = model.Rows.OrderBy(row => row.Period.Year).ThenBy(row => row.Period.Month ?? 0).ToList();

        return JsonSerializer.Serialize(new
        {
            unit = model.Unit,
            labels = rows.Select(row => $"{row.Period}"),
            results = rows.Select(row => row.Result?.Value),
            targets = rows.Select(row => row.Target?.Value),
        });
    }
}
