using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Operations;

[Route("operations"), Authorize(Policies.Administrator)]
public sealed class OperationsController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> OperationStatus(OperationStatus.Query query) => Show(query);
}
