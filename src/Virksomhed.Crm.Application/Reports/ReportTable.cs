using System.Globalization;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Reports;

public enum ReportUnit
{
    Number,
    Percent,
    Days,

    /// <summary>A place among others.</summary>
    Place,
}

/// <summary>One number, told alike on the page, in the chart, in the files and on paper. Words instead of a number where it is hidden.</summary>
public sealed record ReportCell(decimal? Number, ReportUnit Unit = ReportUnit.Number, string? Words = null)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static readonly ReportCell None = new((decimal?)null);

    /// <summary>How it is read.</summary>
    public string Text => Words ?? (Number is not { } number ? "–" : Said(number.ToString("#,0.##", Danish)));

    /// <summary>What a cell of a file holds.</summary>
    public object? Value => Words is not null ? Words : Number is { } number && Unit == ReportUnit.Percent ? new Percent(number) : Number;

    public string UnitText => Unit switch { ReportUnit.Percent => "%", ReportUnit.Days => "dage", ReportUnit.Place => "plads", _ => "" };

    private string Said(string number) => Unit switch { ReportUnit.Percent => $"{number} %", ReportUnit.Place => $"nr. {number}", _ => number };

    public static ReportCell Of(decimal? number) => new(number);

    public static ReportCell Days(int? days) => new(days, ReportUnit.Days);

    public static ReportCell Percent(decimal? percent) => new(percent, ReportUnit.Percent);

    /// <summary>A part of something, to one decimal; nothing where there is nothing to take a part of.</summary>
    public static ReportCell Share(int part, int whole) => Percent(whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero));

    /// <summary>A count that is null where it could point somebody out.</summary>
    public static ReportCell Shared(int? count) => count is { } shown ? new(shown) : new(null, Words: SharedCounts.Hidden);
}

/// <summary>One line of a table, with an address that shows the rows behind it, where there is one.</summary>
public sealed record ReportRow(string What, IReadOnlyList<ReportCell> Cells, string? Link = null)
{
    public static ReportRow Of(string what, params ReportCell[] cells) => new(what, cells);

    public static ReportRow Of(string what, params int[] counts) => new(what, [.. counts.Select(count => ReportCell.Of(count))]);
}

public enum ReportChart
{
    None,

    /// <summary>For what has an order in time.</summary>
    Line,

    /// <summary>For groups beside each other.</summary>
    Bars,
}

/// <summary>A table of a report: what its rows are, what its numbers are, and the rows. Page, chart, files and PDF are all drawn from it.</summary>
public sealed record ReportTable(string Heading, string Of, IReadOnlyList<string> Columns, IReadOnlyList<ReportRow> Rows)
{
    public string? Note { get; init; }

    public ReportChart Chart { get; init; }

    /// <summary>How many of the columns the chart shows, from the first.</summary>
    public int Charted { get; init; } = 1;

    /// <summary>Whether the last column holds words, which need more room on paper.</summary>
    public bool LastIsWords { get; init; }

    /// <summary>The few numbers that stand above everything else.</summary>
    public bool IsSummary { get; init; }
}
