using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.WebUtilities;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.Reports.Subscriptions;

/// <summary>A report as a link can be kept to it.</summary>
/// <param name="Key">What stands in its address and in the database.</param>
public sealed record SubscribedReport(string Key, string Title, ReportFields Fields, bool IsForManagers)
{
    public string Path => $"/reports/{Key}";

    /// <summary>The address again, narrowed down as it was kept.</summary>
    public string Address(string query)
    {
        ArgumentNullException.ThrowIfNull(query);

        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    /// <summary>"Sektor: Industri, By: Rødekro": what it is narrowed down by; of a colleague or a partner only that there is one.</summary>
    public static string NarrowedBy(string query) => string.Join(", ",
        from chosen in QueryHelpers.ParseQuery(query)
        let property = typeof(ReportFilter).GetProperty(chosen.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
        where property is not null
        select Said(property, chosen.Value.ToString()));

    private static string Said(PropertyInfo property, string value)
    {
        var (name, type) = (property.GetCustomAttribute<DisplayAttribute>()?.Name ?? property.Name, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

        return type.IsEnum && Enum.TryParse(type, value, out var choice) ? $"{name}: {((Enum)choice).Text()}"
            : property.Name is nameof(ReportFilter.Year) or nameof(ReportFilter.Town) ? $"{name}: {value}"
            : name;
    }
}

/// <summary>The reports whose links are sent by mail: all of them, and the list of opfølgningsrapporter.</summary>
public sealed class SubscribedReports(IEnumerable<IReport> reports)
{
    public const string Committee = "committee";

    public IReadOnlyList<SubscribedReport> All { get; } =
    [
        new(Committee, "Opfølgningsrapporter til udvalget", ReportFields.None, IsForManagers: false),
        .. reports.OrderBy(report => report.Name).Select(report => new SubscribedReport(KeyOf(report.Name), report.Name.Text(), report.Fields, report.IsForManagers)),
    ];

    public static string KeyOf(ReportName name) => name.ToString().ToLowerInvariant();

    public SubscribedReport? Find(string? key) => All.FirstOrDefault(report => report.Key == key);
}
