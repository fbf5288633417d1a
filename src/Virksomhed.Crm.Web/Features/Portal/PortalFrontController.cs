using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Application.Schemes;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>The front page, and the pages that need one action each.</summary>
[Route("portal")]
public sealed class PortalFrontController(IMediator mediator) : PortalController(mediator)
{
    [HttpGet(""), Reads(nameof(Employer))]
    public Task<IActionResult> PortalFront() => Show(new PortalFront.Query());

    [HttpPost("language")]
    public Task<IActionResult> SpeakLanguage(SpeakLanguage.Command command) => Submit(command, _ => Redirect(LocalAddress.Of(Url, command.ReturnUrl, LocalAddress.PortalHome)));

    [HttpGet("messages"), Reads(nameof(PortalMessage))]
    public Task<IActionResult> Messages() => Show(new WriteMessage.Query());

    [HttpPost("messages")]
    public Task<IActionResult> Messages(WriteMessage.Command command) => Submit(command, _ => Done(PortalTexts.Of("MessageSent"), RedirectToAction(nameof(Messages))));

    [HttpGet("agreements"), Reads(nameof(Agreement))]
    public Task<IActionResult> OwnAgreements() => Show(new OwnAgreements.Query());

    [HttpGet("schemes")]
    public Task<IActionResult> PortalSchemes(SchemeGuide.Query query) => Show(query);

    [HttpGet("company"), Reads(nameof(Employer))]
    public Task<IActionResult> OwnCompany() => Show(new OwnCompany.Query());

    [HttpPost("company")]
    public Task<IActionResult> OwnCompany(OwnCompany.Command command) =>
        Submit(command, new OwnCompany.Query(), _ => Done(PortalTexts.Of("WishesSaved"), RedirectToAction(nameof(OwnCompany))));
}
