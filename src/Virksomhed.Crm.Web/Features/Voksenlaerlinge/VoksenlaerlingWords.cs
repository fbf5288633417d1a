using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Application.Voksenlaerlinge;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Voksenlaerlinge;

/// <summary>How the pages about voksenlærlinge put things into words.</summary>
public static class VoksenlaerlingWords
{
    /// <summary>What a rate or another rule is called as long as nobody in the municipality has confirmed it.</summary>
    public const string Unverified = "sats ikke verificeret";

    public static readonly Choice[] YesNo = [new("Ja", "True"), new("Nej", "False")];

    public static readonly Choice[] OpenDeadlines = [new("Mangler, frist inden for 30 dage", "open")];

    private static readonly ListView[] StandingViews =
    [
        new("Alle", ""),
        new("I gang", $"state={nameof(VoksenlaerlingState.Running)}"),
        new("Byggeri", $"sector={nameof(TradeSector.Byggeri)}"),
        new("SOSU", $"sector={nameof(TradeSector.Sosu)}"),
        new("Mangler ansøgning", "deadline=open&sort=deadline"),
        new("Mangler udfald", $"state={nameof(VoksenlaerlingState.AwaitsOutcome)}"),
    ];

    public static ListFrame Frame(VoksenlaerlingList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return new(ViewedList.Voksenlaerlinge, list.Filter, list.Sort, list.Views) { Standing = StandingViews, Chip = (key, value) => Chip(key, value, list) };
    }

    public static StatusKind Look(VoksenlaerlingState state) => state switch
    {
        VoksenlaerlingState.Running or VoksenlaerlingState.Completed => StatusKind.Ok,
        VoksenlaerlingState.AwaitsOutcome => StatusKind.Warn,
        VoksenlaerlingState.BrokenOff => StatusKind.Bad,
        _ => StatusKind.Info,
    };

    public static StatusKind Look(DeadlineState state) => state switch
    {
        DeadlineState.Applied => StatusKind.Ok,
        DeadlineState.Passed => StatusKind.Bad,
        DeadlineState.Soon or DeadlineState.AppliedLate => StatusKind.Warn,
        _ => StatusKind.Info,
    };

    /// <summary>"Søg senest 22.12.2026".</summary>
    public static string Deadline(DeadlineState state, DateOnly? applyBy, DateOnly? appliedOn) => state switch
    {
        DeadlineState.Applied => $"Ansøgt {Day(appliedOn)}",
        DeadlineState.AppliedLate => $"Ansøgt for sent {Day(appliedOn)}",
        DeadlineState.Passed => $"Fristen var {Day(applyBy)}",
        _ => $"Søg senest {Day(applyBy)}",
    };

    /// <summary>"45 kr. i timen"; an unknown rate is no number.</summary>
    public static string Rate(int? rate) => rate is { } kroner ? $"{kroner:N0} kr. i timen" : "Sats ikke angivet";

    /// <summary>"3 flere end samme dato i fjor (12)".</summary>
    public static string AgainstLastYear(YearFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var before = figure.NewAtThisTimeLastYear.ToString("N0", Danish.Culture);

        return figure.Difference switch
        {
            0 => $"Som samme dato sidste år ({before})",
            > 0 => $"{figure.Difference:N0} flere end samme dato sidste år ({before})",
            _ => $"{-figure.Difference:N0} færre end samme dato sidste år ({before})",
        };
    }

    /// <summary>What a set filter says on its chip.</summary>
    private static string Chip(string key, string value, VoksenlaerlingList.Model model) => key switch
    {
        "q" => $"»{value}«",
        "sector" => model.Filter.Sector.Text()!,
        "trade" => model.Trades.FirstOrDefault(trade => trade.Id == model.Filter.Trade)?.Name ?? value,
        "state" => model.Filter.State.Text()!,
        "wayIn" => model.Filter.WayIn.Text()!,
        "subsidy" => model.Filter.Subsidy.Text()!,
        "from" => $"Begynder fra {Day(model.Filter.From)}",
        "to" => $"Begynder til {Day(model.Filter.To)}",
        "consultant" => model.Consultants.FirstOrDefault(person => person.Id == model.Filter.Consultant)?.Name ?? value,
        "deadline" => "Mangler ansøgning",
        _ => "Én virksomhed",
    };

    private static string? Day(DateOnly? day) => day?.ToString("d", Danish.Culture);
}
