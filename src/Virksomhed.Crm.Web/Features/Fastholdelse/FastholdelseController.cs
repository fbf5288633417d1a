using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Fastholdelse;

/// <summary>The cases that the reader is on; a case that the reader is not on answers as if it were not there, or asks a fastholdelseskonsulent why it must be read.</summary>
[Route("fastholdelse"), Authorize(Policies.CaseColleague)]
public sealed class FastholdelseController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Fastholdelsessag))]
    public Task<IActionResult> FastholdelseList(FastholdelseFilter filter, string? sort, int page = 1) => Show(new FastholdelseList.Query(filter, sort, page));

    [HttpGet("export.xlsx"), Reads(nameof(Fastholdelsessag), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportFastholdelseToExcel(FastholdelseFilter filter, string? sort) => Export(new(filter, sort), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Fastholdelsessag), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportFastholdelseToCsv(FastholdelseFilter filter, string? sort) => Export(new(filter, sort), ExportFormat.Csv);

    [HttpGet("{id:int}"), Reads(nameof(Fastholdelsessag))]
    public async Task<IActionResult> FastholdelseDetails(int id) =>
        await Show(new FastholdelseDetails.Query(id)) is var page and not NotFoundResult ? page
        : User.IsInRole(Role.Fastholdelseskonsulent) && await Mediator.Send(new OpenEmergencyAccess.Query(id), HttpContext.RequestAborted) is not null ? Redirect($"/fastholdelse/{id}/emergency")
        : NotFound();

    [HttpGet("open"), Authorize(Policies.Fastholdelse), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> OpenFastholdelsessag(int? employerId, string? q) => employerId is { } id
        ? Show(new OpenFastholdelsessag.Query(id))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("open"), Authorize(Policies.Fastholdelse)]
    public Task<IActionResult> OpenFastholdelsessag(OpenFastholdelsessag.Command command) => Submit(command, id => Saved("Sagen er åbnet.", id));

    [HttpGet("{id:int}/edit"), Reads(nameof(Fastholdelsessag))]
    public Task<IActionResult> EditFastholdelsessag(int id) => Show(new EditFastholdelsessag.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditFastholdelsessag(EditFastholdelsessag.Command command) =>
        Submit(command, new EditFastholdelsessag.Query(command.Id), id => Saved("Sagen er rettet.", id));

    [HttpGet("{id:int}/people"), Reads(nameof(Fastholdelsessag))]
    public Task<IActionResult> CasePeople(int id) => Show(new CasePeople.Query(id));

    [HttpPost("{id:int}/people")]
    public Task<IActionResult> AdmitColleague(AdmitColleague.Command command) => OnPeople(command, command.Id, id => Done("Kollegaen kan nu se sagen.", BackToPeople(id)));

    [HttpPost("{id:int}/people/{userId:int}/dismiss")]
    public Task<IActionResult> DismissColleague(DismissColleague.Command command) => OnPeople(
        command, command.Id, isStillOn => Done("Kollegaen kan ikke længere se sagen.", isStillOn ? BackToPeople(command.Id) : RedirectToAction(nameof(FastholdelseList))));

    [HttpPost("{id:int}/responsible")]
    public Task<IActionResult> HandOverFastholdelsessag(HandOverFastholdelsessag.Command command) =>
        OnPeople(command, command.Id, _ => Done("Sagen er givet videre.", RedirectToAction(nameof(FastholdelseList))));

    private Task<IActionResult> OnPeople<T>(IRequest<T> command, int id, Func<T, IActionResult> done) => Act(command, nameof(CasePeople), new CasePeople.Query(id), done);

    private RedirectToActionResult BackToPeople(int id) => RedirectToAction(nameof(CasePeople), new { id });

    private IActionResult Saved(string what, int id) => Done(what, RedirectToAction(nameof(FastholdelseDetails), new { id }));

    private async Task<IActionResult> Export(ExportFastholdelse.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
