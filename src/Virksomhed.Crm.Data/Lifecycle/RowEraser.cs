using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Virksomhed.Crm.Data.Lifecycle;

/// <summary>
/// Deletes rows for good, with their parts; what else points to them is made to point nowhere. SQL of its own: the rows are not read first, and a partner's
/// copy of one goes with it. Names come from the model and ids are numbers.
/// </summary>
public sealed class RowEraser(CrmDbContext db)
{
    /// <param name="row">The kind of row.</param>
    /// <param name="alongside">Kinds that are no parts of it and go with it.</param>
    /// <param name="ids">Which.</param>
    /// <param name="ct">Cancels.</param>
    public async Task EraseAsync(Type row, IReadOnlyCollection<Type> alongside, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ids);

        if (ids.Count > 0)
        {
            await EraseAsync(db.Model.FindEntityType(row)!, alongside, ids, ct);
        }
    }

    /// <summary>Whether what points to a kind of row goes with it.</summary>
    public static bool GoesAlong(IForeignKey key, IReadOnlyCollection<Type> alongside)
    {
        ArgumentNullException.ThrowIfNull(key);

        return key.IsOwnership || key.PrincipalToDependent is not null || alongside.Contains(key.DeclaringEntityType.ClrType);
    }

    private async Task EraseAsync(IEntityType type, IReadOnlyCollection<Type> alongside, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        foreach (var key in type.GetReferencingForeignKeys())
        {
            if (GoesAlong(key, alongside))
            {
                await EraseAsync(key, alongside, ids, ct);
            }
            else
            {
                await RunAsync($"UPDATE {Table(key.DeclaringEntityType)} SET {Column(key)} = NULL WHERE {Column(key)} IN ({List(ids)})", ct);
            }
        }

        await RunAsync($"DELETE FROM {Table(type)} WHERE {Quoted("Id")} IN ({List(ids)})", ct);
    }

    private async Task EraseAsync(IForeignKey key, IReadOnlyCollection<Type> alongside, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        var part = key.DeclaringEntityType;

        if (part.GetReferencingForeignKeys().Any())
        {
            var sql = $"SELECT {Quoted("Id")} AS {Quoted("Value")} FROM {Table(part)} WHERE {Column(key)} IN ({List(ids)})";
            await EraseAsync(part.ClrType, alongside, await db.Database.SqlQueryRaw<int>(sql).ToListAsync(ct), ct);
        }
        else
        {
            await RunAsync($"DELETE FROM {Table(part)} WHERE {Column(key)} IN ({List(ids)})", ct);
        }
    }

    private Task<int> RunAsync(string sql, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(sql, ct);

    private static string List(IEnumerable<int> ids) => string.Join(',', ids);

    private string Table(IEntityType type) => Quoted(type.GetTableName()!);

    // The id; the municipality that may stand beside it is the row's own, and stays.
    private string Column(IForeignKey key) => Quoted(key.Properties[0].GetColumnName());

    private string Quoted(string name) => db.Database.IsSqlite() ? $"\"{name}\"" : $"[{name}]";
}
