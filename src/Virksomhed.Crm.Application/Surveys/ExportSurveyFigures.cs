using MediatR;
using Virksomhed.Crm.Application.Common.Export;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>Takes a year's satisfaction out as a file: the same groups as on the page, with the same ones hidden, and no comments.</summary>
public static class ExportSurveyFigures
{
    public sealed record Query(int? Year) : IRequest<ExportTable>;

    /// <summary>Of under five answers, or of a group that could be found by subtracting the others.</summary>
    public const string Hidden = "skjult";

    private sealed record Row(string Group, SurveyFigures.Line Line);

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Query, ExportTable>
    {
        public async Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var figures = await mediator.Send(new SurveyFigures.Query(query.Year), ct);
            var rows = new (string Group, IReadOnlyList<SurveyFigures.Line> Lines)[]
            {
                ("I alt", [figures.Whole]), ("Kvartal", figures.Trend), ("Anledning", figures.ByOccasion), ("Branche", figures.BySector),
            }.SelectMany(group => group.Lines.Select(line => new Row(group.Group, line)));

            return new ExportTable<Row>($"Tilfredshed {figures.Year}", Columns, rows.ToAsyncEnumerable());
        }

        private static readonly ExportColumn<Row>[] Columns =
        [
            new("Opdelt efter", row => row.Group),
            new("Hvad", row => row.Line.What, 30),
            new("Sendt", row => row.Line.Sent, 10),
            new("Svar", row => row.Line.Answers is { } answers ? answers : Hidden, 14),
            new("Svarprocent", row => row.Line is { Sent: > 0 and var sent, Answers: { } answers } ? 100 * answers / sent : null, 12),
            new("Hjælp til arbejdskraft, svar", row => row.Line.Recruitment?.Answers, 16),
            new("Hjælp til arbejdskraft, gennemsnit", row => row.Line.Recruitment?.Mean, 18),
            new("Virksomhedsservice, gennemsnit", row => row.Line.Service?.Mean, 18),
        ];
    }
}
