using System.Globalization;
using System.Text;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Prints the figures with their targets beside them.</summary>
internal static class Report
{
    private static readonly string[] Head =
        ["", "req/s", "p50", "p95", "p99", "p95 alone", "CPU ms", "SQL", "KB", "p95 x", "CPU x", "bare/s", "bare CPU", "ratio", "target", ""];

    /// <param name="full">The measured size.</param>
    /// <param name="tenth">The same on a tenth of the data.</param>
    public static string Of(SizeResult full, SizeResult tenth)
    {
        var text = new StringBuilder().AppendLine().AppendLine(Title(full.Size));
        var rows = full.Pages.Zip(tenth.Pages, (page, small) => Row(full.Size, page, small)).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length)).ToList();

        foreach (var row in rows)
        {
            text.AppendLine(string.Join("  ", row.Select((cell, column) => column is 0 or 14 or 15 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }

        return text
            .AppendLine(Line($"peak memory {full.PeakMegabytes:N0} MB (a tenth: {tenth.PeakMegabytes:N0})", "under 400 MB", full.PeakMegabytes < 400))
            .AppendLine(Line($"start to first answered page {full.Start.TotalSeconds:N2} s", "under 2 s", full.Start.TotalSeconds < 2))
            .AppendLine(Line($"first visit {full.FirstVisitKilobytes:N0} KB compressed, without fonts", "under 150 KB", full.FirstVisitKilobytes < 150))
            .AppendLine(CultureInfo.InvariantCulture, $"database {full.DatabaseMegabytes:N0} MB (a tenth: {tenth.DatabaseMegabytes:N0})")
            .ToString();
    }

    private static string[] Row(WorldSize size, Measured page, Measured small)
    {
        var (busy, bare) = (page.Busy, page.Bare);
        var (slower, dearer) = (Times(busy.P95, small.Busy.P95), Times(busy.Cpu, small.Busy.Cpu));
        var ratio = bare is null ? 0 : Times(bare.PerSecond, busy.PerSecond);
        var (target, reached) = Target(size, page);
        var missed = new List<string>();
        AddIf(missed, !reached, "not reached");
        AddIf(missed, Math.Max(slower, dearer) > 1.5, "grows more than 1.5 times");
        AddIf(missed, ratio > 3, "overhead over 3");
        AddIf(missed, busy.Failed > 0, $"{busy.Failed} wrong answers: {busy.FirstFailure}");

        return
        [
            page.Scenario.Name, Number(busy.PerSecond, 0), Number(busy.P50), Number(busy.P95), Number(busy.P99), Number(page.Alone.P95), Number(busy.Cpu, 2),
            Number(page.Commands), Number(busy.Bytes / 1000.0), Number(slower, 2), Number(dearer, 2), Number(bare?.PerSecond ?? 0, 0), Number(bare?.Cpu ?? 0, 2),
            Number(ratio), target, missed.Count == 0 ? "reached" : string.Join("; ", missed),
        ];
    }

    private static (string Text, bool Reached) Target(WorldSize size, Measured page) => size.Municipalities == 1
        ? Targets.PerSecond(page.Scenario) is { } most
            ? ($">= {most:N0}/s, < {Targets.CpuMilliseconds} ms CPU", page.Busy.PerSecond >= most && page.Busy.Cpu < Targets.CpuMilliseconds)
            : ("", true)
        : Targets.P95(page.Scenario) is { } least ? ($"p95 < {least} ms", page.Busy.P95 < least) : ("", true);

    private static double Times(double now, double before) => before == 0 ? 0 : now / before;

    private static void AddIf(List<string> list, bool holds, string text) => list.AddRange(holds ? [text] : []);

    private static string Line(FormattableString figure, string target, bool reached) =>
        $"{figure.ToString(CultureInfo.InvariantCulture)}, {target}: {(reached ? "reached" : "not reached")}";

    private static string Number(double value, int decimals = 1) => value.ToString($"N{decimals}", CultureInfo.InvariantCulture);

    private static string Title(WorldSize size) => string.Create(
        CultureInfo.InvariantCulture,
        $"{size.Name}: {size.Municipalities} x ({size.Employers:N0} employers, {size.ContactsPerYear * size.Years:N0} contacts); times in ms; x = times the figure on a tenth of the data");
}
