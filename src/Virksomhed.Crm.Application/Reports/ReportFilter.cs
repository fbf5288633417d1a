using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>What a report is narrowed down to, as its address says; so a link shows the same thing again.</summary>
public sealed record ReportFilter : ListFilter
{
    private const int FirstYear = 2000;

    [Display(Name = "År")]
    public int? Year { get; init; }

    [Display(Name = "Fra")]
    public DateOnly? From { get; init; }

    [Display(Name = "Til")]
    public DateOnly? To { get; init; }

    [Display(Name = "Sektor")]
    public Sector? Sector { get; init; }

    /// <summary>The least number of employees of a <see cref="SizeBand"/>.</summary>
    [Display(Name = "Ansatte")]
    public int? Size { get; init; }

    [Display(Name = "By")]
    public string? Town { get; init; }

    [Display(Name = "Konsulent")]
    public int? Owner { get; init; }

    [Display(Name = "Formål")]
    public Purposes? Purpose { get; init; }

    [Display(Name = "Form")]
    public ContactForm? Form { get; init; }

    [Display(Name = "Partner")]
    public int? Partner { get; init; }

    public bool NarrowsEmployers => Sector is not null || Size is not null || Town is not null;

    protected override IEnumerable<(string Key, string? Value)> Values =>
    [
        ("year", $"{Year}"), ("from", Day(From)), ("to", Day(To)), ("sector", $"{Sector}"), ("size", $"{Size}"), ("town", Town), ("owner", $"{Owner}"),
        ("purpose", $"{Purpose}"), ("form", $"{Form}"), ("partner", $"{Partner}"),
    ];

    /// <summary>Without what the report cannot be narrowed down by.</summary>
    public ReportFilter For(ReportFields fields) => new()
    {
        Year = fields.HasFlag(ReportFields.Year) ? Year : null,
        From = fields.HasFlag(ReportFields.Period) ? From : null,
        To = fields.HasFlag(ReportFields.Period) ? To : null,
        Sector = fields.HasFlag(ReportFields.Sector) ? Sector : null,
        Size = fields.HasFlag(ReportFields.Size) ? SizeBand.All.FirstOrDefault(band => band.From == Size)?.From : null,
        Town = fields.HasFlag(ReportFields.Town) ? Texts.Clean(Town) : null,
        Owner = fields.HasFlag(ReportFields.Owner) ? Owner : null,
        Purpose = fields.HasFlag(ReportFields.Purpose) ? Purpose : null,
        Form = fields.HasFlag(ReportFields.Form) ? Form : null,
        Partner = fields.HasFlag(ReportFields.Partner) ? Partner : null,
    };

    /// <summary>The days that are meant: from and to where they are given, else a year; never after today, and never more than three years back.</summary>
    public ReportScope Scope(DateOnly today)
    {
        var year = Math.Clamp(Year ?? today.Year, FirstYear, today.Year);
        var last = Earlier(To ?? (From is null ? new DateOnly(year, 12, 31) : today), today);
        var first = Earlier(From ?? new DateOnly(last.Year, 1, 1), last);
        var earliest = last.AddYears(-ReportScope.MostYears).AddDays(1);

        return new(this, first < earliest ? earliest : first, last, today);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
