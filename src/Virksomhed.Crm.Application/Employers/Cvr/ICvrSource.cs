using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Why the register gave no answer that can be used.</summary>
public enum CvrProblem
{
    NotConfigured,
    NotFound,
    Denied,
    Quota,
    TooSlow,
    Unreachable,
    Unreadable,
}

/// <summary>One legal unit with its production units in the municipality, or the reason why not.</summary>
public sealed record CvrAnswer(CvrProblem? Problem, IReadOnlyList<CvrRecord> Records)
{
    public static CvrAnswer Failed(CvrProblem problem) => new(problem, []);
}

/// <summary>The CVR register itself, asked about one number.</summary>
public interface ICvrSource
{
    Task<CvrAnswer> FindAsync(string cvr, int municipalityCode, CvrMapper mapper, CancellationToken ct);
}

/// <summary>Stands in until the municipality has got its user for the register.</summary>
public sealed class NoCvrSource : ICvrSource
{
    public Task<CvrAnswer> FindAsync(string cvr, int municipalityCode, CvrMapper mapper, CancellationToken ct) =>
        Task.FromResult(CvrAnswer.Failed(CvrProblem.NotConfigured));
}
