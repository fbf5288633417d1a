using System.Security.Claims;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Employers;

/// <summary>What the search box shows under itself: employers, contact persons, and places to go.</summary>
public sealed record SearchHits(EmployerHits.Model Found, IReadOnlyList<NavigationLink> Pages) : ICounted
{
    public int Count => Found.Employers.Count + Found.Persons.Count;
}

/// <summary>The pages and actions that can be reached by name from the search box.</summary>
public static class Palette
{
    private const int Max = 5;

    private static readonly NavigationLink[] Actions =
    [
        Navigation.LogContact,
        new("Ny opfølgning", "/followups/plan", "checklist"),
        new("Ny henvendelse", "/inquiries/new", "forum"),
        new("Henvendelser, som ingen har taget", "/inquiries?owner=none", "forum"),
        new("Ny jobordre", "/job-orders/new", "engineering"),
        new("Tavle for jobordrer", "/job-orders/board", "engineering"),
        new("Delte jobordrer i samarbejdet", "/job-orders/shared", "share"),
        Navigation.SendRejsehold,
        new("Ugetavle for rejseholdet", "/rejsehold/board", "calendar-month", Role.Fastholdelseskonsulent, Role.Leder),
        new("Virksomheder uden fast kontaktperson", "/employers?owner=none", "person-add"),
        new("Virksomheder, vi aldrig har kontaktet", "/employers?contacted=never", "business"),
        new("Skift adgangskode", "/account/password", "lock"),
    ];

    /// <summary>Each typed word must begin a word of the name; nothing typed shows the actions and the first pages.</summary>
    public static IReadOnlyList<NavigationLink> Matching(ClaimsPrincipal user, string? typed)
    {
        var words = DanishText.Words(typed ?? "").ToList();
        var pages = Actions.Take(2).Concat(Navigation.For(user).SelectMany(part => part.Links)).Concat(Actions.Skip(2));

        return [.. pages.Where(page => page.IsFor(user) && words.TrueForAll(word => Begins(page.Text, word))).Take(Max)];
    }

    private static bool Begins(string text, string word) => DanishText.Words(text).Any(part => part.StartsWith(word, StringComparison.Ordinal));
}
