using System.Diagnostics;
using System.Text;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>What one page did under load. Times in milliseconds.</summary>
internal sealed record Figures(double PerSecond, double P50, double P95, double P99, double Cpu, int Bytes, int Failed, string? FirstFailure);

/// <summary>Drives one page of a server over several connections for a fixed time, and looks at every answer.</summary>
internal sealed class Drive(ServerProcess server, IReadOnlyList<Visitor> visitors, int connections)
{
    private static readonly double PerMillisecond = Stopwatch.Frequency / 1000.0;

    /// <param name="bareBody">When given, the bare server's page of the same name is driven, with a body of so many bytes.</param>
    public Figures Run(Scenario scenario, double warmUp, double seconds, int? bareBody = null)
    {
        var start = Stopwatch.GetTimestamp() + (long)(warmUp * Stopwatch.Frequency);
        var end = start + (long)(seconds * Stopwatch.Frequency);
        var lanes = Enumerable.Range(0, connections).Select(n => new Lane(server.Port, scenario, visitors, bareBody, $"{scenario.Key} {n}")).ToList();
        var threads = lanes.ConvertAll(lane => new Thread(() => lane.Run(start, end)));
        threads.ForEach(thread => thread.Start());
        Thread.Sleep(TimeSpan.FromSeconds(warmUp));
        var cpu = server.CpuSeconds;
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        cpu = server.CpuSeconds - cpu;
        threads.ForEach(thread => thread.Join());

        return Sum(lanes, seconds, cpu);
    }

    private static Figures Sum(List<Lane> lanes, double seconds, double cpu)
    {
        var times = lanes.SelectMany(lane => lane.Times).Order().ToList();
        var count = Math.Max(1, times.Count);

        return new(
            times.Count / seconds, At(times, 0.50), At(times, 0.95), At(times, 0.99), cpu * 1000 / count, (int)(lanes.Sum(lane => lane.Bytes) / count),
            lanes.Sum(lane => lane.Failed), lanes.Select(lane => lane.FirstFailure).FirstOrDefault(failure => failure is not null));
    }

    private static double At(List<long> times, double share) => times.Count == 0 ? 0 : times[(int)(share * (times.Count - 1))] / PerMillisecond;

    private sealed class Lane(int port, Scenario scenario, IReadOnlyList<Visitor> visitors, int? bareBody, string seed)
    {
        private readonly byte[] _marker = Encoding.UTF8.GetBytes(scenario.Marker);
        private readonly Visitor[] _visitors = [.. visitors.Where(visitor => visitor.Role == scenario.Role)];
        private readonly Prng _prng = new(seed);

        public List<long> Times { get; } = [];
        public long Bytes { get; private set; }
        public int Failed { get; private set; }
        public string? FirstFailure { get; private set; }

        public void Run(long start, long end)
        {
            using var connection = new KeepAlive(port);

            for (var now = Stopwatch.GetTimestamp(); now < end;)
            {
                var visitor = _prng.Pick(_visitors);
                var call = scenario.Next(visitor, _prng);
                var path = bareBody is { } size ? $"/{scenario.Key}?size={size}" : call.Path;
                var before = Stopwatch.GetTimestamp();
                var answer = call.Form is { } form ? connection.Post(path, visitor.Cookies, form) : connection.Get(path, visitor.Cookies);
                now = Stopwatch.GetTimestamp();

                if (before >= start && now <= end)
                {
                    Times.Add(now - before);
                    Bytes += answer.Body.Length;
                    Check(answer, call);
                }
            }
        }

        private void Check(Answer answer, Call call)
        {
            var isRight = bareBody is { } size
                ? answer.Status == 200 && answer.Body.Length == size
                : answer.Status == scenario.Status && (answer.Body.IndexOf(_marker) >= 0 || answer.Head.IndexOf(_marker) >= 0);

            if (!isRight)
            {
                Failed++;
                FirstFailure ??= $"{call.Path} answered {answer.Status} with {answer.Body.Length} bytes";
            }
        }
    }
}
