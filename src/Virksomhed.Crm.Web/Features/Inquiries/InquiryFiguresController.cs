using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Inquiries;

/// <summary>How the promise of a first answer is kept, for those who answer for it.</summary>
[Authorize(Policies.Manager)]
public sealed class InquiryFiguresController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("inquiries/figures"), Reads(nameof(Inquiry))]
    public Task<IActionResult> InquiryFigures(int? year) => Show<InquiryFigures.Model>(new InquiryFigures.Query(year));
}
