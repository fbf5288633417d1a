using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Agreements;

/// <summary>Agreements from a file: received, columns chosen, seen beforehand, run, and undone.</summary>
[Route("agreement-imports"), Authorize(Policies.Administrator)]
public sealed class AgreementImportsController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    private const long MaxBytes = (AgreementImportFile.MaxMegabytes + 1) * 1024L * 1024L;

    [HttpGet("")]
    public Task<IActionResult> AgreementImportList(int page = 1) => Show(new AgreementImportList.Query(page));

    [HttpGet("new")]
    public IActionResult ReceiveAgreementImport() => View(new ReceiveAgreementImport.Command());

    [HttpPost("new"), RequestSizeLimit(MaxBytes), RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
    public Task<IActionResult> ReceiveAgreementImport(ReceiveAgreementImport.Command command) =>
        Submit(command, id => RedirectToAction(nameof(MapAgreementImport), new { id }));

    [HttpGet("{id:int}/columns")]
    public Task<IActionResult> MapAgreementImport(int id) => Show(new MapAgreementImport.Query(id));

    [HttpPost("{id:int}/columns")]
    public Task<IActionResult> MapAgreementImport(MapAgreementImport.Command command) =>
        Submit(command, id => RedirectToAction(nameof(AgreementImportDetails), new { id }));

    [HttpGet("{id:int}"), Reads(nameof(AgreementImport))]
    public Task<IActionResult> AgreementImportDetails(int id) => Show(new AgreementImportDetails.Query(id));

    [HttpGet("{id:int}/refusals.csv"), Reads(nameof(AgreementImport), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> AgreementImportRefusalsAsCsv(int id) => Refusals(id, ExportFormat.Csv);

    [HttpGet("{id:int}/refusals.xlsx"), Reads(nameof(AgreementImport), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> AgreementImportRefusalsAsExcel(int id) => Refusals(id, ExportFormat.Xlsx);

    [HttpPost("{id:int}/run")]
    public Task<IActionResult> RunAgreementImport(RunAgreementImport.Command command) => Act(command, command.Id, "Aftalerne er hentet ind.");

    [HttpPost("{id:int}/undo")]
    public Task<IActionResult> UndoAgreementImport(UndoAgreementImport.Command command) => Act(command, command.Id, "Importen er fortrudt. Alt er, som det var før.");

    [HttpPost("{id:int}/drop")]
    public Task<IActionResult> DropAgreementImport(DropAgreementImport.Command command) =>
        Act(command, nameof(AgreementImportDetails), new AgreementImportDetails.Query(command.Id), _ => Done("Filen er kasseret. Intet er hentet ind.", RedirectToAction(nameof(AgreementImportList))));

    private Task<IActionResult> Act(IRequest<int> command, int id, string done) =>
        Act(command, nameof(AgreementImportDetails), new AgreementImportDetails.Query(id), _ => Done(done, RedirectToAction(nameof(AgreementImportDetails), new { id })));

    private async Task<IActionResult> Refusals(int id, ExportFormat format) =>
        await Mediator.Send(new AgreementImportRefusals.Query(id), HttpContext.RequestAborted) is { } table ? new ExportResult(table, format, clock.Today()) : NotFound();
}
