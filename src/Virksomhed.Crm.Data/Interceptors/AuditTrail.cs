using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Data.Interceptors;

/// <summary>
/// Logs what a person changes in personal data, in the transaction of the change: both are kept or neither. A new row has no id before
/// it is saved, so the entries follow right after it. Imports and the demo world act in nobody's name and leave no entry.
/// </summary>
internal sealed class AuditTrail(TimeProvider clock, AuditChain chain) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, Pending> _pending = [];

    /// <summary>What is about to be saved, and the transaction that was opened for it where there was none.</summary>
    private sealed record Pending(List<Change> Changes, IDbContextTransaction? Own);

    /// <summary>A change of one subject. The id is read when it is known.</summary>
    private sealed record Change(string Action, string Subject, Func<int> Id, string? Detail, string? Purpose = null);

    private sealed record Row(EntityEntry Entry, PersonalData Kind)
    {
        public object? Id => Entry.Property(Kind.IdProperty).CurrentValue;

        public string? Purpose => Kind.Purpose is { } property ? (string?)Entry.Property(property).CurrentValue : null;

        public IEnumerable<string> Names => Kind.PartName is { } part ? [part] : Entry.State != EntityState.Modified ? [] :
            from property in Entry.Properties
            where Kind.Logs(property.Metadata.Name) && !Equals(property.OriginalValue, property.CurrentValue)
            select property.Metadata.Name;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Changes((CrmDbContext)eventData.Context!) is [] ? result : throw new InvalidOperationException("What a person changes is saved asynchronously.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (CrmDbContext)eventData.Context!;

        if (Changes(db) is { Count: > 0 } changes)
        {
            var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
            _pending.AddOrUpdate(db, new(changes, own));
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (CrmDbContext)eventData.Context!;

        if (_pending.Remove(db, out var pending))
        {
            await using var own = pending.Own;
            await chain.AppendAsync(db, [.. pending.Changes.Select(c => AuditEntry.Of(db.Tenant, db.UserId, clock.UtcNow(), c.Action, c.Subject, c.Id(), c.Detail, c.Purpose))], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await (own?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
        }

        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => ForgetAsync(eventData.Context!);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => ForgetAsync(eventData.Context!);

    // A lost update is no failure to EF: it is told here alone. Contexts are pooled, so what is not forgotten would meet the next request.
    public override async ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await ForgetAsync(eventData.Context!);

        return result;
    }

    private async Task ForgetAsync(DbContext db)
    {
        if (_pending.Remove(db, out var pending) && pending.Own is { } own)
        {
            await own.DisposeAsync();
        }
    }

    private static List<Change> Changes(CrmDbContext db) => db.UserId is null ? [] :
    [
        .. from entry in db.ChangeTracker.Entries()
           where entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
           let kind = PersonalData.Kinds.GetValueOrDefault(entry.Metadata.ClrType)
           where kind is not null
           group new Row(entry, kind) by (kind.Subject, new Row(entry, kind).Id) into rows
           let change = ChangeOf(rows.Key.Subject, (int)rows.Key.Id!, [.. rows])
           where change is not null
           select change,
    ];

    private static Change? ChangeOf(string subject, int id, List<Row> rows)
    {
        var main = rows.Find(row => row.Kind.PartName is null);

        if (main is { Kind.LogsWholeRows: true, Entry.State: EntityState.Added })
        {
            return new(AuditAction.Created, subject, () => (int)main.Id!, null, main.Purpose);
        }

        var names = rows.SelectMany(row => row.Names).Distinct().ToList();
        var deleted = main is { Kind.LogsWholeRows: true, Entry.State: EntityState.Deleted } || names.Contains(nameof(Contact.DeletedAt));

        return deleted ? new(AuditAction.Deleted, subject, () => id, null)
            : names.Count > 0 ? new(AuditAction.Changed, subject, () => id, string.Join(", ", names))
            : null;
    }
}
