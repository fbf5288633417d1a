using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Cvr;

/// <summary>What comes from the CVR register: whole files, and one employer at a time.</summary>
public sealed class CvrController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    private readonly IMediator _mediator = mediator;

    [HttpGet("cvr-imports"), Authorize(Policies.Administrator)]
    public Task<IActionResult> CvrImportList(int page = 1) => Show(new CvrImportList.Query(page));

    [HttpGet("cvr-imports/new"), Authorize(Policies.Administrator)]
    public IActionResult ReceiveCvrImport() => View(new ReceiveCvrImport.Command());

    [HttpPost("cvr-imports/new"), Authorize(Policies.Administrator), CvrUploadLimit]
    public Task<IActionResult> ReceiveCvrImport(ReceiveCvrImport.Command command) =>
        Submit(command, id => RedirectToAction(nameof(CvrImportDetails), new { id }));

    [HttpGet("cvr-imports/{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> CvrImportDetails(int id) => Show(new CvrImportDetails.Query(id));

    /// <summary>The part of the page that moves while an import is at work.</summary>
    [HttpGet("cvr-imports/{id:int}/progress"), Authorize(Policies.Administrator), ResponseCache(NoStore = true)]
    public async Task<IActionResult> CvrImportProgress(int id) =>
        await _mediator.Send(new CvrImportDetails.Query(id), HttpContext.RequestAborted) is { } model ? PartialView("_Progress", model) : NotFound();

    [HttpGet("cvr-imports/{id:int}/refusals.csv"), Authorize(Policies.Administrator), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public async Task<IActionResult> CvrImportRefusals(int id) =>
        await _mediator.Send(new CvrImportRefusals.Query(id), HttpContext.RequestAborted) is { } table ? new ExportResult(table, ExportFormat.Csv, clock.Today()) : NotFound();

    [HttpPost("cvr-imports/{id:int}/run"), Authorize(Policies.Administrator)]
    public Task<IActionResult> RunCvrImport(int id) =>
        Do(new RunCvrImport.Command(id), "Importen er sat i gang. Du kan roligt forlade siden.", RedirectToAction(nameof(CvrImportDetails), new { id }));

    [HttpPost("cvr-imports/{id:int}/drop"), Authorize(Policies.Administrator)]
    public Task<IActionResult> DropCvrImport(int id) =>
        Do(new DropCvrImport.Command(id), "Filen er kasseret. Intet er hentet ind.", RedirectToAction(nameof(CvrImportList)));

    [HttpGet("employers/fetch"), Authorize(Policies.Registrar)]
    public IActionResult FetchEmployer(string? cvr) => View(new FetchEmployer.Command { Cvr = cvr });

    [HttpPost("employers/fetch"), Authorize(Policies.Registrar)]
    public Task<IActionResult> FetchEmployer(FetchEmployer.Command command) => Submit(command, id =>
    {
        TempData["Done"] = "Virksomheden er hentet fra CVR.";
        return Redirect($"/employers/{id}");
    });

    // A button without a form: there are no fields to show again, so what it came to is told on the page after it.
    private async Task<IActionResult> Do(IRequest<Unit> command, string done, IActionResult next)
    {
        try
        {
            await _mediator.Send(command, HttpContext.RequestAborted);
            TempData["Done"] = done;
        }
        catch (RuleBrokenException broken)
        {
            TempData["Done"] = broken.Message;
        }
        catch (NotFoundException)
        {
            return NotFound();
        }

        return next;
    }
}
