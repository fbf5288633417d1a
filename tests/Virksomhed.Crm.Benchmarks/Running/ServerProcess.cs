using System.Diagnostics;
using System.Net.Sockets;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>A server in a process of its own, and what it costs the machine.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int TicksPerSecond = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private int _commands;
    private string? _lastError;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>From the start of the process to the end of its first answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>How many SQL commands the server has written to its log.</summary>
    public int LoggedCommands => Volatile.Read(ref _commands);

    /// <summary>The app as it runs in production, on a copy of a database.</summary>
    public static Task<ServerProcess> AppAsync(string database, int port, bool logCommands = false) =>
        StartAsync([Places.WebAssembly], port, "/account/login", new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["Database"] = "Sqlite",
            ["ConnectionStrings__Crm"] = $"Data Source={database}",
            ["DemoWorld"] = "false",
            ["PublicAddress"] = $"http://127.0.0.1:{port}",
            ["Mail__From"] = "virksomhedsservice@kommune.example",
            ["Mail__PickupFolder"] = Path.Combine(Path.GetDirectoryName(database)!, "mail"),
            ["Limits__Login"] = "100000",
            ["Limits__Search"] = "100000000",
            ["SecondStep__Konsulent"] = "false",
            ["SecondStep__Fastholdelseskonsulent"] = "false",
            ["SecondStep__Leder"] = "false",
            ["SecondStep__Administrator"] = "false",
            ["SecondStep__Arbejdsgiver"] = "false",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = logCommands ? "Information" : "Warning",
        });

    /// <summary>The same queries without the app, see <see cref="BareServer"/>.</summary>
    public static Task<ServerProcess> BareAsync(string database, WorldSize size, int port) => StartAsync(
        [typeof(ServerProcess).Assembly.Location, "bare", "--database", database, "--size", size.Name, "--port", $"{port}"], port, "/", []);

    public double CpuSeconds
    {
        get
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with exit code {_process.ExitCode}: {_lastError}");
            }

            // Fields 14 and 15, counted after the name in parentheses, which is field 2.
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');

            return (double.Parse(fields[11], null) + double.Parse(fields[12], null)) / TicksPerSecond;
        }
    }

    public double PeakMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));

            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], null) / 1024;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(string[] arguments, int port, string firstPage, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments) { WorkingDirectory = Places.Web, RedirectStandardOutput = true, RedirectStandardError = true };

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, port);
        server.Listen();
        await server.AnswerAsync(firstPage, watch);

        return server;
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Seen(line.Data);
        _process.ErrorDataReceived += (_, line) => _lastError += line.Data + Environment.NewLine;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Seen(string? line)
        {
            if (line?.Contains("Executed DbCommand", StringComparison.Ordinal) == true)
            {
                Interlocked.Increment(ref _commands);
            }
            else if (line?.StartsWith("fail:", StringComparison.Ordinal) == true || line?.StartsWith("crit:", StringComparison.Ordinal) == true)
            {
                Console.WriteLine($"  server: {line}");
            }
        }
    }

    private async Task AnswerAsync(string firstPage, Stopwatch watch)
    {
        while (true)
        {
            try
            {
                using var connection = new KeepAlive(Port);
                var status = connection.Get(firstPage, cookies: "").Status;
                FirstAnswer = watch.Elapsed;

                if (status != 200)
                {
                    throw new InvalidOperationException($"{firstPage} answered {status}.");
                }

                return;
            }
            catch (SocketException) when (!_process.HasExited && watch.Elapsed < Patience)
            {
                await Task.Delay(5);
            }
        }
    }
}
