using Microsoft.Playwright;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>What a page looked like, for whoever has to find out why a test failed.</summary>
internal static class Evidence
{
    public static async Task Save(IEnumerable<IPage> pages, string test)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "TestResults")).FullName;
        var name = string.Concat(test.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

        foreach (var (number, page) in pages.Index())
        {
            var file = Path.Combine(folder, $"{name}-{number}");
            await page.ScreenshotAsync(new() { Path = file + ".png", FullPage = true });
            await File.WriteAllTextAsync(file + ".html", $"<!-- {page.Url} -->\n{await page.ContentAsync()}");
        }
    }

    /// <summary>The folder of the solution, wherever the tests were built to.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln").Any())
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
