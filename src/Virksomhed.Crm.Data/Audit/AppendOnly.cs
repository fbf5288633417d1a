using Microsoft.EntityFrameworkCore;

namespace Virksomhed.Crm.Data.Audit;

/// <summary>
/// Triggers that let nobody change the log, nor delete what its chain still holds. They are no part of the model, so a migration that rebuilds a table drops
/// them: each start looks whether they are there.
/// </summary>
public static class AppendOnly
{
    public const string Entries = "AuditEntries_AppendOnly";
    public const string Heads = "AuditHeads_OnlyForward";

    private const string Refusal = "The log can only be added to.";

    private static readonly string[] Sqlite =
    [
        $"""
        CREATE TRIGGER IF NOT EXISTS "{Entries}_Update" BEFORE UPDATE ON "AuditEntries" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END
        """,
        $"""
        CREATE TRIGGER IF NOT EXISTS "{Entries}_Delete" BEFORE DELETE ON "AuditEntries"
        WHEN NOT EXISTS (SELECT 1 FROM "AuditHeads" WHERE "MunicipalityCode" = OLD."MunicipalityCode" AND "CutNumber" >= OLD."Number")
        BEGIN SELECT RAISE(ABORT, '{Refusal}'); END
        """,
        $"""
        CREATE TRIGGER IF NOT EXISTS "{Heads}_Update" BEFORE UPDATE ON "AuditHeads"
        WHEN NEW."MunicipalityCode" <> OLD."MunicipalityCode" OR NEW."Number" < OLD."Number" OR NEW."CutNumber" < OLD."CutNumber" OR NEW."CutNumber" > NEW."Number"
        BEGIN SELECT RAISE(ABORT, '{Refusal}'); END
        """,
        $"""
        CREATE TRIGGER IF NOT EXISTS "{Heads}_Delete" BEFORE DELETE ON "AuditHeads" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END
        """,
    ];

    private static readonly string[] SqlServer =
    [
        $"""
        CREATE OR ALTER TRIGGER [{Entries}] ON [AuditEntries] AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted) OR EXISTS (
                SELECT 1 FROM deleted AS gone
                WHERE NOT EXISTS (SELECT 1 FROM [AuditHeads] AS head WHERE head.[MunicipalityCode] = gone.[MunicipalityCode] AND head.[CutNumber] >= gone.[Number]))
                THROW 51000, '{Refusal}', 1;
        END
        """,
        $"""
        CREATE OR ALTER TRIGGER [{Heads}] ON [AuditHeads] AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (
                SELECT 1 FROM deleted AS was LEFT JOIN inserted AS head ON head.[MunicipalityCode] = was.[MunicipalityCode]
                WHERE head.[MunicipalityCode] IS NULL OR head.[Number] < was.[Number] OR head.[CutNumber] < was.[CutNumber] OR head.[CutNumber] > head.[Number])
                THROW 51000, '{Refusal}', 1;
        END
        """,
        $"ENABLE TRIGGER [{Entries}] ON [AuditEntries]; ENABLE TRIGGER [{Heads}] ON [AuditHeads]",
    ];

    private static readonly string[] SqliteNames = [$"{Entries}_Update", $"{Entries}_Delete", $"{Heads}_Update", $"{Heads}_Delete"];
    private static readonly string[] SqlServerNames = [Entries, Heads];

    /// <summary>The statements that make the triggers, for either database.</summary>
    public static IReadOnlyList<string> Statements(bool sqlite) => sqlite ? Sqlite : SqlServer;

    public static async Task<bool> IsGuardedAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (names, there) = db.Database.IsSqlite()
            ? (SqliteNames, db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"))
            : (SqlServerNames, db.Database.SqlQuery<string>($"SELECT [name] AS [Value] FROM sys.triggers WHERE is_disabled = 0"));

        return names.Except(await there.ToListAsync(ct)).ToList() is [];
    }

    public static async Task GuardAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);

        foreach (var statement in Statements(db.Database.IsSqlite()))
        {
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }
    }
}
