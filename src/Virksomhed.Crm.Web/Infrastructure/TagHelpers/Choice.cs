using Microsoft.AspNetCore.Mvc.Rendering;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>An option with room for an icon and a quiet word beside its text.</summary>
public sealed class Choice : SelectListItem
{
    public Choice(string text, object value, string? icon = null, string? note = null)
        : base(text, value.ToString())
    {
        Icon = icon;
        Note = note;
    }

    public string? Icon { get; }

    public string? Note { get; }
}
