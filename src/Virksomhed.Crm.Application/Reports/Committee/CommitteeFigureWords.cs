using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>How a figure is read: on the page, in the files and on paper alike.</summary>
public static class CommitteeFigureWords
{
    /// <summary>"Mål 14: Flere virksomheder med CSR-mærke".</summary>
    public static string Name(this CommitteeFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);

        return Name(figure.Number, figure.Text);
    }

    public static string Name(string? number, string text) => number is null ? text : $"{number}: {text}";

    public static ReportCell ReachedCell(this CommitteeFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);

        return figure.Reached is null && figure.ReachedWords is { } words ? new(null, Words: words) : figure.Cell(figure.Reached);
    }

    public static ReportCell AimCell(this CommitteeFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);

        return figure.Cell(figure.Aim);
    }

    public static ReportCell Cell(this CommitteeFigure figure, decimal? number)
    {
        ArgumentNullException.ThrowIfNull(figure);

        return new(Plain(number), figure.Unit.StartsWith('%') ? ReportUnit.Percent : figure.Unit == "plads" ? ReportUnit.Place : ReportUnit.Number);
    }

    /// <summary>What stands behind the number; nothing where the number says it itself.</summary>
    public static string UnitWords(this CommitteeFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);

        return figure.Unit is "plads" or "antal" ? "" : figure.Unit.TrimStart('%').Trim();
    }

    /// <summary>"mindst 2.500 besøg (»højere«)", "»højere«", "–".</summary>
    public static string AimText(this CommitteeFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);

        return figure.Aim is null ? figure.AimWords ?? "–"
            : $"{TargetWords.Direction(figure.Direction)}{figure.AimCell().Text} {figure.UnitWords()}".TrimEnd() + (figure.AimWords is null ? "" : $" ({figure.AimWords})");
    }

    /// <summary>"2.341 besøg", "14,6 % (mar 2026)".</summary>
    public static string ReachedText(this CommitteeFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var unit = figure.Reached is null ? "" : figure.UnitWords();

        return $"{figure.ReachedCell().Text} {unit}".TrimEnd() + (figure.ReachedWhen is null ? "" : $" ({figure.ReachedWhen})");
    }

    /// <summary>The way to where it stands as a table, which page, chart, files and paper are drawn from.</summary>
    public static ReportTable Way(this CommitteeFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var hasAim = figure.Points.Any(point => point.Aim is not null);
        string[] columns = hasAim ? ["Nået", "Mål"] : ["Nået"];
        var rows = figure.Points.OrderBy(point => point.Position)
            .Select(point => new ReportRow(point.Label, hasAim ? [figure.Cell(point.Reached), figure.Cell(point.Aim)] : [figure.Cell(point.Reached)]));

        return new(figure.Name(), "Periode", columns, [.. rows]) { Chart = ReportChart.Line, Charted = columns.Length };
    }

    // The database keeps four decimals; division drops those that say nothing.
    private static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;
}
