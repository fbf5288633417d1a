using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>
/// A visit is a step on the case that it was linked to, while that is open. The member who went may not be on the case: that somebody was there is
/// recorded, and nothing of the case is shown.
/// </summary>
internal static class CaseVisit
{
    public static async Task RecordAsync(CrmDbContext db, Dispatch dispatch, DateOnly heldOn, DateOnly today, CancellationToken ct)
    {
        var sag = await db.Fastholdelsessager.Include(s => s.Steps).Include(s => s.Marks).AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == dispatch.FastholdelsessagId && s.ClosedOn == null, ct);

        if (sag is not null)
        {
            sag.Record(FastholdelseStep.Rejsehold, heldOn < sag.OpenedOn ? sag.OpenedOn : heldOn, dispatch.MemberId!.Value, null, today);
            await db.SaveCaseAsync(sag, ct);
        }
    }
}
