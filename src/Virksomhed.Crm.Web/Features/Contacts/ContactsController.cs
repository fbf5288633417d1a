using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Contacts;

[Route("contacts")]
public sealed class ContactsController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Contact))]
    public Task<IActionResult> ContactList(ContactList.Filter filter, string? sort, int page = 1) => Show(new ContactList.Query(filter, sort, page));

    [HttpGet("export.xlsx"), Reads(nameof(Contact), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportContactsToExcel(ContactList.Filter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Contact), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportContactsToCsv(ContactList.Filter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Csv);

    [HttpGet("{id:int}"), Reads(nameof(Contact))]
    public Task<IActionResult> ContactDetails(int id) => Show(new ContactDetails.Query(id));

    [HttpGet("log"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> LogContact(int? employerId, int? productionUnitId, int? personId, string? q) => employerId is { } id
        ? Show(new NewContact.Query(id, productionUnitId, personId))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("log")]
    public Task<IActionResult> LogContact(LogContact.Command command) =>
        Submit(command, id => Done("Kontakten er gemt.", RedirectToAction(nameof(ContactDetails), new { id })));

    [HttpGet("{id:int}/edit"), Reads(nameof(Contact))]
    public Task<IActionResult> EditContact(int id) => Show(new EditContact.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditContact(EditContact.Command command) =>
        Submit(command, new EditContact.Query(command.Id), id => Done("Kontakten er rettet.", RedirectToAction(nameof(ContactDetails), new { id })));

    [HttpGet("{id:int}/delete"), Reads(nameof(Contact))]
    public Task<IActionResult> DeleteContact(int id) => Show(new DeleteContact.Query(id));

    [HttpPost("{id:int}/delete")]
    public Task<IActionResult> DeleteContact(DeleteContact.Command command) =>
        Submit(command, new DeleteContact.Query(command.Id), employer => Done("Kontakten er slettet.", Redirect($"/employers/{employer}")));

    private async Task<IActionResult> Export(ExportContacts.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
