using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Users;

/// <summary>Where a leader goes through everybody's access twice a year.</summary>
[Route("attestation"), Authorize(Policies.Attestation)]
public sealed class AttestationController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(CrmUser))]
    public Task<IActionResult> AttestationList(AttestationList.Query query) => Show(query);

    [HttpPost("confirm"), FreshSignIn]
    public Task<IActionResult> ConfirmAccess(ConfirmAccess.Command command) => Act(
        command, nameof(AttestationList), new AttestationList.Query(), count => Done(count == 1 ? "Adgangen er bekræftet." : $"{count} adgange er bekræftet.", List()));

    [HttpPost("{id:int}/close"), FreshSignIn]
    public Task<IActionResult> CloseAccess(CloseAccess.Command command) =>
        Act(command, nameof(AttestationList), new AttestationList.Query(), _ => Done("Adgangen er lukket, og personen har fået en mail.", List()));

    private RedirectToActionResult List() => RedirectToAction(nameof(AttestationList));
}
