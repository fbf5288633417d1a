using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.IntegrationTests.StartUp;

/// <summary>The built app as a process of its own, in Production, in a folder of its own.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Append(line.Data).Append(line.Data is null ? "" : "\n");
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public StringBuilder Output { get; } = new();

    public string Errors => _errors.ToString();

    /// <summary>Where the app serves pages, once it does.</summary>
    public Task<Uri> Address => _address.Task;

    /// <summary>The settings a municipality must give; a test leaves one out.</summary>
    public static Dictionary<string, string> Settings(string folder) => new()
    {
        ["Database"] = "Sqlite",
        ["ConnectionStrings:Crm"] = $"Data Source={Path.Combine(folder, "crm.db")}",
        ["PublicAddress"] = "https://virksomhed.kommune.example",
        ["Mail:From"] = "virksomhedsservice@kommune.example",
        ["Mail:Host"] = "mail.kommune.example",
    };

    /// <summary>The same for a browser that comes over plain http and signs in with a password alone.</summary>
    public static Dictionary<string, string> SettingsOverHttp(string folder) => new(
        [.. Settings(folder).Where(setting => setting.Key != "PublicAddress"), new("PublicAddress", "http://127.0.0.1"), .. Role.All.Select(role => KeyValuePair.Create($"SecondStep:{role}", "false"))]);

    public static AppProcess Start(string folder, Dictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Virksomhed.Crm.Web.dll"), .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_TieredPGO"] = "0"; // lives for too short a time to learn from
        // Started away from its appsettings.json the app would tell of every SQL statement, which takes longer than running them.
        start.Environment["Logging__LogLevel__Microsoft"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";

        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new AppProcess(start);
    }

    public async Task<int> Exit(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);

        return _process.ExitCode;
    }

    /// <summary>Asks it to end, as an operating system does (SIGTERM).</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExit();

    /// <summary>Ends it without warning (SIGKILL).</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http[^\s""]+)")]
    private static partial Regex Listening();

    private void Hear(string? line)
    {
        Output.AppendLine(line);

        if (line is not null && Listening().Match(line) is { Success: true } found)
        {
            _address.TrySetResult(new Uri(found.Groups[1].Value));
        }
    }
}
