using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Inquiries as the use cases find and save them.</summary>
internal static class FoundInquiry
{
    public static Task<Inquiry> FindInquiryAsync(this CrmDbContext db, int id, CancellationToken ct) =>
        db.Inquiries.SingleOrDefaultAsync(i => i.Id == id, ct).OrNotFound();

    /// <summary>Saves what was done to an inquiry; of two who act in the same instant, the second is told.</summary>
    public static async Task SaveInquiryAsync(this CrmDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw new RuleBrokenException("En kollega ændrede henvendelsen i samme øjeblik. Se den igen, før du går videre.");
        }
    }

    /// <summary>Adds a new inquiry; false when the very same form is saved already.</summary>
    public static async Task<bool> ReceiveInquiryAsync(this CrmDbContext db, Inquiry inquiry, CancellationToken ct)
    {
        db.Inquiries.Add(inquiry);

        try
        {
            await db.SaveChangesAsync(ct);

            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();

            return await db.Inquiries.AnyAsync(i => i.TokenHash == inquiry.TokenHash, ct) ? false : throw new RuleBrokenException(PublicTexts.Of("NotSaved"));
        }
    }

    /// <summary>Those whose work it is to answer employers.</summary>
    public static IQueryable<CrmUser> Responders(this CrmDbContext db) =>
        db.WithRole(db.Users.Where(user => user.IsActive), [Role.Konsulent, Role.Fastholdelseskonsulent]);
}
