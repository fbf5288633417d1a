using System.Globalization;
using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>The verbs that show what the database holds: whether the log is whole, and everything of one municipality.</summary>
internal static class LogVerbs
{
    public static async Task<int> VerifyAsync(IServiceProvider services, string[] args)
    {
        var given = Given(args);
        var verifier = services.GetRequiredService<AuditVerifier>();
        var noted = given["noted"]?.Split(':');

        if ((noted is not null && (noted.Length != 2 || !long.TryParse(noted[0], CultureInfo.InvariantCulture, out _))) || (noted is not null && Municipality(given) is null))
        {
            return Verbs.Say(Verbs.Usage, Console.Error, 2);
        }

        IReadOnlyList<AuditVerdict> verdicts = Municipality(given) is { } municipality
            ? [await verifier.VerifyAsync(municipality, noted is null ? null : (long.Parse(noted[0], CultureInfo.InvariantCulture), noted[1]), CancellationToken.None)]
            : await verifier.VerifyAsync(CancellationToken.None);

        if (verdicts is [])
        {
            Verbs.Say("Nothing has been logged yet.", Console.Out, 0);
        }

        foreach (var verdict in verdicts)
        {
            Verbs.Say(Words(verdict), verdict.IsWhole ? Console.Out : Console.Error, 0);
        }

        return verdicts.All(verdict => verdict.IsWhole) ? 0 : 1;
    }

    public static async Task<int> ExportAsync(IServiceProvider services, string[] args)
    {
        var given = Given(args);

        if (Municipality(given) is not { } municipality || given["to"] is not { Length: > 0 } folder)
        {
            return Verbs.Say(Verbs.Usage, Console.Error, 2);
        }

        var rows = await services.GetRequiredService<MunicipalityExport>().WriteAsync(municipality, Path.GetFullPath(folder), CancellationToken.None);

        return Verbs.Say($"Wrote {rows.Values.Sum()} rows of {rows.Count} tables to {Path.GetFullPath(folder)}. It is everything about people there is: keep it accordingly.", Console.Out, 0);
    }

    private static string Words(AuditVerdict verdict) => verdict switch
    {
        { IsWhole: true } => $"{verdict.MunicipalityCode}: {verdict.First} to {verdict.Last} are whole. Note the end: {verdict.Last}:{verdict.Head}",
        _ => $"{verdict.MunicipalityCode}: broken at {verdict.BrokenAt}: {verdict.Fault}",
    };

    private static int? Municipality(IConfiguration given) => int.TryParse(given["municipality"], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;

    private static IConfiguration Given(string[] args) => new ConfigurationBuilder().AddCommandLine([.. args.Skip(1)]).Build();
}
