using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Virksomhed.Crm.Application.Employers.Cvr;

namespace Virksomhed.Crm.IntegrationTests.Employers;

/// <summary>Documents as the register writes them, with invented content. A test changes the one thing it is about.</summary>
internal static class Register
{
    public static JsonObject Company(string cvr, string name, int municipality = TestWorld.Aabenraa, Action<JsonObject>? change = null)
    {
        var company = Unit(name, municipality);
        company["cvrNummer"] = int.Parse(cvr, CultureInfo.InvariantCulture);
        company["virksomhedsform"] = Json("""[{"virksomhedsformkode":80,"kortBeskrivelse":"APS","langBeskrivelse":"Anpartsselskab","periode":{"gyldigFra":"2010-01-01","gyldigTil":null}}]""");
        company["virksomhedMetadata"] = Json("""{"sammensatStatus":"NORMAL"}""");
        company["deltagerRelation"] = Json("""[{"deltager":{"navne":[{"navn":"Privat Person"}]}}]""");
        change?.Invoke(company);

        return new() { ["Vrvirksomhed"] = company };
    }

    public static JsonObject ProductionUnit(string pNumber, string cvr, string name, int municipality = TestWorld.Aabenraa, Action<JsonObject>? change = null)
    {
        var unit = Unit(name, municipality);
        unit["pNummer"] = long.Parse(pNumber, CultureInfo.InvariantCulture);
        unit["virksomhedsrelation"] = Json($$$"""[{"cvrNummer":{{{cvr}}},"periode":{"gyldigFra":"2010-01-01","gyldigTil":null}}]""");
        unit["produktionsEnhedMetadata"] = Json("""{"sammensatStatus":"Aktiv"}""");
        change?.Invoke(unit);

        return new() { ["VrproduktionsEnhed"] = unit };
    }

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;

    public static string Lines(params JsonObject[] documents) => string.Join('\n', documents.Select(document => document.ToJsonString()));

    public static string Answer(params JsonObject[] documents) => new JsonObject
    {
        ["took"] = 3,
        ["timed_out"] = false,
        ["aggregations"] = Json("""{"hits":[{"Vrvirksomhed":{"cvrNummer":1}}]}"""),
        ["hits"] = new JsonObject
        {
            ["total"] = documents.Length,
            ["hits"] = new JsonArray([.. documents.Select(document => (JsonNode)new JsonObject { ["_index"] = "cvr-v-20220630", ["_source"] = document.DeepClone() })]),
        },
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    public static CvrFile File(string text) => File(Encoding.UTF8.GetBytes(text));

    public static CvrFile File(byte[] bytes) => new(() => new MemoryStream(bytes, writable: false));

    private static JsonObject Unit(string name, int municipality) => new()
    {
        ["reklamebeskyttet"] = false,
        ["navne"] = new JsonArray(new JsonObject { ["navn"] = name, ["periode"] = Json("""{"gyldigFra":"2010-01-01","gyldigTil":null}""") }),
        ["beliggenhedsadresse"] = Json($$$"""[{"vejnavn":"Havnegade","husnummerFra":9,"postnummer":6200,"postdistrikt":"Aabenraa","kommune":{"kommuneKode":{{{municipality}}} },"periode":{"gyldigFra":"2010-01-01","gyldigTil":null}}]"""),
        ["hovedbranche"] = Json("""[{"branchekode":"433200","periode":{"gyldigFra":"2025-01-01","gyldigTil":null}}]"""),
        ["telefonNummer"] = Json("""[{"kontaktoplysning":"10 00 07 33","hemmelig":false,"periode":{"gyldigFra":"2010-01-01","gyldigTil":null}}]"""),
        ["livsforloeb"] = Json("""[{"periode":{"gyldigFra":"2010-01-01","gyldigTil":null}}]"""),
        ["erstMaanedsbeskaeftigelse"] = Json("""[{"aar":2026,"maaned":8,"antalAnsatte":17,"intervalKodeAntalAnsatte":"ANTAL_10_19"}]"""),
    };
}
