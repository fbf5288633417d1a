using MediatR;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>The reports by name, each with what it tells.</summary>
public static class ReportList
{
    public sealed record Query(bool IsManager) : IRequest<Model?>;

    public sealed record Line(ReportName Name, string Says, bool IsForManagers);

    public sealed record Model(IReadOnlyList<Line> Reports);

    internal sealed class Handler(IEnumerable<IReport> reports) : IRequestHandler<Query, Model?>
    {
        public Task<Model?> Handle(Query query, CancellationToken ct) => Task.FromResult<Model?>(new(
        [
            .. from report in reports
               where query.IsManager || !report.IsForManagers
               orderby report.Name
               select new Line(report.Name, report.Says, report.IsForManagers),
        ]));
    }
}
