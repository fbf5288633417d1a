using System.IO.Compression;
using System.Text;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Domain.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class CvrFileTests
{
    private static readonly CvrMapper Mapper = new(new(new Dictionary<(BranchVersion, string), Sector?>()), new DateOnly(2026, 11, 22));

    private static readonly string First = Register.Company("99012439", "Første").ToJsonString();
    private static readonly string Second = Register.ProductionUnit("1999000015", "99012439", "Anden").ToJsonString();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_are_read() => Assert.Equal(["99012439", "1999000015"], await Numbers($"{First}\n{Second}\n"));

    [Fact]
    public async Task Byte_order_mark_blank_lines_and_Windows_line_ends_are_no_documents() =>
        Assert.Equal(["99012439", "1999000015"], await Numbers($"\ufeff\r\n{First}\r\n\r\n  \r\n{Second}"));

    [Fact]
    public async Task Lines_may_be_hits() =>
        Assert.Equal(["99012439", "1999000015"], await Numbers($$"""{"_index":"x","_source":{{First}}}""" + $$"""{{"\n"}}{"_source":{{Second}}}"""));

    [Fact]
    public async Task A_saved_answer_is_read() =>
        Assert.Equal(["99012439", "99018852"], await Numbers(Register.Answer(Register.Company("99012439", "A"), Register.Company("99018852", "B"))));

    [Fact]
    public async Task Several_answers_after_each_other_are_read() => Assert.Equal(
        ["99012439", "99018852"],
        await Numbers(Register.Answer(Register.Company("99012439", "A")) + "\n" + Register.Answer(Register.Company("99018852", "B"))));

    [Fact]
    public async Task A_bare_array_is_read() => Assert.Equal(["99012439", "1999000015"], await Numbers($"[{First},\n {Second}]"));

    [Fact]
    public async Task A_packed_file_is_read()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($"{First}\n{Second}"), Ct);
        }

        var documents = await Register.File(packed.ToArray()).ReadAsync(Mapper, Ct).ToListAsync(Ct);

        Assert.Equal(["99012439", "1999000015"], documents.Select(document => document.Number));
    }

    [Fact]
    public async Task A_broken_line_costs_only_itself()
    {
        var documents = await Read($"{First}\n{{\"Vrvirksomhed\":\n{Second}");

        Assert.Equal([null, "Linjen er ikke gyldig JSON.", null], documents.Select(document => document.Refusal));
        Assert.Equal([1, 2, 3], documents.Select(document => document.Place));
    }

    [Fact]
    public async Task A_broken_off_answer_is_read_so_far()
    {
        var whole = Register.Answer(Register.Company("99012439", "A"), Register.Company("99018852", "B"));
        var documents = await Read(whole[..whole.IndexOf("99018852", StringComparison.Ordinal)]);

        Assert.Equal(("99012439", null), (documents[0].Number, documents[0].Refusal));
        Assert.Contains("afbrudt", Assert.Single(documents.Skip(1)).Refusal);
    }

    [Fact]
    public async Task Documents_larger_than_the_buffer_are_read_in_both_formats()
    {
        var large = Register.Company("99012439", "Stor", change: c => c["fyld"] = new string('x', 1_500_000));
        var small = Register.Company("99018852", "Lille");

        Assert.Equal(["99012439", "99018852"], await Numbers(Register.Lines(large, small)));
        Assert.Equal(["99012439", "99018852"], await Numbers(Register.Answer(large, small)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n \n")]
    [InlineData("CVR;Navn\n99012439;Nordals")]
    [InlineData("""{"navn":"noget andet"}""")]
    [InlineData("""{"took":1,"hits":{"hits":[]}}""")]
    [InlineData("\u001f\u008bikke gzip")]
    public async Task A_file_of_something_else_does_not_look_right(string text) =>
        Assert.False(await Register.File(Encoding.Latin1.GetBytes(text)).LooksRightAsync(Ct));

    [Fact]
    public async Task A_file_of_documents_looks_right() => Assert.True(await Register.File($"ødelagt\n{First}").LooksRightAsync(Ct));

    private static async Task<IEnumerable<string?>> Numbers(string text)
    {
        var documents = await Read(text);
        Assert.All(documents, document => Assert.Null(document.Refusal));

        return documents.Select(document => document.Number);
    }

    private static ValueTask<List<CvrDocument>> Read(string text) => Register.File(text).ReadAsync(Mapper, Ct).ToListAsync(Ct);
}
