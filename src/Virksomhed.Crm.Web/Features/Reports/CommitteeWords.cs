using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Web.Features.Goals;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Reports;

/// <summary>How opfølgningsrapporter look: colour only helps, the words say it.</summary>
public static class CommitteeWords
{
    public static StatusKind Look(CommitteeReportState state) => state switch
    {
        CommitteeReportState.Draft => StatusKind.Warn,
        CommitteeReportState.Approved => StatusKind.Info,
        _ => StatusKind.Ok,
    };

    public static string? Icon(CommitteeReportState state) => state switch
    {
        CommitteeReportState.Draft => "edit",
        CommitteeReportState.Locked => "lock",
        _ => null,
    };

    public static StatusKind Look(CommitteeFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);

        return figure.Light is { } light ? GoalWords.Look(light) : StatusKind.Neutral;
    }
}
