using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Erhvervsstyrelsens "system-til-system" search at distribution.virk.dk.</summary>
public sealed partial class DistributionCvrSource(HttpClient http, IOptions<CvrOptions> options, ILogger<DistributionCvrSource> log) : ICvrSource
{
    private const int Attempts = 2;
    private const int MostUnits = 3000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public async Task<CvrAnswer> FindAsync(string cvr, int municipalityCode, CvrMapper mapper, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(mapper);
        var number = int.Parse(cvr, NumberStyles.None, CultureInfo.InvariantCulture);

        try
        {
            var companies = await SearchAsync("virksomhed", mapper, 1, [Term("Vrvirksomhed.cvrNummer", number)], ct);

            if (companies.Count == 0)
            {
                return CvrAnswer.Failed(CvrProblem.NotFound);
            }

            var units = await SearchAsync("produktionsenhed", mapper, MostUnits, UnitTerms(number, municipalityCode), ct);

            return new(null, [.. companies, .. units.Where(unit => unit.Cvr == cvr)]);
        }
        catch (CvrProblemException failure)
        {
            LogProblem(failure, failure.Problem);
            return CvrAnswer.Failed(failure.Problem);
        }
    }

    private static object[] UnitTerms(int cvr, int municipalityCode) =>
    [
        Term("VrproduktionsEnhed.virksomhedsrelation.cvrNummer", cvr),
        Term("VrproduktionsEnhed.produktionsEnhedMetadata.nyesteBeliggenhedsadresse.kommune.kommuneKode", municipalityCode),
    ];

    private static object Term(string field, int value) => new { term = new Dictionary<string, int> { [field] = value } };

    private async Task<List<CvrRecord>> SearchAsync(string index, CvrMapper mapper, int size, object[] terms, CancellationToken ct)
    {
        var question = new { size, query = new { @bool = new { must = terms } } };

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AskAsync($"{index}/_search", question, mapper, ct);
            }
            catch (CvrProblemException failure) when (failure.MayPass && attempt < Attempts)
            {
                await Task.Delay(Pause, ct);
            }
        }
    }

    private async Task<List<CvrRecord>> AskAsync(string path, object question, CvrMapper mapper, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));

        try
        {
            using var response = await http.PostAsJsonAsync(path, question, patience.Token);
            Check(response.StatusCode);
            using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(patience.Token), default, patience.Token);

            return Read(answer.RootElement, mapper);
        }
        catch (OperationCanceledException slow) when (!ct.IsCancellationRequested)
        {
            throw new CvrProblemException(CvrProblem.TooSlow, slow);
        }
        catch (JsonException garbled)
        {
            throw new CvrProblemException(CvrProblem.Unreadable, garbled);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new CvrProblemException(CvrProblem.Unreachable, broken);
        }
    }

    private static void Check(HttpStatusCode status)
    {
        CvrProblem? problem = status switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => CvrProblem.Denied,
            HttpStatusCode.TooManyRequests => CvrProblem.Quota,
            >= HttpStatusCode.InternalServerError => CvrProblem.Unreachable,
            _ => CvrProblem.Unreadable,
        };

        if (problem is { } found)
        {
            throw new CvrProblemException(found, new HttpRequestException($"HTTP {(int)status}"));
        }
    }

    private static List<CvrRecord> Read(JsonElement answer, CvrMapper mapper)
    {
        JsonElement? root = answer;

        if (root.Get("hits").Get("hits") is not { ValueKind: JsonValueKind.Array } hits)
        {
            throw new CvrProblemException(root.Get("error") is { } error && IsQuota(error) ? CvrProblem.Quota : CvrProblem.Unreadable, null);
        }

        return [.. hits.EnumerateArray().Select(mapper.Read)];
    }

    private static bool IsQuota(JsonElement error) => error.GetRawText().Contains("quota", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The CVR register did not answer as hoped: {Problem}")]
    private partial void LogProblem(Exception failure, CvrProblem problem);

    private sealed class CvrProblemException(CvrProblem problem, Exception? cause) : Exception(problem.ToString(), cause)
    {
        public CvrProblem Problem => problem;

        public bool MayPass => problem is CvrProblem.TooSlow or CvrProblem.Unreachable;
    }
}
