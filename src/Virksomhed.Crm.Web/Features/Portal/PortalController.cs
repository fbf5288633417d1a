using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>The employers' wing: for their users alone, who see their own employer through the filters of <c>CrmDbContext</c>.</summary>
[Area("Portal"), Authorize(Policies.Employer)]
public abstract class PortalController(IMediator mediator) : CrmController(mediator);
