using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.JobOrders;

/// <summary>The orders that a partnership fills together: every municipality in it sees them, bids, and sees how they were divided.</summary>
[Route("job-orders")]
public sealed class SharedJobOrdersController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("{id:int}/share"), Reads(nameof(JobOrder))]
    public Task<IActionResult> ShareJobOrder(int id) => Show(new ShareJobOrder.Query(id));

    [HttpPost("{id:int}/share")]
    public Task<IActionResult> ShareJobOrder(ShareJobOrder.Command command) => Submit(command, id => Saved("Ordren er delt.", id));

    [HttpGet("shared"), Reads(nameof(SharedJobOrder))]
    public Task<IActionResult> SharedJobOrderList(bool closed, int page = 1) => Show(new SharedJobOrderList.Query(closed, page));

    [HttpGet("shared/{id:int}"), Reads(nameof(SharedJobOrder))]
    public Task<IActionResult> SharedJobOrderDetails(int id) => Show(new SharedJobOrderDetails.Query(id));

    [HttpGet("shared/{id:int}/bid"), Reads(nameof(SharedJobOrder))]
    public Task<IActionResult> BidOnJobOrder(int id) => Show(new BidOnJobOrder.Query(id));

    [HttpPost("shared/{id:int}/bid")]
    public Task<IActionResult> BidOnJobOrder(BidOnJobOrder.Command command) => Submit(command, id => Saved("Jeres bud er gemt.", id));

    [HttpGet("shared/{id:int}/divide"), Reads(nameof(SharedJobOrder))]
    public Task<IActionResult> DivideJobOrder(int id) => Show(new DivideJobOrder.Query(id));

    [HttpPost("shared/{id:int}/divide")]
    public Task<IActionResult> DivideJobOrder(DivideJobOrder.Command command) => Submit(command, new DivideJobOrder.Query(command.Id), id => Saved("Ordren er fordelt.", id));

    private IActionResult Saved(string what, int id) => Done(what, RedirectToAction(nameof(SharedJobOrderDetails), new { id }));
}
