namespace Virksomhed.Crm.Domain.Inquiries;

/// <summary>What speaks for a colleague, and what is already on that desk.</summary>
public sealed record RoutingCandidate(int UserId, string Name, int SameBranch, int SameTown, int OpenInquiries)
{
    /// <summary>Whether the employer already has this colleague as its fixed contact person, or as deputy.</summary>
    public RoutingTie Tie { get; init; }
}

public enum RoutingTie
{
    None,
    Deputy,
    Owner,
}

/// <summary>A colleague whom an inquiry could go to, and why.</summary>
public sealed record RoutingProposal(int UserId, string Name, string Why);

/// <summary>
/// Whom an inquiry should go to: the employer's fixed contact person, its deputy, else whoever knows the branch and the town best. Of two who
/// know them alike, the one with fewer open inquiries. It only proposes; a person decides.
/// </summary>
public static class Routing
{
    private const int Shown = 3;

    // More than this is no better knowledge of a branch or a town, or a large portfolio would outweigh everything.
    private const int Enough = 10;
    private const int BranchWeight = 2;
    private const int LoadWeight = 3;

    public static IReadOnlyList<RoutingProposal> Propose(IEnumerable<RoutingCandidate> candidates) =>
    [
        .. candidates
            .OrderByDescending(one => one.Tie).ThenByDescending(Points).ThenBy(one => one.OpenInquiries).ThenBy(one => DanishText.SortKey(one.Name), StringComparer.Ordinal)
            .Take(Shown)
            .Select(one => new RoutingProposal(one.UserId, one.Name, Why(one))),
    ];

    private static int Points(RoutingCandidate one) =>
        (Math.Min(one.SameBranch, Enough) * BranchWeight) + Math.Min(one.SameTown, Enough) - (one.OpenInquiries * LoadWeight);

    private static string Why(RoutingCandidate one)
    {
        List<string> reasons =
        [
            one.Tie switch { RoutingTie.Owner => "er virksomhedens faste kontaktperson", RoutingTie.Deputy => "er stedfortræder for virksomheden", _ => "" },
            one.SameBranch == 0 ? "" : $"har {one.SameBranch} i samme branche",
            one.SameTown == 0 ? "" : $"har {one.SameTown} i samme by",
            one.OpenInquiries switch { 0 => "har ingen åbne henvendelser", 1 => "har 1 åben henvendelse", var open => $"har {open} åbne henvendelser" },
        ];

        return string.Join(", ", reasons.Where(reason => reason.Length > 0));
    }
}
