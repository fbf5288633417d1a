using System.Text.Json;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>The address (beliggenhedsadresse) of a unit. "c/o" is left out: it is as a rule a person's name.</summary>
internal static class CvrAddress
{
    public static RegisterData AddTo(RegisterData data, CvrUnit unit)
    {
        var address = unit.Address;

        return data with
        {
            Street = CvrMapper.Cut(Street(address), RegisterData.StreetMaxLength),
            PostalCode = address.Digits("postnummer", 4) is { Length: <= 10 } code ? code : null,
            Town = CvrMapper.Cut(address.Text("postdistrikt") ?? address.Text("bynavn"), RegisterData.TownMaxLength),
            SeatCode = unit.SeatCode,
        };
    }

    // "Skibbroen 12A-14, 1. tv".
    private static string? Street(JsonElement? address)
    {
        if (address.Text("vejnavn") is not { } road)
        {
            return address.Text("fritekst");
        }

        var from = address.Text("husnummerFra") + address.Text("bogstavFra");
        var to = address.Text("husnummerTil") + address.Text("bogstavTil");
        var house = to.Length == 0 || to == from ? from : $"{from}-{to}";
        var floor = Floor(address.Text("etage"));
        var door = $"{floor} {address.Text("sidedoer")}".Trim();

        return $"{road} {house}".Trim() + (door.Length == 0 ? "" : $", {door}");
    }

    private static string? Floor(string? floor) => floor is not null && floor.All(char.IsAsciiDigit) ? $"{floor}." : floor;
}
