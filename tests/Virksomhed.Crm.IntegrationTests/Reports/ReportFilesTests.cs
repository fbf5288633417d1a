using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.JobOrders;
using Virksomhed.Crm.IntegrationTests.Surveys;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Reports;

/// <summary>A world with something to count, made once.</summary>
public sealed class ReportApp : CrmApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var consultant = await SignedInAs(Role.Konsulent);
        await consultant.Propose(await this.Sourcing(consultant), 40, 30, 4);

        for (var visit = 1; visit <= 12; visit++)
        {
            await this.Visit(await this.NewFirm(), daysAgo: visit);
        }

        await this.Given(17, service: 4, Clock.Today());
        await this.Given(3, service: 1, Clock.Today());
    }
}

public class ReportFilesTests(ReportApp app) : IClassFixture<ReportApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<ReportName> Names => [.. Enum.GetValues<ReportName>()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_chart_Excel_csv_and_PDF_hold_the_same_numbers(ReportName name)
    {
        var leader = await app.SignedInAs(Role.Leder);
        var page = await leader.Page($"/reports/{name}");
        var numbers = page.Numbers();
        var paper = string.Join('|', ReportReader.Pdf(await leader.GetByteArrayAsync($"/reports/{name}/report.pdf", Ct))) + "|";

        Assert.NotEmpty(numbers);
        Assert.Equal(numbers, ReportReader.Excel(await leader.GetByteArrayAsync($"/reports/{name}/export.xlsx", Ct)));
        Assert.Equal(numbers, ReportReader.Csv(await leader.GetStringAsync($"/reports/{name}/export.csv", Ct)));
        Assert.All(page.Tables().SelectMany(table => table.Rows), row => Assert.Contains($"{row.What.Split(' ')[^1]}|{string.Join('|', row.Cells)}|", paper, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll(".crm-report__stats dd"), cell => Assert.Contains($"|{cell.TextContent}|", paper, StringComparison.Ordinal));
        Assert.Contains("Side 1 af ", paper, StringComparison.Ordinal);
        Assert.Contains("Aabenraa Kommune", paper, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("[data-report-chart]"), ChartSaysWhatTheTableSays);
    }

    [Fact]
    public async Task A_file_is_narrowed_down_as_the_page_is()
    {
        var leader = await app.SignedInAs(Role.Leder);
        var page = await leader.Page("/reports/visits?sector=Industri&form=Visit");
        var link = page.QuerySelectorAll(".crm-actions a").Select(one => one.GetAttribute("href")!).Single(href => href.Contains("export.csv", StringComparison.Ordinal));

        Assert.Equal(page.Numbers(), ReportReader.Csv(await leader.GetStringAsync(link, Ct)));
        Assert.Contains("Sektor: Industri", string.Join(' ', ReportReader.Pdf(await leader.GetByteArrayAsync(link.Replace("export.csv", "report.pdf", StringComparison.Ordinal), Ct))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportName.Visits)]
    [InlineData(ReportName.Coverage)]
    [InlineData(ReportName.Barometer)]
    [InlineData(ReportName.Recruitment)]
    [InlineData(ReportName.Partnership)]
    public async Task SQL_Server_understands_what_a_report_counts_itself_and_it_asks_few_questions(ReportName name)
    {
        var asked = new SqlServerQuestions();
        await using var provider = new ServiceCollection().AddSingleton(TimeProvider.System).AddScoped<CrmDbContext>(_ => asked.Context()).AddCrmApplication().BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var filter = new ReportFilter { Sector = Domain.Employers.Sector.Byggeri, Size = 10, Town = "Rødekro", Owner = 1, Purpose = Domain.Contacts.Purposes.Csr, Form = Domain.Contacts.ContactForm.Visit, Partner = 1 };

        var report = scope.ServiceProvider.GetRequiredService<IEnumerable<IReport>>().Single(report => report.Name == name);
        Assert.NotEmpty(await report.ReadAsync(filter.For(report.Fields).Scope(new(2026, 11, 22)), Ct));

        Assert.InRange(asked.Commands.Count, 1, 12);
    }

    private static void ChartSaysWhatTheTableSays(AngleSharp.Dom.IElement box)
    {
        using var chart = System.Text.Json.JsonDocument.Parse(box.GetAttribute("data-report-chart")!);
        var table = ((AngleSharp.Dom.IParentNode)box.ParentElement!.ParentElement!).Tables().Single(table => table.Heading == box.ParentElement!.QuerySelector("h2")!.TextContent);
        var labels = chart.RootElement.GetProperty("labels").EnumerateArray().Select(label => label.GetString()).ToList();

        Assert.Equal(table.Rows.Take(labels.Count).Select(row => row.What), labels);

        foreach (var (column, series) in chart.RootElement.GetProperty("series").EnumerateArray().Index())
        {
            var drawn = series.GetProperty("data").EnumerateArray().Select(value => value.ValueKind == System.Text.Json.JsonValueKind.Null ? null : (decimal?)value.GetDecimal());
            Assert.All(drawn.Zip(table.Rows), pair => Assert.True(
                pair.First is { } number ? pair.Second.Cells[column] == new ReportCell(number).Text : pair.Second.Cells[column] is "–" or HiddenCount or HiddenAnswers));
        }
    }

    private const string HiddenCount = SharedCounts.Hidden;
    private const string HiddenAnswers = Application.Surveys.ExportSurveyFigures.Hidden;
}
