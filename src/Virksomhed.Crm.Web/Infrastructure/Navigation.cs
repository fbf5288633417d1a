using System.Security.Claims;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>One place a member of staff can go; no roles means everybody who is signed in.</summary>
public sealed record NavigationLink(string Text, string Path, string Icon, params string[] Roles)
{
    public bool IsFor(ClaimsPrincipal user) => Roles.Length == 0 || Array.Exists(Roles, user.IsInRole);

    public bool Covers(PathString path) => Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}

public sealed record NavigationGroup(string? Heading, params NavigationLink[] Links);

/// <summary>The menu. A new room is one line.</summary>
public static class Navigation
{
    public static readonly NavigationGroup[] Groups =
    [
        new(null,
            new("Overblik", "/", "home"),
            new("Virksomheder", "/employers", "business"),
            new("Kontakter", "/contacts", "groups"),
            new("Opfølgning", "/followups", "checklist"),
            new("Henvendelser", "/inquiries", "forum"),
            new("Portalen", "/portal-desk", "chat"),
            new("Jobordrer", "/job-orders", "engineering"),
            new("Voksenlærlinge", "/voksenlaerlinge", "trainee"),
            new("Arrangementer", "/events", "calendar-month"),
            new("Aftaler", "/agreements", "assignment"),
            new("Ordninger", "/schemes", "bookmarks"),
            new("Mål", "/goals", "analytics"),
            new("Rapporter", "/reports", "print", Role.Konsulent, Role.Leder)),
        new("Indsatser",
            new("Fastholdelse", "/fastholdelse", "support-agent", Role.Fastholdelseskonsulent, Role.Konsulent),
            new("Fastholdelse i tal", "/fastholdelse/figures", "support-agent", Role.Leder),
            new("Nødadgange", "/fastholdelse/emergencies", "visibility", Role.Leder),
            new("Henvendelser i tal", "/inquiries/figures", "forum", Role.Leder),
            new("Jobordrer i tal", "/job-orders/figures", "engineering", Role.Leder),
            new("Rejsehold", "/rejsehold", "car", Role.Konsulent, Role.Fastholdelseskonsulent, Role.Leder),
            new("CSR-mærke", "/csr-maerker", "star"),
            new("Tilfredshed", "/surveys", "feedback", Role.Konsulent, Role.Leder)),
        new("Administration",
            new("Brugere", "/users", "persons", Role.Administrator),
            new("Bekræft adgange", "/attestation", "checklist", Role.Leder, Role.Administrator),
            new("Kommune", "/municipality", "settings", Role.Administrator),
            new("Rimelighedskrav", "/ratio-rules", "calculator", Role.Administrator),
            new("Brancher", "/branches", "list-bulleted", Role.Administrator),
            new("CVR-import", "/cvr-imports", "database", Role.Administrator),
            new("Import af aftaler", "/agreement-imports", "upload", Role.Administrator),
            new("Milepæle ved sygdom", "/milestone-rules", "flag", Role.Administrator),
            new("Svartid", "/response-rules", "time", Role.Administrator),
            new("Spørgeskemaer", "/survey-rules", "feedback", Role.Administrator),
            new("Udbakke", "/outbox", "email", Role.Administrator),
            new("Indsigtsanmodninger", "/insight-requests", "assignment", Role.Administrator),
            new("Log", "/audit", "visibility", Role.Administrator),
            new("Opbevaring", "/retention", "delete", Role.Administrator),
            new("Driftsstatus", "/operations", "desktop", Role.Administrator)),
    ];

    public static readonly NavigationLink LogContact = new("Log kontakt", "/contacts/log", "plus");

    public static readonly NavigationLink SendRejsehold = new("Send rejsehold", "/rejsehold/ask", "car", Role.Konsulent, Role.Fastholdelseskonsulent, Role.Leder);

    /// <summary>The four places a phone shows at the bottom, with the main action in the middle; the rest is behind "Mere".</summary>
    public static readonly NavigationLink[] TabBar =
        [Groups[0].Links[0], Groups[0].Links[1], LogContact, Groups[0].Links[3]];

    public static IEnumerable<NavigationGroup> For(ClaimsPrincipal user) =>
        from staffGroup in Groups
        let links = Array.FindAll(staffGroup.Links, link => link.IsFor(user))
        where links.Length > 0
        select staffGroup with { Links = links };

    /// <summary>The role as a title under the user's name.</summary>
    public static string Title(ClaimsPrincipal user) =>
        Array.Find([Role.Administrator, Role.Leder, Role.Fastholdelseskonsulent], user.IsInRole) ?? "Virksomhedskonsulent";
}
