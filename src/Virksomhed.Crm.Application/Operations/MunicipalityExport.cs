using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>Takes everything of one municipality out, for archiving or for another system: one .csv for each table, and its documents.</summary>
public sealed class MunicipalityExport(CrmDbContext db, CsrFolder files)
{
    private static readonly string[] LeftOut = ["SecurityStamp", "ConcurrencyStamp", "FormKey", "ReportKey", "MessageKey", "Version"];

    /// <returns>How many rows each table gave.</returns>
    public async Task<IReadOnlyDictionary<string, int>> WriteAsync(int municipality, string folder, CancellationToken ct)
    {
        db.ActFor(municipality, null);
        Directory.CreateDirectory(folder);
        Dictionary<string, int> rows = [];

        foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(ITenantOwned)) && type.GetTableName() is not null && type.ClrType != typeof(AuditHead)))
        {
            rows[type.GetTableName()!] = await WriteAsync(type, municipality, folder, ct);
        }

        await CopyDocumentsAsync(folder, ct);

        return rows;
    }

    private async Task<int> WriteAsync(IEntityType type, int municipality, string folder, CancellationToken ct)
    {
        var table = type.GetTableName()!;
        var columns = type.GetProperties().Select(property => property.GetColumnName()).Where(IsOfUse).ToList();
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(Quoted))} FROM {Quoted(table)} WHERE {Quoted(nameof(ITenantOwned.MunicipalityCode))} = @municipality";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@municipality", municipality);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await using var file = File.Create(Path.Combine(folder, table + ".csv"));
        var written = new ExportTable<object?[]>(
            table, [.. columns.Select((name, index) => new ExportColumn<object?[]>(name, row => row[index]))], Rows(reader, ct));
        await CsvExport.WriteAsync(written, file, ct);

        return written.Count;
    }

    // What lets somebody in, or only our own keys can open, is of no use anywhere else. The hash of an entry of the log is its proof.
    private static bool IsOfUse(string column) =>
        !LeftOut.Contains(column) && !column.StartsWith("Protected", StringComparison.Ordinal) && (column == nameof(AuditEntry.Hash) || !column.EndsWith("Hash", StringComparison.Ordinal));

    private static async IAsyncEnumerable<object?[]> Rows(DbDataReader reader, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await reader.ReadAsync(ct))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return Array.ConvertAll(row, value => value switch { DBNull => null, byte[] bytes => Convert.ToHexString(bytes), _ => value });
        }
    }

    private async Task CopyDocumentsAsync(string folder, CancellationToken ct)
    {
        foreach (var name in await db.CsrDocuments.Select(document => document.StoredName).ToListAsync(ct))
        {
            await using var document = files.Open(name);

            if (document is not null)
            {
                await using var copy = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, BackupWriter.Files)).FullName, Path.GetFileName(name)));
                await document.CopyToAsync(copy, ct);
            }
        }
    }

    private string Quoted(string name) => db.Database.IsSqlite() ? $"\"{name}\"" : $"[{name}]";
}
