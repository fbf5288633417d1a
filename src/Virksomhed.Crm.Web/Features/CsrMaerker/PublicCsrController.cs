using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.CsrMaerker;

/// <summary>What anybody may see of the mark.</summary>
[AllowAnonymous]
public sealed class PublicCsrController(IMediator mediator) : CrmController(mediator)
{
    private const int CachedSeconds = 600;

    [HttpGet("csr-maerke/{code:int}"), ResponseCache(Duration = CachedSeconds, Location = ResponseCacheLocation.Any)]
    public Task<IActionResult> PublicCsrHolders(int code) => Show(new PublicCsrHolders.Query(code));
}
