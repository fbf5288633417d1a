using MediatR;
using Virksomhed.Crm.Application.Surveys;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Tilfredshedsundersøgelse: what employers answered, in groups of at least five.</summary>
internal sealed class SatisfactionReport(IMediator mediator) : IReport
{
    private static readonly string[] Columns = ["Arbejdskraft, snit", "Service, snit", "Svar", "Sendt", "Svarprocent"];

    public ReportName Name => ReportName.Satisfaction;
    public string Says => "Virksomhedernes svar fra 1 til 5 om hjælp til arbejdskraft og om virksomhedsservice, efter kvartal, anledning og branche.";
    public string Source => "Anonyme svar på spørgeskemaer. Grupper med færre end 5 svar er skjult, og det er også en gruppe, hvis svar ellers kunne regnes ud.";
    public ReportFields Fields => ReportFields.Year;

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var figures = await mediator.Send(new SurveyFigures.Query(scope.Year), ct);
        var whole = figures.Whole;

        return
        [
            new("Nøgletal", "Tal", ["Antal"],
            [
                ReportRow.Of("Hjælp til arbejdskraft, snit", Mean(whole.Recruitment?.Mean, whole)),
                ReportRow.Of("Virksomhedsservice, snit", Mean(whole.Service?.Mean, whole)),
                ReportRow.Of("Svar", Answers(whole)),
                ReportRow.Of("Svarprocent", Rate(whole)),
            ]) { IsSummary = true },
            Table("Efter kvartal, tre år", "Kvartal", figures.Trend) with { Chart = ReportChart.Line, Charted = 2 },
            Table("Efter anledning", "Anledning", figures.ByOccasion),
            Table("Efter branche", "Sektor", figures.BySector) with { Note = "Hvor mange der er spurgt i en branche, gemmes ikke." },
        ];
    }

    private static ReportTable Table(string heading, string of, IReadOnlyList<SurveyFigures.Line> lines) => new(heading, of, Columns,
        [.. lines.Select(line => ReportRow.Of(line.What, Mean(line.Recruitment?.Mean, line), Mean(line.Service?.Mean, line), Answers(line), ReportCell.Of(line.Sent), Rate(line)))]);

    private static ReportCell Mean(decimal? mean, SurveyFigures.Line line) => mean is null && line.Answers is null ? Hidden : ReportCell.Of(mean);

    private static ReportCell Answers(SurveyFigures.Line line) => line.Answers is { } answers ? ReportCell.Of(answers) : Hidden;

    private static ReportCell Rate(SurveyFigures.Line line) => line is { Sent: > 0 and var sent, Answers: { } answers } ? ReportCell.Share(answers, (int)sent) : ReportCell.None;

    private static ReportCell Hidden => new(null, Words: ExportSurveyFigures.Hidden);
}
