using Virksomhed.Crm.Application.Common.Export;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Export;

public class XlsxExportTests
{
    [Theory]
    [InlineData(0.25)]
    [InlineData(0.50)]
    [InlineData(0.75)]
    public async Task The_rows_read_so_far_are_in_the_file_and_not_in_memory(double part)
    {
        const int rows = 100_000;
        FileStream? file = null;
        var (written, asked) = (0L, (int)(rows * part));
        var table = new ExportTable<int>("Liste", [new("Nummer", row => row), new("Navn", row => $"Virksomhed nummer {row} i rækken")], Rows());
        await using var opened = file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);

        await XlsxExport.WriteAsync(table, file, TestContext.Current.CancellationToken);

        Assert.InRange(file.Length, 100_000, long.MaxValue);
        Assert.InRange(written, (long)(file.Length * part * 0.9), file.Length);

        async IAsyncEnumerable<int> Rows()
        {
            for (var row = 0; row < rows; row++)
            {
                if (row == asked)
                {
                    await Task.Yield();
                    written = file!.Position;
                }

                yield return row;
            }
        }
    }
}
