using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.FollowUps;

[Route("followups")]
public sealed class FollowUpsController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(FollowUp))]
    public Task<IActionResult> FollowUpList(FollowUpFilter filter, string? sort, int page = 1) => Show(new FollowUpList.Query(filter, sort, page));

    [HttpGet("export.xlsx"), Reads(nameof(FollowUp), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportFollowUpsToExcel(FollowUpFilter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(FollowUp), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportFollowUpsToCsv(FollowUpFilter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Csv);

    [HttpGet("plan"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> PlanFollowUp(int? employerId, string? q) => employerId is { } id
        ? Show(new PlanFollowUp.Form(id))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("plan")]
    public Task<IActionResult> PlanFollowUp(PlanFollowUp.Command command) =>
        Submit(command, _ => Done("Opfølgningen er gemt.", Redirect($"/employers/{command.EmployerId}")));

    [HttpGet("{id:int}/edit"), Reads(nameof(FollowUp))]
    public Task<IActionResult> ChangeFollowUp(int id) => Show(new ChangeFollowUp.Form(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> ChangeFollowUp(ChangeFollowUp.Command command) =>
        Submit(command, new ChangeFollowUp.Form(command.Id), _ => Done("Opfølgningen er rettet.", RedirectToAction(nameof(FollowUpList))));

    [HttpGet("{id:int}/complete"), Reads(nameof(FollowUp))]
    public Task<IActionResult> CompleteFollowUp(int id, string? returnUrl)
    {
        ViewData["ReturnUrl"] = returnUrl;

        return Show(new CompleteFollowUp.Form(id));
    }

    [HttpPost("{id:int}/complete")]
    public Task<IActionResult> CompleteFollowUp(CompleteFollowUp.Command command, string? returnUrl)
    {
        ViewData["ReturnUrl"] = returnUrl;

        return Submit(command, text => Done($"»{text}« er udført.", Back(returnUrl)));
    }

    [HttpPost("{id:int}/reopen")]
    public Task<IActionResult> ReopenFollowUp(ReopenFollowUp.Command command, string? returnUrl) =>
        Submit(command, text => Done($"»{text}« er åben igen.", Back(returnUrl)));

    private async Task<IActionResult> Export(ExportFollowUps.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());

    private RedirectResult Back(string? returnUrl) => Redirect(returnUrl is null ? "/followups" : LocalAddress.Of(Url, returnUrl));
}
