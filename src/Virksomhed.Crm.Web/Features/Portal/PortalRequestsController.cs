using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>What the employer asks for, from the form to the last step.</summary>
[Route("portal")]
public sealed class PortalRequestsController(IMediator mediator) : PortalController(mediator)
{
    [HttpGet("requests"), Reads(nameof(Inquiry))]
    public Task<IActionResult> OwnInquiries(int page = 1) => Show(new OwnInquiries.Query(page));

    [HttpGet("requests/{id:int}"), Reads(nameof(Inquiry))]
    public Task<IActionResult> OwnInquiryPage(int id) => Show(new OwnInquiryPage.Query(id));

    [HttpGet("orders"), Reads(nameof(JobOrder))]
    public Task<IActionResult> OwnJobOrders(int page = 1) => Show(new OwnJobOrders.Query(page));

    [HttpGet("orders/{id:int}"), Reads(nameof(JobOrder))]
    public Task<IActionResult> OwnJobOrderPage(int id) => Show(new OwnJobOrderPage.Query(id));

    [HttpGet("help/{kind}")]
    public async Task<IActionResult> AskForHelp(PortalHelp kind) => ModelState.IsValid && Enum.IsDefined(kind) ? await Show(new AskForHelp.Query(kind)) : NotFound();

    [HttpPost("help/{kind}")]
    public async Task<IActionResult> AskForHelp(AskForHelp.Command command) => Enum.IsDefined(command.Kind) ? await Submit(command, Received) : NotFound();

    [HttpGet("recruit/{step:int}"), Reads(nameof(RecruitmentDraft))]
    public Task<IActionResult> EditRecruitment(int step) => Show(new EditRecruitment.Query(step));

    [HttpPost("recruit/{step:int}")]
    public Task<IActionResult> EditRecruitment(EditRecruitment.Command command) => SubmitOn(
        new EditRecruitment.Query(command.Step), command,
        kept => kept < Application.Portal.EditRecruitment.Steps ? RedirectToAction(nameof(EditRecruitment), new { step = kept + 1 }) : RedirectToAction(nameof(SendRecruitment)));

    [HttpGet("recruit/send"), Reads(nameof(RecruitmentDraft))]
    public Task<IActionResult> SendRecruitment() => Show(new SendRecruitment.Query());

    [HttpPost("recruit/send")]
    public Task<IActionResult> SendRecruitment(SendRecruitment.Command command) => Submit(command, Received);

    [HttpPost("recruit/drop")]
    public Task<IActionResult> DropRecruitment(DropRecruitment.Command command) => Submit(command, _ => Done(PortalTexts.Of("DraftDropped"), Redirect(LocalAddress.PortalHome)));

    private IActionResult Received(int id) => Done(PortalTexts.Of("RequestReceived"), RedirectToAction(nameof(OwnInquiryPage), new { id }));
}
