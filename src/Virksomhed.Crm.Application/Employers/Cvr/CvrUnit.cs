using System.Text.Json;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>One unit's document and the register's own summary of it. What one of them lacks is looked for in the other.</summary>
internal readonly record struct CvrUnit(JsonElement? Unit, JsonElement? Metadata)
{
    /// <summary>The document inside a hit, a _source or on its own; null for anything else.</summary>
    public static CvrUnit? Company(JsonElement root) => Find(root, "Vrvirksomhed", "virksomhedMetadata");

    public static CvrUnit? ProductionUnit(JsonElement root) => Find(root, "VrproduktionsEnhed", "produktionsEnhedMetadata");

    /// <summary>What holds now: of the history, else of the summary, else what held last.</summary>
    public JsonElement? Pick(string history, string newest) =>
        Unit.Current(history) ?? Metadata.Get(newest) ?? Unit.Latest(history);

    public JsonElement? Address => Pick("beliggenhedsadresse", "nyesteBeliggenhedsadresse");

    public int? SeatCode => Address.Get("kommune").Whole("kommuneKode");

    /// <summary>The CVR number of the employer that a production unit belongs to now.</summary>
    public string? OwnerCvr =>
        Unit.Current("virksomhedsrelation").Digits("cvrNummer", 8)
        ?? Metadata.Digits("nyesteCvrNummerRelation", 8)
        ?? Unit.Latest("virksomhedsrelation").Digits("cvrNummer", 8);

    private static CvrUnit? Find(JsonElement root, string kind, string metadata)
    {
        JsonElement? hit = root;
        var unit = (hit.Get("_source") ?? hit).Get(kind);

        return unit is { ValueKind: JsonValueKind.Object } ? new CvrUnit(unit, unit.Get(metadata)) : null;
    }
}
