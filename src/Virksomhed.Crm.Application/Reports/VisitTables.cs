using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>How many contacts were alike in something, and how many of them were visits.</summary>
internal sealed record VisitCount<T>(T Key, int Contacts, int Visits);

/// <summary>Counted contacts as tables: by week or month, or by group with the largest first.</summary>
internal static class VisitTables
{
    /// <summary>How many earlier years the season of a forecast is read from.</summary>
    public const int YearsBack = 5;

    private const int MostWeeks = 54;
    private const int MostGroups = 60;
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] Columns = ["Besøg", "Kontakter", "Besøg af kontakter"];

    public static ReportTable InTime(IReadOnlyList<VisitCount<DateOnly>> days, ReportScope scope)
    {
        var byWeek = scope.Last.DayNumber - scope.First.DayNumber < MostWeeks * 7;
        var known = days.ToLookup(day => Slot(day.Key, byWeek));
        var slots = Enumerable.Range(0, scope.Last.DayNumber - scope.First.DayNumber + 1).Select(day => Slot(scope.First.AddDays(day), byWeek)).Distinct();

        return new(byWeek ? "Efter uge" : "Efter måned", byWeek ? "Uge" : "Måned", Columns, [.. slots.Select(slot => Row(slot, [.. known[slot].Select(day => (day.Contacts, day.Visits))]))])
        {
            Chart = ReportChart.Line, Charted = 2,
        };
    }

    public static ReportTable By<T>(string heading, string of, IEnumerable<(string What, VisitCount<T> Count)> counts, Func<string, string?>? link = null)
    {
        var groups = counts.GroupBy(one => one.What, one => (one.Count.Contacts, one.Count.Visits))
            .Select(same => (What: same.Key, Counts: same.ToList()))
            .OrderByDescending(same => same.Counts.Sum(count => count.Visits)).ThenBy(same => DanishText.SortKey(same.What), StringComparer.Ordinal)
            .ToList();
        var rows = groups.Take(MostGroups).Select(same => Row(same.What, same.Counts) with { Link = link?.Invoke(same.What) }).ToList();

        if (groups.Count > MostGroups)
        {
            rows.Add(Row("Alle andre", [.. groups.Skip(MostGroups).SelectMany(same => same.Counts)]));
        }

        return new(heading, of, Columns, rows) { Chart = ReportChart.Bars, Charted = 2 };
    }

    private static ReportRow Row(string what, IReadOnlyList<(int Contacts, int Visits)> counts)
    {
        var (contacts, visits) = (counts.Sum(count => count.Contacts), counts.Sum(count => count.Visits));

        return ReportRow.Of(what, ReportCell.Of(visits), ReportCell.Of(contacts), ReportCell.Share(visits, contacts));
    }

    private static string Slot(DateOnly day, bool byWeek) =>
        byWeek ? $"Uge {Week.Of(day).Number}, {Week.Of(day).Year}" : day.ToString("MMMM yyyy", Danish);
}

/// <summary>The way from a number to the contacts it counts.</summary>
internal sealed class VisitLink(ReportScope scope)
{
    private readonly ContactList.Filter _all = new() { From = scope.First, To = scope.Last, Consultant = scope.Filter.Owner, Form = scope.Filter.Form, Purpose = scope.Filter.Purpose };

    public string? ToConsultant(int id) => Address(_all with { Consultant = id });

    public string? ToPurpose(string what) =>
        scope.Filter.Purpose is null ? Address(_all with { Purpose = Array.Find(Enum.GetValues<Purposes>(), one => one.Text() == what) }) : null;

    public string? ToForm(string what) => Address(_all with { Form = Array.Find(Enum.GetValues<ContactForm>(), one => one.Text() == what) });

    // The list of contacts cannot be narrowed down by employer or partner as a report can; another number would stand there.
    private string? Address(ContactList.Filter filter) => scope.Filter.NarrowsEmployers || scope.Filter.Partner is not null ? null : $"/contacts?{filter.ToQuery()}";
}
