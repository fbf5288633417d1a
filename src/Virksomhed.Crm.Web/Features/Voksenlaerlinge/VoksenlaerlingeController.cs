using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Voksenlaerlinge;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Voksenlaerlinge;

[Route("voksenlaerlinge")]
public sealed class VoksenlaerlingeController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Voksenlaerling))]
    public Task<IActionResult> VoksenlaerlingList(VoksenlaerlingFilter filter, string? sort, int page = 1) => Show(new VoksenlaerlingList.Query(filter, sort, page));

    [HttpGet("year")]
    public Task<IActionResult> VoksenlaerlingYear() => Show(new VoksenlaerlingYear.Query());

    [HttpGet("export.xlsx"), Reads(nameof(Voksenlaerling), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportVoksenlaerlingeToExcel(VoksenlaerlingFilter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Voksenlaerling), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportVoksenlaerlingeToCsv(VoksenlaerlingFilter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Csv);

    [HttpGet("new"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> RecordVoksenlaerling(int? employerId, string? q) => employerId is { } id
        ? Show(new RecordVoksenlaerling.Query(id))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("new")]
    public Task<IActionResult> RecordVoksenlaerling(RecordVoksenlaerling.Command command) =>
        Submit(command, id => Done("Voksenlærlingen er registreret.", RedirectToAction(nameof(VoksenlaerlingDetails), new { id })));

    [HttpGet("{id:int}"), Reads(nameof(Voksenlaerling))]
    public Task<IActionResult> VoksenlaerlingDetails(int id) => Show(new VoksenlaerlingDetails.Query(id));

    [HttpGet("{id:int}/edit"), Reads(nameof(Voksenlaerling))]
    public Task<IActionResult> EditVoksenlaerling(int id) => Show(new EditVoksenlaerling.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditVoksenlaerling(EditVoksenlaerling.Command command) => Submit(
        command, new EditVoksenlaerling.Query(command.Id), id => Done("Aftalen er rettet.", RedirectToAction(nameof(VoksenlaerlingDetails), new { id })));

    [HttpGet("{id:int}/end"), Reads(nameof(Voksenlaerling))]
    public Task<IActionResult> EndVoksenlaerling(int id) => Show(new EndVoksenlaerling.Query(id));

    [HttpPost("{id:int}/end")]
    public Task<IActionResult> EndVoksenlaerling(EndVoksenlaerling.Command command) => Submit(
        command, new EndVoksenlaerling.Query(command.Id), id => Done("Udfaldet er gemt.", RedirectToAction(nameof(VoksenlaerlingDetails), new { id })));

    [HttpGet("{id:int}/delete"), Reads(nameof(Voksenlaerling))]
    public Task<IActionResult> DeleteVoksenlaerling(int id) => Show(new DeleteVoksenlaerling.Query(id));

    [HttpPost("{id:int}/delete")]
    public Task<IActionResult> DeleteVoksenlaerling(DeleteVoksenlaerling.Command command) =>
        Submit(command, new DeleteVoksenlaerling.Query(command.Id), employer => Done("Aftalen er slettet.", Redirect($"/employers/{employer}")));

    private async Task<IActionResult> Export(ExportVoksenlaerlinge.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
