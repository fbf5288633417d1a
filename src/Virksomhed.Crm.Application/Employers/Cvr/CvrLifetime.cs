using System.Text.Json;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Whether a unit has ceased, and when. "UNDER KONKURS" and its kin are still alive.</summary>
internal static class CvrLifetime
{
    private static readonly string[] Ceased = ["OPHØRT", "OPLØST", "TVANGSOPLØST", "SLETTET"];

    public static DateOnly? CeasedOn(CvrUnit unit, DateOnly today)
    {
        var life = unit.Unit.Current("livsforloeb") is null ? unit.Unit.Latest("livsforloeb").Until() : null;
        var status = unit.Metadata.Text("sammensatStatus") ?? Status(unit.Unit.Current("virksomhedsstatus"));

        return life ?? (IsCeased(status)
            ? unit.Unit.Current("virksomhedsstatus").From() ?? unit.Metadata.Day("virkningsDato") ?? unit.Unit.Day("sidstOpdateret") ?? today
            : null);
    }

    private static string? Status(JsonElement? entry) => entry.Text("status") ?? entry.Text("statusKode");

    private static bool IsCeased(string? status) =>
        status is not null && Ceased.Any(word => status.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
