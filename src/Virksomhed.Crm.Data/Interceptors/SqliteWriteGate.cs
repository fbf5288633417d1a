using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Virksomhed.Crm.Data.Interceptors;

/// <summary>
/// Lets the writers of this process into SQLite in the order they came. SQLite has one writer at a time anyway, but makes the others sleep and
/// try again, longer each time, so that the unlucky wait far longer than the disk needs. Whoever has waited as long as SQLite would goes on
/// without: another process may be the one that writes.
/// </summary>
internal sealed class SqliteWriteGate : DbTransactionInterceptor, IDbConnectionInterceptor, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConditionalWeakTable<DbConnection, object> _inside = [];

    public void Dispose() => _gate.Dispose();

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        using var begun = new Beginning(this, connection, eventData);

        return begun.In(_gate.Wait(Patience));
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        using var begun = new Beginning(this, connection, eventData);

        return begun.In(await _gate.WaitAsync(Patience, cancellationToken));
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Leave(eventData.Context!.Database.GetDbConnection());

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    // A transaction that is given up is only disposed of, which no interceptor is told; the connection then closes.
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Leave(connection);
        return Task.CompletedTask;
    }

    private void Leave(DbConnection connection)
    {
        if (_inside.Remove(connection))
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// A transaction is begun here, since no interceptor is told of one that could not begin. EF has opened the connection for it and would count it as open ever after, in a
    /// pooled context: no later transaction that is given up would close it and leave.
    /// </summary>
    private sealed class Beginning(SqliteWriteGate gate, DbConnection connection, TransactionStartingEventData start) : IDisposable
    {
        private bool _isBegun;

        public InterceptionResult<DbTransaction> In(bool inTime)
        {
            if (inTime)
            {
                gate._inside.AddOrUpdate(connection, gate);
            }

            var transaction = connection.BeginTransaction(start.IsolationLevel);
            _isBegun = true;

            return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
        }

        public void Dispose()
        {
            if (!_isBegun)
            {
                gate.Leave(connection);
                start.Context!.Database.CloseConnection();
            }
        }
    }
}
