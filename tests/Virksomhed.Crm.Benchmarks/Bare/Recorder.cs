using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Virksomhed.Crm.Benchmarks;

internal sealed record SqlCommandText(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public bool Writes => !Sql.StartsWith("SELECT", StringComparison.Ordinal);
}

/// <summary>Writes down every command that EF Core sends, with its values.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    private List<SqlCommandText> _commands = [];

    public IReadOnlyList<SqlCommandText> Take()
    {
        var taken = _commands;
        _commands = [];

        return taken;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Record(command);

        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(command);

        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Record(command);

        return ValueTask.FromResult(result);
    }

    private void Record(DbCommand command) =>
        _commands.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
}
