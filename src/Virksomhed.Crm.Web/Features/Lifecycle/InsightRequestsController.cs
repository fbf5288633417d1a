using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Lifecycle;

/// <summary>Who asks to see what is kept, and by when they are answered.</summary>
[Route("insight-requests"), Authorize(Policies.Administrator)]
public sealed class InsightRequestsController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(InsightRequest))]
    public Task<IActionResult> InsightRequestList(InsightRequestList.Query query) => Show(query);

    [HttpGet("{id:int}"), Reads(nameof(InsightRequest))]
    public Task<IActionResult> InsightRequestDetails(int id) => Show(new InsightRequestDetails.Query(id));

    [HttpGet("new"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> RegisterInsightRequest(int? employerId, int? personId, string? q) => employerId is { } id
        ? Show(new RegisterInsightRequest.Query(id, personId))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("new")]
    public Task<IActionResult> RegisterInsightRequest(RegisterInsightRequest.Command command) =>
        SubmitOn(new RegisterInsightRequest.Query(command.EmployerId, null), command, id => Saved("Anmodningen er registreret.", id));

    [HttpGet("{id:int}/extend"), Reads(nameof(InsightRequest))]
    public Task<IActionResult> ExtendInsightRequest(int id) => Show(new ExtendInsightRequest.Query(id));

    [HttpPost("{id:int}/extend")]
    public Task<IActionResult> ExtendInsightRequest(ExtendInsightRequest.Command command) =>
        Submit(command, new ExtendInsightRequest.Query(command.Id), id => Saved("Fristen er forlænget.", id));

    [HttpGet("{id:int}/close"), Reads(nameof(InsightRequest))]
    public Task<IActionResult> CloseInsightRequest(int id) => Show(new CloseInsightRequest.Query(id));

    [HttpPost("{id:int}/close")]
    public Task<IActionResult> CloseInsightRequest(CloseInsightRequest.Command command) =>
        Submit(command, new CloseInsightRequest.Query(command.Id), id => Saved("Anmodningen er afsluttet.", id));

    private IActionResult Saved(string what, int id) => Done(what, RedirectToAction(nameof(InsightRequestDetails), new { id }));
}
