using Virksomhed.Crm.Application.Common.Export;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Export;

public class XlsxExportTests
{
    [Fact]
    public async Task A_long_list_is_never_held_in_memory()
    {
        var peak = 0L;
        var table = new ExportTable<int>("Liste", [new("Nummer", row => row), new("Navn", row => $"Virksomhed nummer {row} i rækken")], Rows());
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await XlsxExport.WriteAsync(table, file, TestContext.Current.CancellationToken);

        Assert.InRange(peak - before, long.MinValue, 20_000_000);
        Assert.InRange(file.Length, 100_000, long.MaxValue);

        async IAsyncEnumerable<int> Rows()
        {
            for (var row = 0; row < 100_000; row++)
            {
                if (row % 25_000 == 24_999)
                {
                    await Task.Yield();
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                }

                yield return row;
            }
        }
    }
}
