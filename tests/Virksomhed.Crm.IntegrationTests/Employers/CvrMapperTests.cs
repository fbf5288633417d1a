using System.Text.Json;
using System.Text.Json.Nodes;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Domain.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class CvrMapperTests
{
    private const string Cvr = "99012439";

    private static readonly BranchTable Branches = new(new Dictionary<(BranchVersion, string), Sector?>
    {
        [(BranchVersion.Db25, "433200")] = Sector.Byggeri,
        [(BranchVersion.Db07, "439100")] = Sector.Byggeri,
        [(BranchVersion.Db25, "011100")] = Sector.Landbrug,
    });

    private static readonly CvrMapper Mapper = new(Branches, new DateOnly(2026, 11, 22));

    [Fact]
    public void A_whole_document_is_read()
    {
        var record = Read(Register.Company(Cvr, "Nordals Tømrerforretning ApS"));

        Assert.Equal((Cvr, null), (record.Cvr, record.PNumber));
        Assert.Equal(
            new RegisterData
            {
                Name = "Nordals Tømrerforretning ApS", LegalForm = "Anpartsselskab", BranchCode = "433200", BranchEdition = BranchVersion.Db25,
                Sector = Sector.Byggeri, Employees = 17, SizeFrom = 10, Street = "Havnegade 9", PostalCode = "6200", Town = "Aabenraa",
                SeatCode = 580, Phone = "10000733",
            },
            record.Data);
    }

    [Fact]
    public void A_production_unit_belongs_to_the_company_of_its_current_relation()
    {
        var unit = Register.ProductionUnit("1999000015", Cvr, "Hotel Strandlyst", change: u => u["virksomhedsrelation"] = Register.Json(
            """[{"cvrNummer":99018852,"periode":{"gyldigFra":"2009-01-01","gyldigTil":"2020-01-01"}},{"cvrNummer":"99012439","periode":{"gyldigFra":"2020-01-02","gyldigTil":null}}]"""));

        Assert.Equal(("1999000015", Cvr), (Read(unit).PNumber, Read(unit).Cvr));
    }

    [Fact]
    public void Numbers_as_text_and_lost_zeros_are_mended()
    {
        var record = Read(Register.Company(Cvr, "Gård", change: c =>
        {
            c["cvrNummer"] = Cvr;
            c["hovedbranche"] = Register.Json("""[{"branchekode":11100}]""");
            c["beliggenhedsadresse"] = Register.Json("""[{"vejnavn":"Vej","husnummerFra":"12","bogstavFra":"A","etage":"1","sidedoer":"tv","postnummer":800,"postdistrikt":"Høje Taastrup","kommune":{"kommuneKode":"0580"}}]""");
        }));

        Assert.Equal(("011100", BranchVersion.Db25, "0800", 580, "Vej 12A, 1. tv"), (record.Data.BranchCode, record.Data.BranchEdition, record.Data.PostalCode, record.Data.SeatCode, record.Data.Street));
    }

    [Theory]
    [InlineData("433200", "2025-01-01", BranchVersion.Db25)]
    [InlineData("439100", "2019-05-01", BranchVersion.Db07)]
    [InlineData("433200", null, BranchVersion.Db25)]
    [InlineData("439100", null, BranchVersion.Db07)]
    [InlineData("433200", "2019-05-01", BranchVersion.Db25)]
    [InlineData("999999", null, null)]
    [InlineData("999999", "2025-01-01", BranchVersion.Db25)]
    public void The_edition_of_a_branch_code_is_told_by_its_validity_else_by_the_table(string code, string? from, BranchVersion? edition)
    {
        var record = Read(Register.Company(Cvr, "Firma", change: c => c["hovedbranche"] = new JsonArray(new JsonObject
        {
            ["branchekode"] = code, ["periode"] = new JsonObject { ["gyldigFra"] = from, ["gyldigTil"] = null },
        })));

        Assert.Equal(edition, record.Data.BranchEdition);
    }

    [Fact]
    public void What_the_lists_lack_comes_from_the_summary()
    {
        var record = Read(Register.Company(Cvr, "Glemt", change: c =>
        {
            foreach (var list in new[] { "navne", "beliggenhedsadresse", "hovedbranche", "telefonNummer", "erstMaanedsbeskaeftigelse", "virksomhedsform" })
            {
                c.Remove(list);
            }

            c["virksomhedMetadata"] = Register.Json("""
                {"nyesteNavn":{"navn":"Kystens Køkken"},"nyesteBeliggenhedsadresse":{"vejnavn":"Havnegade","postnummer":6200,"postdistrikt":"Aabenraa","kommune":{"kommuneKode":580}},
                 "nyesteHovedbranche":{"branchekode":"433200"},"nyesteVirksomhedsform":{"virksomhedsformkode":60,"kortBeskrivelse":"A/S"},
                 "nyesteKontaktoplysninger":["www.kystens-koekken.example","Kontakt@Kystens-Koekken.example","+45 10 16 88 19"],
                 "nyesteAarsbeskaeftigelse":{"aar":2024,"intervalKodeAntalAnsatte":"ANTAL_5_9"},"nyesteKvartalsbeskaeftigelse":{"aar":2026,"kvartal":2,"intervalKodeAntalAnsatte":"ANTAL_20_49"}}
                """);
        }));

        Assert.Equal(
            new RegisterData
            {
                Name = "Kystens Køkken", LegalForm = "Aktieselskab", BranchCode = "433200", BranchEdition = BranchVersion.Db25, Sector = Sector.Byggeri,
                SizeFrom = 20, Street = "Havnegade", PostalCode = "6200", Town = "Aabenraa", SeatCode = 580,
                Phone = "10168819", Email = "kontakt@kystens-koekken.example", Website = "www.kystens-koekken.example",
            },
            record.Data);
    }

    [Fact]
    public void The_name_in_force_is_taken_not_the_first()
    {
        var record = Read(Register.Company(Cvr, "Ny", change: c => c["navne"] = Register.Json(
            """[{"navn":"Gammel","periode":{"gyldigFra":"2001-01-01","gyldigTil":"2015-01-01"}},{"navn":"Ny","periode":{"gyldigFra":"2015-01-02","gyldigTil":null}},{"navn":"Ældre","periode":{"gyldigFra":"1990-01-01","gyldigTil":"2000-12-31"}}]""")));

        Assert.Equal("Ny", record.Data.Name);
    }

    [Fact]
    public void Secret_and_fax_numbers_are_left_out_also_where_the_summary_repeats_them()
    {
        var record = Read(Register.Company(Cvr, "Diskret", change: c =>
        {
            c["telefonNummer"] = Register.Json("""[{"kontaktoplysning":"10000001","hemmelig":true}]""");
            c["telefaxNummer"] = Register.Json("""[{"kontaktoplysning":"10000002","hemmelig":false}]""");
            c["elektroniskPost"] = Register.Json("""[{"kontaktoplysning":"gammel@firma.example","hemmelig":false,"periode":{"gyldigFra":"2001-01-01","gyldigTil":"2010-01-01"}}]""");
            c["virksomhedMetadata"] = Register.Json("""{"nyesteKontaktoplysninger":["10000001","10000002","gammel@firma.example"]}""");
        }));

        Assert.Equal((null, null, null), (record.Data.Phone, record.Data.Email, record.Data.Website));
    }

    [Theory]
    [InlineData("OPLØST EFTER KONKURS", "2024-03-01", true)]
    [InlineData("Ophørt", "2024-03-01", true)]
    [InlineData("UNDER KONKURS", null, false)]
    [InlineData("NORMAL", null, false)]
    public void A_unit_has_ceased_when_its_life_has_ended(string status, string? until, bool ceased)
    {
        var record = Read(Register.Company(Cvr, "Firma", change: c =>
        {
            c["livsforloeb"] = new JsonArray(new JsonObject { ["periode"] = new JsonObject { ["gyldigFra"] = "2001-01-01", ["gyldigTil"] = until } });
            c["virksomhedMetadata"] = new JsonObject { ["sammensatStatus"] = status };
        }));

        Assert.Equal(ceased ? new DateOnly(2024, 3, 1) : null, record.Data.CeasedOn);
    }

    [Fact]
    public void A_status_without_an_end_ceases_on_the_day_of_the_status() => Assert.Equal(
        new DateOnly(2025, 6, 1),
        Read(Register.Company(Cvr, "Firma", change: c =>
        {
            c["virksomhedMetadata"] = Register.Json("""{"sammensatStatus":"TVANGSOPLØST"}""");
            c["virksomhedsstatus"] = Register.Json("""[{"status":"TVANGSOPLØST","periode":{"gyldigFra":"2025-06-01","gyldigTil":null}}]""");
        })).Data.CeasedOn);

    [Theory]
    [InlineData("""{"Vrvirksomhed":{"cvrNummer":99012430,"navne":[{"navn":"X"}]}}""", "modulus 11")]
    [InlineData("""{"Vrvirksomhed":{"navne":[{"navn":"X"}]}}""", "CVR-nummeret mangler")]
    [InlineData("""{"Vrvirksomhed":{"cvrNummer":99012439}}""", "Navnet mangler")]
    [InlineData("""{"Vrvirksomhed":{"cvrNummer":99012439,"fejlRegistreret":true,"navne":[{"navn":"X"}]}}""", "fejlregistreret")]
    [InlineData("""{"VrproduktionsEnhed":{"pNummer":123,"navne":[{"navn":"X"}]}}""", "ti cifre")]
    [InlineData("""{"VrproduktionsEnhed":{"pNummer":1999000015,"navne":[{"navn":"X"}]}}""", "CVR-nummer")]
    [InlineData("""{"Vrdeltagerperson":{"navne":[{"navn":"X"}]}}""", "person")]
    [InlineData("""{"andet":1}""", "hverken")]
    [InlineData("""{"Vrvirksomhed":"tekst"}""", "hverken")]
    [InlineData("[1]", "hverken")]
    public void What_cannot_be_used_is_refused_with_its_reason(string json, string reason)
    {
        using var document = JsonDocument.Parse(json);
        var refused = Assert.Throws<CvrRefusedException>(() => Mapper.Read(document.RootElement));

        Assert.Contains(reason, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static CvrRecord Read(JsonObject document)
    {
        using var parsed = JsonDocument.Parse(document.ToJsonString());

        return Mapper.Read(parsed.RootElement);
    }
}
