using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Rejsehold;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Rejsehold;

/// <summary>An employer asks, somebody goes out and reports back.</summary>
[Route("rejsehold"), Authorize(Policies.Rejsehold)]
public sealed class RejseholdController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Dispatch))]
    public Task<IActionResult> DispatchList(DispatchFilter filter, string? sort, int page = 1) => Show(new DispatchList.Query(filter, sort, page));

    [HttpGet("export.xlsx"), Reads(nameof(Dispatch), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportDispatchesToExcel(DispatchFilter filter, string? sort) => Export(new(filter, sort), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Dispatch), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportDispatchesToCsv(DispatchFilter filter, string? sort) => Export(new(filter, sort), ExportFormat.Csv);

    [HttpGet("ask"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> AskDispatch(int? employerId, string? q) => employerId is { } id
        ? Show(new AskDispatch.Query(id))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("ask")]
    public Task<IActionResult> AskDispatch(AskDispatch.Command command) => Submit(command, id => Saved("Rejseholdet er bestilt.", id));

    [HttpGet("{id:int}"), Reads(nameof(Dispatch))]
    public Task<IActionResult> DispatchDetails(int id) => Show(new DispatchDetails.Query(id));

    [HttpGet("{id:int}/edit"), Reads(nameof(Dispatch))]
    public Task<IActionResult> EditDispatch(int id) => Show(new EditDispatch.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditDispatch(EditDispatch.Command command) =>
        Submit(command, new EditDispatch.Query(command.Id), id => Saved("Udrykningen er rettet.", id));

    [HttpPost("{id:int}/answer")]
    public Task<IActionResult> AnswerDispatch(AnswerDispatch.Command command) => OnTheDispatch(command, command.Id, "Svaret er noteret.");

    [HttpGet("{id:int}/report"), Reads(nameof(Dispatch))]
    public Task<IActionResult> ReportDispatch(int id) => Show(new ReportDispatch.Query(id));

    [HttpPost("{id:int}/report")]
    public Task<IActionResult> ReportDispatch(ReportDispatch.Command command) => Submit(command, id => Saved("Besøget er meldt tilbage.", id));

    [HttpPost("{id:int}/finish")]
    public Task<IActionResult> FinishDispatch(FinishDispatch.Command command) => OnTheDispatch(command, command.Id, "Udrykningen er opfulgt.");

    private Task<IActionResult> OnTheDispatch(IRequest<int> command, int id, string what) =>
        Act(command, nameof(DispatchDetails), new DispatchDetails.Query(id), done => Saved(what, done));

    private IActionResult Saved(string what, int id) => Done(what, RedirectToAction(nameof(DispatchDetails), new { id }));

    private async Task<IActionResult> Export(ExportDispatches.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
