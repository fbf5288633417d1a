using System.Net.Mime;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>Coming in, going out, and the person's own password.</summary>
[Route("account")]
public sealed class AccountController(IMediator mediator, Drafts drafts) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> Profile() => Show(new Profile.Query());

    /// <summary>Asked by a form before it is sent: whether the session still holds.</summary>
    [HttpGet("alive"), Authorize(Policies.SignedIn)]
    public IActionResult Alive() => NoContent();

    [HttpGet("login"), AllowAnonymous]
    public IActionResult Login(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? Redirect(LocalAddress.Of(Url, returnUrl, LocalAddress.HomeOf(User))) : View(new Login.Command { ReturnUrl = returnUrl });

    [HttpPost("login"), AllowAnonymous, EnableRateLimiting(AttemptLimits.Login)]
    public Task<IActionResult> Login(Login.Command command) => Submit(command, outcome => outcome == SignInOutcome.NeedsCode ? AskForCode(command) : SignedIn(command.ReturnUrl, command.Draft, outcome));

    [HttpPost("login/passkey/options"), AllowAnonymous, EnableRateLimiting(AttemptLimits.Login)]
    public async Task<IActionResult> PasskeyOptions() => Content(await Mediator.Send(new SignInWithPasskey.OptionsQuery(), HttpContext.RequestAborted), MediaTypeNames.Application.Json);

    /// <summary>For who asks for the page again after a refusal.</summary>
    [HttpGet("login/passkey"), AllowAnonymous]
    public IActionResult SignInWithPasskey() => RedirectToAction(nameof(Login), Language);

    [HttpPost("login/passkey"), AllowAnonymous, EnableRateLimiting(AttemptLimits.Login)]
    public Task<IActionResult> SignInWithPasskey(SignInWithPasskey.Command command) =>
        Act(command, nameof(Login), new Login.Query(command.ReturnUrl, command.Draft), outcome => SignedIn(command.ReturnUrl, command.Draft, outcome));

    [HttpGet("login/code"), AllowAnonymous]
    public async Task<IActionResult> EnterCode(string? returnUrl) =>
        await Mediator.Send(new EnterCode.Query(returnUrl), HttpContext.RequestAborted) is { } form ? View(form) : RedirectToAction(nameof(Login));

    [HttpPost("login/code"), AllowAnonymous, EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> EnterCode(EnterCode.Command command) => Submit(command, outcome => Redirect(LocalAddress.Of(Url, command.ReturnUrl, Home(outcome))));

    /// <summary>For everybody, so that a session which has just run out is no error.</summary>
    [HttpPost("logout"), AllowAnonymous]
    public Task<IActionResult> Logout(Logout.Command command) => Submit(command, _ => Gone());

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
        Submit(command, _ => Done(Application.Account.ForgotPassword.Answer, RedirectToAction(nameof(Login), Language)));

    [HttpGet("reset-password"), AllowAnonymous]
    public Task<IActionResult> ResetPassword(int userId, string? token) => ShowLink(new ResetPassword.Query(userId, token), model => model.Form);

    [HttpPost("reset-password"), AllowAnonymous, EnableRateLimiting(AttemptLimits.ChoosePassword)]
    public Task<IActionResult> ResetPassword(ResetPassword.Command command) => Submit(command, _ => PasswordChosen());

    // The next person at this computer finds nothing of what was shown.
    private RedirectToActionResult Gone()
    {
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";

        return RedirectToAction(nameof(Login), Language);
    }

    // In the language of the page that was left.
    private static object? Language => PublicLanguages.Current == InquiryLanguage.Danish ? null : new { sprog = PublicLanguages.Current.Code() };

    private static string Home(SignInOutcome outcome) => outcome == SignInOutcome.Employer ? LocalAddress.PortalHome : LocalAddress.StaffHome;

    private RedirectToActionResult AskForCode(Login.Command command) =>
        RedirectToAction(nameof(EnterCode), new { command.ReturnUrl, sprog = PublicLanguages.Current == InquiryLanguage.Danish ? null : PublicLanguages.Current.Code() });

    private IActionResult SignedIn(string? returnUrl, string? kept, SignInOutcome outcome) =>
        drafts.Open(kept, User) is { } draft ? View("ResumeDraft", draft)
        : kept is null ? Redirect(LocalAddress.Of(Url, returnUrl, Home(outcome)))
        : Done(Drafts.Lost, Redirect(Home(outcome)));

    private IActionResult PasswordChosen() => Done(PublicTexts.Of("PasswordSaved"), RedirectToAction(nameof(Login), Language));

    /// <summary>The form behind a link from a mail, or the page that says the link is dead.</summary>
    private async Task<IActionResult> ShowLink<T>(IRequest<T> query, Func<T, object?> form) =>
        form(await Mediator.Send(query, HttpContext.RequestAborted)) is { } command ? View(command) : View("DeadLink");
}
