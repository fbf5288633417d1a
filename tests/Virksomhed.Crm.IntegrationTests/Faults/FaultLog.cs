using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Virksomhed.Crm.IntegrationTests.Faults;

/// <summary>Keeps what the app could not handle, so that a failed test says where it broke.</summary>
public sealed class FaultLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, int> _faults = new();

    public IReadOnlyList<string> Faults => [.. _faults.OrderByDescending(fault => fault.Value).Select(fault => $"{fault.Value} x {fault.Key}")];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null && IsEnabled(logLevel))
        {
            var own = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Virksomhed.Crm", StringComparison.Ordinal))?.Trim();
            _faults.AddOrUpdate($"{exception.GetType().Name}: {exception.Message} {own}", 1, (_, count) => count + 1);
        }
    }

    public void Dispose() { }
}

/// <summary>The app with a log of its faults.</summary>
public sealed class FaultyApp : CrmApp
{
    public FaultLog Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log));
    }
}
