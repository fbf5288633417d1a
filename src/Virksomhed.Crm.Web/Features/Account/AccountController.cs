using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>Coming in, going out, and the person's own password.</summary>
[Route("account")]
public sealed class AccountController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("login"), AllowAnonymous]
    public IActionResult Login(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? Redirect(LocalAddress.Of(Url, returnUrl)) : View(new Login.Command { ReturnUrl = returnUrl });

    [HttpPost("login"), AllowAnonymous]
    public Task<IActionResult> Login(Login.Command command) => Submit(command, _ => Redirect(LocalAddress.Of(Url, command.ReturnUrl)));

    [HttpPost("logout")]
    public Task<IActionResult> Logout(Logout.Command command) => Submit(command, _ => RedirectToAction(nameof(Login)));
}
