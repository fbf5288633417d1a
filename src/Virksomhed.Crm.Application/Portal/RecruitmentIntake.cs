using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>
/// What becomes of a finished wish for new colleagues: an inquiry whose text has a line for each answer. Whoever takes it makes a job order of it, with the
/// same answers filled in.
/// </summary>
public sealed class RecruitmentIntake(PortalIntake intake)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Takes it in; answers with the id of the inquiry.</summary>
    public Task<int> ReceiveAsync(RecruitmentDraft draft, string? stamp, string? phone, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);

        return intake.ReceiveAsync(stamp, new(InquiryNeeds.Rekruttering, TextOf(draft), phone) { Recruitment = draft }, ct);
    }

    // For the consultant who reads it, so in Danish whatever the portal was read in.
    private static string TextOf(RecruitmentDraft draft) => string.Join('\n', Lines(draft));

    private static IEnumerable<string> Lines(RecruitmentDraft draft)
    {
        yield return $"Stilling: {draft.Title}";
        yield return $"Antal: {draft.Positions}";
        yield return $"Ansættelse: {draft.Kind.Text()}";
        yield return $"Start: {draft.StartsOn?.ToString("d. MMMM yyyy", Danish) ?? "snarest"}";
        yield return $"Sted: {draft.Place}";

        if (draft.Hours is not null)
        {
            yield return $"Timer: {draft.Hours}";
        }

        if (draft.Services != JobOrderServices.None)
        {
            yield return $"Ønsker hjælp til: {draft.Services.Text()}";
        }

        if (draft.Requirements is not null)
        {
            yield return $"Krav: {draft.Requirements}";
        }
    }
}
