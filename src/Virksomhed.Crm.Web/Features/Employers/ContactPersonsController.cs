using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Employers;

[Route("employers/{employerId:int}/persons")]
public sealed class ContactPersonsController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("add"), Reads(nameof(Domain.Employers.Employer), Id = "employerId")]
    public Task<IActionResult> AddContactPerson(int employerId, string? returnUrl) => Show(new AddContactPerson.Query(employerId, returnUrl));

    [HttpPost("add")]
    public Task<IActionResult> AddContactPerson(AddContactPerson.Command command) => Submit(command, id => Done(
        "Kontaktpersonen er tilføjet.",
        Url.IsLocalUrl(command.ReturnUrl) ? LocalRedirect(QueryHelpers.AddQueryString(command.ReturnUrl!, "personId", $"{id}")) : Employer(command.EmployerId)));

    [HttpGet("{id:int}/edit"), Reads(nameof(ContactPerson))]
    public Task<IActionResult> EditContactPerson(int employerId, int id) => Show(new EditContactPerson.Query(employerId, id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditContactPerson(EditContactPerson.Command command) => Submit(
        command, new EditContactPerson.Query(command.EmployerId, command.Id), employer => Done("Kontaktpersonen er rettet.", Employer(employer)));

    [HttpGet("{id:int}/merge"), Reads(nameof(ContactPerson))]
    public Task<IActionResult> MergeContactPersons(int employerId, int id) => Show(new MergeContactPersons.Query(employerId, id));

    [HttpPost("{id:int}/merge")]
    public Task<IActionResult> MergeContactPersons(MergeContactPersons.Command command) =>
        Submit(command, kept => Done($"De to er lagt sammen under {kept}. Det kan fortrydes under tidligere kontaktpersoner.", Employer(command.EmployerId)));

    [HttpPost("{id:int}/undo-merge")]
    public Task<IActionResult> UndoMerge(UndoMerge.Command command) =>
        Submit(command, name => Done($"{name} er igen en kontaktperson for sig.", Employer(command.EmployerId)));

    private RedirectResult Employer(int id) => Redirect($"/employers/{id}#kontaktpersoner");
}
