using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Mail;
using Virksomhed.Crm.Domain.Operations;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>How the installation is: what the database takes and holds, what waits, what was last done, and what runs.</summary>
public static class OperationStatus
{
    public sealed record Query : IRequest<Model?>;

    public sealed record Mark(DateTime At, bool Succeeded, string? Detail);

    public sealed record Model(
        string Database, long DatabaseBytes, int Migrations, string? NewestMigration, bool IsBehind, DateTime? OldestUnsentMail, IReadOnlyDictionary<OperationDeed, Mark> Marks,
        IReadOnlyList<WorkerRound> Workers, long FreeBytes, int FreePercent, bool HasRoom, string Version, string Machine);

    internal sealed class Handler(CrmDbContext db, DiskSpace disk, IWorkerRounds workers) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
            var unsent = await db.OutboxMails.Where(m => m.State == MailState.Waiting).OrderBy(m => m.CreatedAt).Select(m => (DateTime?)m.CreatedAt).FirstOrDefaultAsync(ct);
            var marks = await db.OperationMarks.AsNoTracking().ToDictionaryAsync(m => m.Deed, m => new Mark(m.At, m.Succeeded, m.Detail), ct);

            return new(
                db.Database.IsSqlite() ? "SQLite" : "SQL Server", await BytesAsync(ct), applied.Count, applied.LastOrDefault(), await CrmDatabase.IsBehindAsync(db, ct),
                unsent, marks, workers.All, disk.FreeBytes, disk.FreePercent, disk.IsEnough, AppVersion.Text, Environment.MachineName);
        }

        // On SQLite what is not in the file yet lies beside it.
        private async Task<long> BytesAsync(CancellationToken ct)
        {
            if (!db.Database.IsSqlite())
            {
                return await db.Database.SqlQuery<long>($"SELECT SUM(CAST(size AS bigint)) * 8192 AS [Value] FROM sys.database_files").SingleAsync(ct);
            }

            var file = new FileInfo(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
            var ahead = new FileInfo(file.FullName + "-wal");

            return file.Length + (ahead.Exists ? ahead.Length : 0);
        }
    }
}
