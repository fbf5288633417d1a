using Virksomhed.Crm.Application.Portal;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>An inquiry with its track, as a list shows it.</summary>
public sealed record Parcel(OwnInquiry Inquiry, DateOnly Today, int Heading);

/// <summary>Where in a list somebody is.</summary>
public sealed record PortalPages(int Number, int Last, string Path);
