using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Application.Events;
using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Events;

[Route("events")]
public sealed class EventsController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> EventList(EventList.Query query) => Show(query);

    [HttpGet("new")]
    public Task<IActionResult> PlanEvent() => Show(new PlanEvent.Query());

    [HttpPost("new")]
    public Task<IActionResult> PlanEvent(PlanEvent.Command command) =>
        Submit(command, id => Done("Arrangementet er oprettet. Inviter virksomhederne.", RedirectToAction(nameof(EventDetails), new { id })));

    [HttpGet("{id:int}"), Reads(nameof(Event))]
    public Task<IActionResult> EventDetails(int id, InvitationState? state, int page = 1) => Show(new EventDetails.Query(id, state, page));

    [HttpGet("{id:int}/edit")]
    public Task<IActionResult> EditEvent(int id) => Show(new EditEvent.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditEvent(EditEvent.Command command) =>
        Submit(command, new EditEvent.Query(command.Id), saved => Done(EventWords.Edited(saved.Told), RedirectToAction(nameof(EventDetails), new { saved.Id })));

    [HttpGet("{id:int}/cancel")]
    public Task<IActionResult> CancelEvent(int id) => Show(new CancelEvent.Query(id));

    [HttpPost("{id:int}/cancel")]
    public Task<IActionResult> CancelEvent(CancelEvent.Command command) => Submit(
        command, new CancelEvent.Query(command.Id), told => Done(EventWords.Cancelled(told), RedirectToAction(nameof(EventDetails), new { command.Id })));

    [HttpGet("{id:int}/guests"), Reads(nameof(EventInvitation))]
    public Task<IActionResult> GuestList(int id) => Show(new GuestList.Query(id));

    [HttpGet("{id:int}/guests/export.xlsx"), Reads(nameof(EventInvitation), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportGuestsToExcel(int id) => Export(id, ExportFormat.Xlsx);

    [HttpGet("{id:int}/guests/export.csv"), Reads(nameof(EventInvitation), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportGuestsToCsv(int id) => Export(id, ExportFormat.Csv);

    [HttpGet("{id:int}/invite"), Reads(nameof(Employer))]
    public Task<IActionResult> InviteEmployers(int id, EmployerFilter filter, int page = 1) => Show(new InviteEmployers.Query(id, filter, page));

    [HttpPost("{id:int}/invite")]
    public Task<IActionResult> InviteEmployers(InviteEmployers.Command command) => Act(
        command, nameof(InviteEmployers), new InviteEmployers.Query(command.Id, command.Filter, 1),
        count => Done(count == 1 ? "1 invitation er sendt." : $"{count:N0} invitationer er sendt.", RedirectToAction(nameof(EventDetails), new { command.Id })));

    [HttpGet("{id:int}/invite/one"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> InviteEmployer(int id, int? employerId, string? q) => employerId is { } one
        ? Show(new InviteEmployer.Query(id, one))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("{id:int}/invite/one")]
    public Task<IActionResult> InviteEmployer(InviteEmployer.Command command) =>
        Submit(command, id => Done("Invitationen er sendt.", RedirectToAction(nameof(EventDetails), new { id })));

    [HttpGet("{id:int}/attendance"), Reads(nameof(EventInvitation))]
    public Task<IActionResult> RecordAttendance(int id) => Show(new NewAttendance.Query(id));

    [HttpPost("{id:int}/attendance")]
    public Task<IActionResult> RecordAttendance(RecordAttendance.Command command) => Submit(
        command,
        count => Done(count == 1 ? "Fremmødet er gemt. Det blev til 1 kontakt." : $"Fremmødet er gemt. Det blev til {count:N0} kontakter.", RedirectToAction(nameof(EventDetails), new { command.Id })));

    [HttpGet("{id:int}/calendar.ics")]
    public async Task<IActionResult> EventCalendar(int id) =>
        await Mediator.Send(new ReadEventCalendar.Query(id, null), HttpContext.RequestAborted) is { } calendar ? Content(calendar, $"{CalendarFeed.MediaType}; charset=utf-8") : NotFound();

    private async Task<IActionResult> Export(int id, ExportFormat format) =>
        await Mediator.Send(new GuestList.ExportQuery(id), HttpContext.RequestAborted) is { } table ? new ExportResult(table, format, clock.Today()) : NotFound();
}
