using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Inquiries;

[Route("inquiries")]
public sealed class InquiriesController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    private const string FindCaller = nameof(FindCaller);

    [HttpGet(""), Reads(nameof(Inquiry))]
    public Task<IActionResult> InquiryList(InquiryFilter filter, string? sort, int page = 1) => Show(new InquiryList.Query(filter, sort, page));

    [HttpGet("export.xlsx"), Reads(nameof(Inquiry), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportInquiriesToExcel(InquiryFilter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Inquiry), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportInquiriesToCsv(InquiryFilter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Csv);

    /// <summary>The phone desk finds the caller first; who is not found is a lead.</summary>
    [HttpGet("new"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> RegisterInquiry(int? employerId, int? personId, bool lead, string? q) => employerId is not null || lead
        ? Show(new NewInquiry.Query(employerId, personId, q))
        : Show(FindCaller, new EmployerHits.Query(q));

    [HttpPost("new")]
    public Task<IActionResult> RegisterInquiry(RegisterInquiry.Command command) => Submit(command, id => Done("Henvendelsen er gemt.", Details(id)));

    [HttpGet("{id:int}"), Reads(nameof(Inquiry))]
    public Task<IActionResult> InquiryDetails(int id) => Show(new InquiryDetails.Query(id));

    [HttpPost("{id:int}/take")]
    public Task<IActionResult> TakeInquiry(TakeInquiry.Command command) => Act(command, command.Id, "Henvendelsen er din.");

    [HttpPost("{id:int}/reopen")]
    public Task<IActionResult> ReopenInquiry(ReopenInquiry.Command command) => Act(command, command.Id, "Henvendelsen er åben igen.");

    [HttpGet("{id:int}/hand-over"), Reads(nameof(Inquiry))]
    public Task<IActionResult> HandOverInquiry(int id, int? to) => Show(new HandOverInquiry.Query(id, to));

    [HttpPost("{id:int}/hand-over")]
    public Task<IActionResult> HandOverInquiry(HandOverInquiry.Command command) => Submit(command, id => Done("Henvendelsen er givet videre.", Details(id)));

    [HttpGet("{id:int}/answer"), Reads(nameof(Inquiry))]
    public Task<IActionResult> AnswerInquiry(int id) => Show(new AnswerInquiry.Query(id));

    [HttpPost("{id:int}/answer")]
    public Task<IActionResult> AnswerInquiry(AnswerInquiry.Command command) => Submit(command, id => Done("Svaret er registreret.", Details(id)));

    [HttpGet("{id:int}/close"), Reads(nameof(Inquiry))]
    public Task<IActionResult> CloseInquiry(int id) => Show(new CloseInquiry.Query(id));

    [HttpPost("{id:int}/close")]
    public Task<IActionResult> CloseInquiry(CloseInquiry.Command command) => Submit(command, id => Done("Henvendelsen er afsluttet.", Details(id)));

    [HttpGet("{id:int}/link"), Reads(nameof(Inquiry))]
    public Task<IActionResult> LinkInquiry(int id, string? q) => Show(new LinkInquiry.Query(id, q));

    [HttpPost("{id:int}/link")]
    public Task<IActionResult> LinkInquiry(LinkInquiry.Command command) => Act(command, command.Id, "Henvendelsen er koblet til virksomheden.");

    // Buttons of the inquiry's own page: a refusal is told there.
    private Task<IActionResult> Act(IRequest<int> command, int id, string done) =>
        Act(command, nameof(InquiryDetails), new InquiryDetails.Query(id), _ => Done(done, Details(id)));

    private RedirectToActionResult Details(int id) => RedirectToAction(nameof(InquiryDetails), new { id });

    private async Task<IActionResult> Export(ExportInquiries.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
