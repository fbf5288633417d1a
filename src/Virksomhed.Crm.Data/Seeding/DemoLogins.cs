using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>Someone to sign in as in the demo world.</summary>
/// <param name="Cvr">The employer whose portal the person uses; null for staff.</param>
public sealed record DemoLogin(string Email, string Name, string Title, string Role, int MunicipalityCode, string Municipality, string? Cvr = null);

/// <summary>The logins that the demo world is made with and that the login page shows there. They exist in no other database.</summary>
public static class DemoLogins
{
    public const string Password = "en demo til Sønderjylland";

    public static IReadOnlyList<DemoLogin> All { get; } =
    [
        new("mette@aabenraa.example", "Mette Holm", "Virksomhedskonsulent", Role.Konsulent, 580, "Aabenraa"),
        new("lars@aabenraa.example", "Lars Brodersen", "Fastholdelseskonsulent", Role.Fastholdelseskonsulent, 580, "Aabenraa"),
        new("hanne@aabenraa.example", "Hanne Petersen", "Leder af virksomhedsservice", Role.Leder, 580, "Aabenraa"),
        new("anders@aabenraa.example", "Anders Clausen", "Systemansvarlig", Role.Administrator, 580, "Aabenraa"),
        new("sofie@sonderborg.example", "Sofie Jessen", "Virksomhedskonsulent", Role.Konsulent, 540, "Sønderborg"),
        new("jens@sonderborg.example", "Jens Matzen", "Leder af virksomhedsservice", Role.Leder, 540, "Sønderborg"),
        new("karin@marsksted-maskiner.example", "Karin Bruun", "Marsksted Maskiner i portalen", Role.Arbejdsgiver, 580, "Aabenraa", "99883847"),
        new("uwe@kratved-toemrer-og-snedker.example", "Uwe Petersen", "Kratved Tømrer og Snedker i portalen, på tysk", Role.Arbejdsgiver, 580, "Aabenraa", "99426624"),
    ];
}
