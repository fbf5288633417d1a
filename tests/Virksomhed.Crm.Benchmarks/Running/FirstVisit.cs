using System.Text.RegularExpressions;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>What a browser that has nothing yet must fetch for the first page: the page, its styles and its scripts, compressed; fonts left out.</summary>
internal static partial class FirstVisit
{
    public static async Task<double> KilobytesAsync(int port)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        var (seen, waiting, total) = (new HashSet<string> { "/account/login" }, new Queue<string>(["/account/login"]), 0L);

        while (waiting.TryDequeue(out var path))
        {
            using var answer = await http.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            total += (await answer.Content.ReadAsByteArrayAsync()).Length;

            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var links = File().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Groups["path"].Value);
                links.Where(seen.Add).ToList().ForEach(waiting.Enqueue);
            }
        }

        return total / 1000.0;
    }

    [GeneratedRegex("(?:href|src)=\"(?<path>/[^\"]+\\.(?:css|js|svg|png|ico|webp)[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex File();
}
