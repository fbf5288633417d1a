using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>What a user of the employer asks for.</summary>
public sealed record PortalNeed(InquiryNeeds Needs, string Text, string? Phone)
{
    /// <summary>The wish for colleagues that is sent with it.</summary>
    public RecruitmentDraft? Recruitment { get; init; }
}

/// <summary>Takes in what is asked in the portal: an inquiry with the same clock, inbox and receipt as any other.</summary>
public sealed class PortalIntake(CrmDbContext db, InquiryStamp stamps, InquiryMails mails, TimeProvider clock)
{
    /// <summary>The id of the inquiry, the same when the very same form is sent twice.</summary>
    public async Task<int> ReceiveAsync(string? stamp, PortalNeed need, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(need);
        var (_, secret) = stamps.Read(stamp) ?? throw new RuleBrokenException(PublicTexts.Of("FormUnknown"));
        var employer = await db.Employers.AsNoTracking().SingleAsync(ct);
        var me = await db.Users.Where(u => u.Id == db.UserId).Select(u => new { u.FullName, u.Email }).SingleAsync(ct);
        var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct);
        var content = new InquiryContent
        {
            Source = InquirySource.Portal,
            Language = PublicLanguages.Current,
            AskedById = db.UserId,
            ContactName = me.FullName,
            Phone = PhoneNumber.Clean(need.Phone),
            Email = me.Email,
            Needs = need.Needs,
            Text = need.Text,
        };
        var link = InquiryStamp.LinkFor(secret, content);
        var inquiry = Inquiry.Receive(db.Tenant, content, employer, InquiryStamp.KeyOf(link), await db.AnswerDueOnAsync(municipality, clock.Today(), ct), clock.UtcNow(), byId: null);
        need.Recruitment?.SendAs(inquiry);
        mails.Receipt(inquiry, link, municipality);

        return await db.ReceiveInquiryAsync(inquiry, ct) ? inquiry.Id : await db.Inquiries.Where(i => i.TokenHash == inquiry.TokenHash).Select(i => i.Id).SingleAsync(ct);
    }
}
