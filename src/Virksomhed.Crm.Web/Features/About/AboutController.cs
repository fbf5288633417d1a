using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Virksomhed.Crm.Web.Features.About;

/// <summary>What everybody may know of the site itself: how accessible it is, and what becomes of people's data. One view for each language.</summary>
[AllowAnonymous, Route("om")]
public sealed class AboutController : Controller
{
    [HttpGet("tilgaengelighed")]
    public IActionResult Accessibility() => View($"{nameof(Accessibility)}{Language}");

    [HttpGet("persondata")]
    public IActionResult Privacy() => View($"{nameof(Privacy)}{Language}");

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch { "de" => ".de", "en" => ".en", _ => "" };
}
