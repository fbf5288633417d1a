using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Agreements;

[Route("agreements")]
public sealed class AgreementsController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Agreement))]
    public Task<IActionResult> AgreementList(AgreementFilter filter, string? sort, int page = 1) => Show(new AgreementList.Query(filter, sort, page));

    [HttpGet("export.xlsx"), Reads(nameof(Agreement), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportAgreementsToExcel(AgreementFilter filter, bool includeProtected) => Export(new(filter, includeProtected), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Agreement), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportAgreementsToCsv(AgreementFilter filter, bool includeProtected) => Export(new(filter, includeProtected), ExportFormat.Csv);

    [HttpGet("conversion"), Reads(nameof(Agreement))]
    public Task<IActionResult> ConversionReport(int? year) => Show(new ConversionReport.Query(year));

    [HttpGet("{id:int}"), Reads(nameof(Agreement))]
    public Task<IActionResult> AgreementDetails(int id) => Show(new AgreementDetails.Query(id));

    [HttpGet("record"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> RecordAgreement(int? employerId, int? productionUnitId, int? schemeId, string? q) => employerId is { } id
        ? Show(new NewAgreement.Query(id, productionUnitId, schemeId))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("record")]
    public Task<IActionResult> RecordAgreement(RecordAgreement.Command command) => Submit(command, id => Saved("Aftalen er gemt.", id));

    [HttpGet("{id:int}/edit"), Reads(nameof(Agreement))]
    public Task<IActionResult> EditAgreement(int id) => Show(new EditAgreement.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditAgreement(EditAgreement.Command command) => Submit(command, new EditAgreement.Query(command.Id), id => Saved("Aftalen er rettet.", id));

    [HttpGet("{id:int}/end"), Reads(nameof(Agreement))]
    public Task<IActionResult> EndAgreement(int id) => Show(new EndAgreement.Query(id));

    [HttpPost("{id:int}/end")]
    public Task<IActionResult> EndAgreement(EndAgreement.Command command) => Submit(command, new EndAgreement.Query(command.Id), id => Saved("Aftalen er afsluttet.", id));

    [HttpPost("{id:int}/reopen")]
    public Task<IActionResult> ReopenAgreement(ReopenAgreement.Command command) =>
        Act(command, nameof(AgreementDetails), new AgreementDetails.Query(command.Id), id => Saved("Aftalen er åben igen.", id));

    [HttpGet("{id:int}/conversion"), Reads(nameof(Agreement))]
    public Task<IActionResult> ConvertAgreement(int id) => Show(new ConvertAgreement.Query(id));

    [HttpPost("{id:int}/conversion")]
    public Task<IActionResult> ConvertAgreement(ConvertAgreement.Command command) => Submit(command, new ConvertAgreement.Query(command.Id), id => Saved("Svaret er gemt.", id));

    [HttpGet("{id:int}/check"), Reads(nameof(Agreement))]
    public Task<IActionResult> CheckAgreement(int id) => Show(new CheckAgreement.Query(id));

    [HttpPost("{id:int}/check")]
    public Task<IActionResult> CheckAgreement(CheckAgreement.Command command) => Submit(command, new CheckAgreement.Query(command.Id), id => Saved("Tjekket er gemt.", id));

    [HttpGet("{id:int}/extra-employment"), Reads(nameof(Agreement))]
    public Task<IActionResult> CheckExtraEmployment(int id) => Show(new CheckExtraEmployment.Query(id));

    [HttpPost("{id:int}/extra-employment")]
    public Task<IActionResult> CheckExtraEmployment(CheckExtraEmployment.Command command) =>
        Submit(command, new CheckExtraEmployment.Query(command.Id), id => Saved("Tjekket er gemt.", id));

    private IActionResult Saved(string what, int id) => Done(what, RedirectToAction(nameof(AgreementDetails), new { id }));

    private async Task<IActionResult> Export(ExportAgreements.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
