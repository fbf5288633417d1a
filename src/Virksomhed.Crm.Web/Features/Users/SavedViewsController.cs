using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Users;

/// <summary>The views that people keep of lists. Everybody has their own.</summary>
[Route("views")]
public sealed class SavedViewsController(IMediator mediator) : CrmController(mediator)
{
    [HttpPost("")]
    public Task<IActionResult> SaveView(SaveView.Command command) =>
        Submit(command, _ => Done("Visningen er gemt.", Redirect(LocalAddress.Of(Url, $"{ListFrame.AddressOf(command.List)}?{command.Query}"))));

    [HttpPost("{id:int}/delete")]
    public Task<IActionResult> DeleteView(DeleteView.Command command) =>
        Press(command, dropped => Done($"Visningen »{dropped.Name}« er slettet.", Redirect(ListFrame.AddressOf(dropped.List))));
}
