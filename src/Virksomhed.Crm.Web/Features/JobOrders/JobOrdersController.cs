using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.JobOrders;

[Route("job-orders")]
public sealed class JobOrdersController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(JobOrder))]
    public Task<IActionResult> JobOrderList(JobOrderFilter filter, string? sort, int page = 1) => Show(new JobOrderList.Query(filter, sort, page));

    [HttpGet("board"), Reads(nameof(JobOrder))]
    public Task<IActionResult> JobOrderBoard(JobOrderFilter filter) => Show(new JobOrderBoard.Query(filter));

    [HttpGet("export.xlsx"), Reads(nameof(JobOrder), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportJobOrdersToExcel(JobOrderFilter filter, string? sort, bool includeProtected) => Export(new(filter, sort, includeProtected), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(JobOrder), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportJobOrdersToCsv(JobOrderFilter filter, string? sort, bool includeProtected) => Export(new(filter, sort, includeProtected), ExportFormat.Csv);

    [HttpGet("new"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> ReceiveJobOrder(int? employerId, int? inquiryId, string? q) => employerId is not null || inquiryId is not null
        ? Show(new ReceiveJobOrder.Query(employerId, inquiryId))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("new")]
    public Task<IActionResult> ReceiveJobOrder(ReceiveJobOrder.Command command) => Submit(command, id => Saved("Jobordren er gemt.", id));

    [HttpGet("{id:int}"), Reads(nameof(JobOrder))]
    public Task<IActionResult> JobOrderDetails(int id) => Show(new JobOrderDetails.Query(id));

    [HttpGet("{id:int}/edit"), Reads(nameof(JobOrder))]
    public Task<IActionResult> EditJobOrder(int id) => Show(new EditJobOrder.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditJobOrder(EditJobOrder.Command command) => Submit(command, new EditJobOrder.Query(command.Id), id => Saved("Jobordren er rettet.", id));

    [HttpPost("{id:int}/move")]
    public Task<IActionResult> MoveJobOrder(MoveJobOrder.Command command) => Act(command, nameof(JobOrderDetails), new JobOrderDetails.Query(command.Id), id => Saved("Jobordren er flyttet.", id));

    /// <summary>The same from a card of the board, which is where one stays, with the filter one had.</summary>
    [HttpPost("board/{id:int}/move")]
    public Task<IActionResult> MoveJobOrderCard(MoveJobOrder.Command command, string? owner, string? shared, string? pressing)
    {
        var filter = new JobOrderFilter { Owner = owner, Shared = shared == "true", Pressing = pressing == "true" };

        return Act(command, nameof(JobOrderBoard), new JobOrderBoard.Query(filter), id => Done("Jobordren er flyttet.", Redirect($"/job-orders/board?{filter.ToQuery()}#order-{id}")));
    }

    [HttpGet("{id:int}/close"), Reads(nameof(JobOrder))]
    public Task<IActionResult> CloseJobOrder(int id) => Show(new CloseJobOrder.Query(id));

    [HttpPost("{id:int}/close")]
    public Task<IActionResult> CloseJobOrder(CloseJobOrder.Command command) => Submit(command, new CloseJobOrder.Query(command.Id), id => Saved("Jobordren er afsluttet.", id));

    [HttpGet("{id:int}/ad"), Reads(nameof(JobOrder))]
    public Task<IActionResult> AdvertiseJobOrder(int id) => Show(new AdvertiseJobOrder.Query(id));

    [HttpPost("{id:int}/ad")]
    public Task<IActionResult> AdvertiseJobOrder(AdvertiseJobOrder.Command command) => Submit(command, new AdvertiseJobOrder.Query(command.Id), id => Saved("Annoncen er gemt.", id));

    [HttpGet("figures"), Authorize(Policies.Manager), Reads(nameof(JobOrder))]
    public Task<IActionResult> JobOrderFigures(int? year) => Show<JobOrderFigures.Model>(new JobOrderFigures.Query(year));

    private IActionResult Saved(string what, int id) => Done(what, RedirectToAction(nameof(JobOrderDetails), new { id }));

    private async Task<IActionResult> Export(ExportJobOrders.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
