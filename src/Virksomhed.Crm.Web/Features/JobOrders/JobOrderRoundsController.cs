using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.JobOrders;

/// <summary>The rounds of candidates of an order, as numbers, and what the employer said of them.</summary>
[Route("job-orders/{id:int}/rounds")]
public sealed class JobOrderRoundsController(IMediator mediator) : CrmController(mediator)
{
    private const string Order = "~/Features/JobOrders/JobOrderDetails.cshtml";

    [HttpGet("new"), Reads(nameof(JobOrder))]
    public Task<IActionResult> ProposeCandidates(int id) => Show(new ProposeCandidates.Query(id));

    [HttpPost("new")]
    public Task<IActionResult> ProposeCandidates(ProposeCandidates.Command command) => Submit(command, new ProposeCandidates.Query(command.Id), id => Saved("Runden er gemt.", id));

    [HttpGet("{roundId:int}"), Reads(nameof(JobOrder))]
    public Task<IActionResult> CountCandidates(int id, int roundId) => Show(new CountCandidates.Query(id, roundId));

    [HttpPost("{roundId:int}")]
    public Task<IActionResult> CountCandidates(CountCandidates.Command command) =>
        Submit(command, new CountCandidates.Query(command.Id, command.RoundId), id => Saved("Tallene er gemt.", id));

    [HttpPost("{roundId:int}/rate")]
    public Task<IActionResult> RateRound(RateRound.Command command) => Act(command, Order, new JobOrderDetails.Query(command.Id), id => Saved("Virksomhedens svar er gemt.", id));

    [HttpPost("{roundId:int}/ask")]
    public Task<IActionResult> AskFeedback(AskFeedback.Command command) => Act(command, Order, new JobOrderDetails.Query(command.Id), id => Saved("Kontaktpersonen får en mail med et link.", id));

    private IActionResult Saved(string what, int id) => Done(what, Redirect($"/job-orders/{id}#kandidater"));
}
