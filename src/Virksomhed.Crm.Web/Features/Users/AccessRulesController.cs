using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Users;

[Route("access-rules"), Authorize(Policies.Administrator)]
public sealed class AccessRulesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> AccessRuleList() => Show(new AccessRuleList.Query());

    [HttpGet("new")]
    public Task<IActionResult> SetAccessRule() => Show(new SetAccessRule.Query());

    [HttpPost("new"), FreshSignIn]
    public Task<IActionResult> SetAccessRule(SetAccessRule.Command command) => Submit(command, _ => Done("Reglen er gemt.", RedirectToAction(nameof(AccessRuleList))));
}
