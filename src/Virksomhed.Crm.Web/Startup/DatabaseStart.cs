using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Protection;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>What must hold of the database before anybody is let in.</summary>
internal static partial class DatabaseStart
{
    /// <summary>Tells how many rows were deleted again, that a backup had brought back.</summary>
    public static async Task<int> PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await CrmDatabase.MigrateAsync(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), CancellationToken.None);

        // Data Protection would make new keys and go on: whatever the old ones locked would be lost without a word.
        if (!scope.ServiceProvider.GetRequiredService<KeyHealth>().CanReadAll())
        {
            throw new SettingException("The keys in the database are locked with a certificate that is not set: see DataProtection:Certificate and DataProtection:OldCertificates.");
        }

        await DatabaseKeys.EnsureAsync(scope.ServiceProvider, CancellationToken.None);

        if (app.Environment.IsProduction() && app.Configuration["DataProtection:Certificate"] is not { Length: > 0 })
        {
            KeysLieOpen(app.Logger);
        }

        var erased = await scope.ServiceProvider.GetRequiredService<RetentionRunner>().ReplayAsync(CancellationToken.None);

        if (erased > 0)
        {
            ErasedAgain(app.Logger, erased);
        }

        return erased;
    }

    [LoggerMessage(LogLevel.Warning, "DataProtection:Certificate is not set: whoever reads the database can read the keys of sessions, links and the log in it")]
    private static partial void KeysLieOpen(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The database does not know of {Rows} deletions that are noted in Erasures:File, as after a restore. They were made again")]
    private static partial void ErasedAgain(ILogger log, int rows);
}
