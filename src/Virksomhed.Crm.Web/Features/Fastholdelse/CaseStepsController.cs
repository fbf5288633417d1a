using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Fastholdelse;

/// <summary>What happens on a case from when it is opened until it is closed.</summary>
[Route("fastholdelse/{id:int}"), Authorize(Policies.CaseColleague)]
public sealed class CaseStepsController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("step"), Reads(nameof(Fastholdelsessag))]
    public Task<IActionResult> RecordFastholdelseStep(int id) => Show(new RecordFastholdelseStep.Query(id));

    [HttpPost("step")]
    public Task<IActionResult> RecordFastholdelseStep(RecordFastholdelseStep.Command command) => Submit(command, new RecordFastholdelseStep.Query(command.Id), Saved);

    [HttpGet("tools"), Reads(nameof(Fastholdelsessag))]
    public Task<IActionResult> AgreeFastholdelseTools(int id) => Show(new AgreeFastholdelseTools.Query(id));

    [HttpPost("tools")]
    public Task<IActionResult> AgreeFastholdelseTools(AgreeFastholdelseTools.Command command) => Submit(command, new AgreeFastholdelseTools.Query(command.Id), Saved);

    [HttpGet("next"), Reads(nameof(Fastholdelsessag))]
    public Task<IActionResult> PlanNextStep(int id) => Show(new PlanNextStep.Query(id));

    [HttpPost("next")]
    public Task<IActionResult> PlanNextStep(PlanNextStep.Command command) => Submit(command, new PlanNextStep.Query(command.Id), Saved);

    [HttpGet("close"), Reads(nameof(Fastholdelsessag))]
    public Task<IActionResult> CloseFastholdelsessag(int id) => Show(new CloseFastholdelsessag.Query(id));

    [HttpPost("close")]
    public Task<IActionResult> CloseFastholdelsessag(CloseFastholdelsessag.Command command) => Submit(command, new CloseFastholdelsessag.Query(command.Id), Saved);

    [HttpPost("reopen")]
    public Task<IActionResult> ReopenFastholdelsessag(ReopenFastholdelsessag.Command command) => OnTheCase(command, command.Id);

    [HttpPost("milestones")]
    public Task<IActionResult> MarkMilestone(MarkMilestone.Command command) => OnTheCase(command, command.Id);

    private Task<IActionResult> OnTheCase(IRequest<int> command, int id) => Act(command, "FastholdelseDetails", new FastholdelseDetails.Query(id), Saved);

    private IActionResult Saved(int id) => Done("Sagen er gemt.", Redirect($"/fastholdelse/{id}"));
}
