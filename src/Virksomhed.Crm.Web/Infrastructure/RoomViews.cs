using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Finds views in the folder of the controller's own room, so that a room with several controllers keeps one folder.</summary>
internal sealed class RoomViews : IViewLocationExpander
{
    private const string Room = nameof(Room);

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Room] = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace?.Split('.')[^1];

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values[Room] is { } room ? viewLocations.Prepend($"/Features/{room}/{{0}}.cshtml") : viewLocations;
}
