using Virksomhed.Crm.Application.Portal;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>An inquiry with its track, as a list shows it.</summary>
public sealed record Parcel(OwnInquiry Inquiry, DateOnly Today, int Heading);
