using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Surveys;

/// <summary>The link in a survey's mail: whoever has it may answer once, without a login, and opt out.</summary>
[AllowAnonymous, Route("tilfredshed/{secret}"), EnableRateLimiting(AttemptLimits.Signup)]
public sealed class PublicSurveysController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public async Task<IActionResult> AnswerSurvey(string secret) => Private(await Mediator.Send(new SurveyPage.Query(secret), HttpContext.RequestAborted) switch
    {
        null => View("DeadSurvey"),
        { State: SurveyState.Open } => View(new AnswerSurvey.Command { Secret = secret }),
        var page => View("AnsweredSurvey", page),
    });

    [HttpPost("")]
    public Task<IActionResult> AnswerSurvey(AnswerSurvey.Command command, string? sprog) =>
        SubmitOn(new SurveyPage.Query(command.Secret), command, secret => RedirectToAction(nameof(AnswerSurvey), new { secret, sprog }));

    [HttpGet("frameld")]
    public async Task<IActionResult> OptOutOfSurveys(string secret) =>
        Private(await Mediator.Send(new OptOutOfSurveys.Query(secret), HttpContext.RequestAborted) is { } page ? View(page) : View("DeadSurvey"));

    [HttpPost("frameld")]
    public Task<IActionResult> OptOutOfSurveys(OptOutOfSurveys.Command command, string? sprog) =>
        Press(command, secret => RedirectToAction(nameof(OptOutOfSurveys), new { secret, sprog }));

    private IActionResult Private(IActionResult answer)
    {
        Response.Headers.CacheControl = "private, no-store";

        return answer;
    }
}
