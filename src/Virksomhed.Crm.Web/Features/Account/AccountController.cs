using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>Coming in, going out, and the person's own password.</summary>
[Route("account")]
public sealed class AccountController(IMediator mediator, Drafts drafts) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> Profile() => Show(new Profile.Query());

    /// <summary>Asked by a form before it is sent: whether the session still holds.</summary>
    [HttpGet("alive")]
    public IActionResult Alive() => NoContent();

    [HttpGet("login"), AllowAnonymous]
    public IActionResult Login(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? Redirect(LocalAddress.Of(Url, returnUrl)) : View(new Login.Command { ReturnUrl = returnUrl });

    [HttpPost("login"), AllowAnonymous, EnableRateLimiting(AttemptLimits.Login)]
    public Task<IActionResult> Login(Login.Command command) => Submit(command, _ => SignedIn(command));

    /// <summary>For everybody, so that a session which has just run out is no error.</summary>
    [HttpPost("logout"), AllowAnonymous]
    public Task<IActionResult> Logout(Logout.Command command) => Submit(command, _ => RedirectToAction(nameof(Login)));

    [HttpGet("password")]
    public IActionResult ChangePassword() => View(new ChangePassword.Command());

    [HttpPost("password")]
    public Task<IActionResult> ChangePassword(ChangePassword.Command command) =>
        Submit(command, _ => Done("Adgangskoden er skiftet.", RedirectToAction(nameof(Profile))));

    [HttpGet("invitation"), AllowAnonymous]
    public Task<IActionResult> AcceptInvitation(int userId, string? token) => ShowLink(new AcceptInvitation.Query(userId, token), model => model.Form);

    [HttpPost("invitation"), AllowAnonymous, EnableRateLimiting(AttemptLimits.ChoosePassword)]
    public Task<IActionResult> AcceptInvitation(AcceptInvitation.Command command) => Submit(command, _ => PasswordChosen());

    [HttpGet("forgot-password"), AllowAnonymous]
    public IActionResult ForgotPassword() => View(new ForgotPassword.Command());

    [HttpPost("forgot-password"), AllowAnonymous, EnableRateLimiting(AttemptLimits.ForgotPassword)]
    public Task<IActionResult> ForgotPassword(ForgotPassword.Command command) =>
        Submit(command, _ => Done(Application.Account.ForgotPassword.Answer, RedirectToAction(nameof(Login))));

    [HttpGet("reset-password"), AllowAnonymous]
    public Task<IActionResult> ResetPassword(int userId, string? token) => ShowLink(new ResetPassword.Query(userId, token), model => model.Form);

    [HttpPost("reset-password"), AllowAnonymous, EnableRateLimiting(AttemptLimits.ChoosePassword)]
    public Task<IActionResult> ResetPassword(ResetPassword.Command command) => Submit(command, _ => PasswordChosen());

    private IActionResult SignedIn(Login.Command command) =>
        drafts.Open(command.Draft, User) is { } draft ? View("ResumeDraft", draft)
        : command.Draft is null ? Redirect(LocalAddress.Of(Url, command.ReturnUrl))
        : Done("Det, der var skrevet før login, er ikke med: det var en andens, eller det var for gammelt.", Redirect("/"));

    private IActionResult PasswordChosen() => Done("Adgangskoden er gemt. Log ind med den.", RedirectToAction(nameof(Login)));

    /// <summary>The form behind a link from a mail, or the page that says the link is dead.</summary>
    private async Task<IActionResult> ShowLink<T>(IRequest<T> query, Func<T, object?> form) =>
        form(await Mediator.Send(query, HttpContext.RequestAborted)) is { } command ? View(command) : View("DeadLink");
}
