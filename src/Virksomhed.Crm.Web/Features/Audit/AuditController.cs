using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Audit;

[Route("audit"), Authorize(Policies.Administrator)]
public sealed class AuditController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(AuditEntry))]
    public Task<IActionResult> AuditList(AuditList.Query query) => Show(query);
}
