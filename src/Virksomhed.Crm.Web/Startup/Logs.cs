using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>In Production the log is one line of JSON for each event, as collectors read it. Without scopes: they hold addresses, and some addresses are secret.</summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsProduction())
        {
            return;
        }

        builder.Logging.ClearProviders().AddJsonConsole(console =>
        {
            console.IncludeScopes = false;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "O";
            console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        });
    }
}
