using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Common.Pdf;
using Virksomhed.Crm.Application.Reports.Committee;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Reports;

/// <summary>The opfølgningsrapporter to the committee: managers write them, and whoever reads reports reads those that are approved.</summary>
[Route("reports/committee"), Authorize(Policies.Reports)]
public sealed class CommitteeReportsController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(CommitteeReport))]
    public Task<IActionResult> CommitteeReportList(int page = 1) => Show(new CommitteeReportList.Query(IsManager, page));

    [HttpGet("{id:int}"), Reads(nameof(CommitteeReport))]
    public Task<IActionResult> CommitteeReportDetails(int id) => Show(Report(id));

    [HttpGet("{id:int}/report.pdf"), Reads(nameof(CommitteeReport), Action = AuditAction.Extracted)]
    public Task<IActionResult> CommitteeReportPdf(int id) =>
        Read(id, report => File(Application.Reports.Committee.CommitteeReportPdf.Draw(report), PdfFile.ContentType, $"{report.Title}.pdf"));

    [HttpGet("{id:int}/export.xlsx"), FreshSignIn, EnableRateLimiting(AttemptLimits.Export), Reads(nameof(CommitteeReport), Action = AuditAction.Extracted)]
    public Task<IActionResult> ExportCommitteeReportToExcel(int id) =>
        Read(id, report => new ExportResult(report.Title, CommitteeReportFiles.Sheets(report), ExportFormat.Xlsx, clock.Today()));

    [HttpGet("{id:int}/export.csv"), FreshSignIn, EnableRateLimiting(AttemptLimits.Export), Reads(nameof(CommitteeReport), Action = AuditAction.Extracted)]
    public Task<IActionResult> ExportCommitteeReportToCsv(int id) =>
        Read(id, report => new ExportResult(report.Title, [CommitteeReportFiles.Goals(report)], ExportFormat.Csv, clock.Today()));

    [Authorize(Policies.Manager)]
    [HttpGet("new")]
    public Task<IActionResult> StartCommitteeReport() => Show(new StartCommitteeReport.Form());

    [Authorize(Policies.Manager)]
    [HttpPost("new")]
    public Task<IActionResult> StartCommitteeReport(StartCommitteeReport.Command command) =>
        Submit(command, id => Done("Kladden er oprettet. Skriv jeres kommentarer.", Details(id)));

    [Authorize(Policies.Manager)]
    [HttpGet("{id:int}/write"), Reads(nameof(CommitteeReport))]
    public Task<IActionResult> WriteCommitteeReport(int id) => Show(new WriteCommitteeReport.Query(id));

    [Authorize(Policies.Manager)]
    [HttpPost("{id:int}/write")]
    public Task<IActionResult> WriteCommitteeReport(WriteCommitteeReport.Command command) =>
        Submit(command, new WriteCommitteeReport.Query(command.Id), id => Done("Kommentarerne er gemt.", Details(id)));

    [Authorize(Policies.Manager)]
    [HttpPost("{id:int}/approve")]
    public Task<IActionResult> ApproveCommitteeReport(ApproveCommitteeReport.Command command) =>
        Step(command, command.Id, "Rapporten er godkendt. Tallene ligger fast.");

    [Authorize(Policies.Manager)]
    [HttpPost("{id:int}/lock")]
    public Task<IActionResult> LockCommitteeReport(LockCommitteeReport.Command command) =>
        Step(command, command.Id, "Rapporten er låst og kan ikke ændres mere.");

    [Authorize(Policies.Manager)]
    [HttpGet("{id:int}/reopen")]
    public Task<IActionResult> ReopenCommitteeReport(int id) => Show(new ReopenCommitteeReport.Query(id));

    [Authorize(Policies.Manager)]
    [HttpPost("{id:int}/reopen")]
    public Task<IActionResult> ReopenCommitteeReport(ReopenCommitteeReport.Command command) =>
        Submit(command, new ReopenCommitteeReport.Query(command.Id), id => Done("Rapporten er en kladde igen. Tallene tælles på ny.", Details(id)));

    private bool IsManager => User.IsInRole(Role.Leder);

    private CommitteeReportDetails.Query Report(int id) => new(id, IsManager);

    private RedirectToActionResult Details(int id) => RedirectToAction(nameof(CommitteeReportDetails), new { id });

    private Task<IActionResult> Step(IRequest<int> command, int id, string done) => Act(command, nameof(CommitteeReportDetails), Report(id), _ => Done(done, Details(id)));

    private async Task<IActionResult> Read(int id, Func<CommitteeReportDetails.Model, IActionResult> answer) =>
        await Mediator.Send(Report(id), HttpContext.RequestAborted) is { } report ? answer(report) : NotFound();
}
