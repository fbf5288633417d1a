using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Fastholdelse;

/// <summary>The emergency door to a case that one is not on, and the leaders who look at it afterwards without seeing the case.</summary>
[Route("fastholdelse")]
public sealed class EmergencyAccessController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("{id:int}/emergency"), Authorize(Policies.Fastholdelse)]
    public Task<IActionResult> OpenEmergencyAccess(int id) => Show(new OpenEmergencyAccess.Query(id));

    [HttpPost("{id:int}/emergency"), Authorize(Policies.Fastholdelse), FreshSignIn]
    public Task<IActionResult> OpenEmergencyAccess(OpenEmergencyAccess.Command command) =>
        SubmitOn(new OpenEmergencyAccess.Query(command.Id), command, id => Done("Nødadgangen er åbnet og logget.", Redirect($"/fastholdelse/{id}")));

    [HttpGet("emergencies"), Authorize(Policies.Manager), Reads(nameof(EmergencyAccess))]
    public Task<IActionResult> EmergencyAccessList(EmergencyAccessList.Query query) => Show(query);

    [HttpGet("emergencies/{id:int}"), Authorize(Policies.Manager), Reads(nameof(EmergencyAccess))]
    public Task<IActionResult> ReviewEmergencyAccess(int id) => Show(new ReviewEmergencyAccess.Query(id));

    [HttpPost("emergencies/{id:int}"), Authorize(Policies.Manager)]
    public Task<IActionResult> ReviewEmergencyAccess(ReviewEmergencyAccess.Command command) =>
        Submit(command, new ReviewEmergencyAccess.Query(command.Id), _ => Done("Gennemgangen er gemt.", RedirectToAction(nameof(EmergencyAccessList))));
}
