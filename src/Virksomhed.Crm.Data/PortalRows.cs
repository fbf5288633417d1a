using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Data;

/// <summary>
/// What a user of an employer may see of the database: its own rows of the kinds named here, and nothing else. A new entity is hidden until it is named.
/// Staff, whose scope is null, see everything: in SQL that is a parameter which is true.
/// </summary>
public abstract partial class CrmDbContext
{
    /// <summary>The name of the query filter that keeps employers apart in the portal.</summary>
    public const string PortalFilter = "Portal";

    /// <summary>The employer acted for in the portal; null for staff and for whoever has not signed in.</summary>
    public int? EmployerId { get; private set; }

    /// <summary>True unless the person is bound to some of the employer's workplaces.</summary>
    public bool SeesAllUnits { get; private set; } = true;

    public int[] UnitIds { get; private set; } = [];

    private void KeepEmployersApart(ModelBuilder builder)
    {
        ShowOwn<Employer>(builder, e => EmployerId == null || e.Id == EmployerId);
        ShowOwn<ProductionUnit>(builder, u => EmployerId == null || (u.EmployerId == EmployerId && (SeesAllUnits || UnitIds.Contains(u.Id))));
        ShowOwn<Agreement>(builder, a => EmployerId == null || (a.EmployerId == EmployerId && (SeesAllUnits || UnitIds.Contains(a.ProductionUnitId))));
        ShowOwn<Inquiry>(builder, i => EmployerId == null || (i.EmployerId == EmployerId && (SeesAllUnits || i.AskedById == UserId)));
        ShowOwn<EventInvitation>(builder, i => EmployerId == null || (i.EmployerId == EmployerId && (SeesAllUnits || UnitIds.Contains(i.ProductionUnitId))));
        ShowOwn<Event>(builder, e => EmployerId == null || EventInvitations.Any(i => i.EventId == e.Id));
        ShowOwn<CsrApplication>(builder, a => EmployerId == null || (a.EmployerId == EmployerId && (SeesAllUnits || (a.ProductionUnitId != null && UnitIds.Contains(a.ProductionUnitId.Value)))));
        ShowOwn<CsrDocument>(builder, d => EmployerId == null || CsrApplications.Any(a => a.Id == d.ApplicationId));
        ShowOwn<CsrCount>(builder, c => EmployerId == null || CsrApplications.Any(a => a.Id == c.ApplicationId));
        ShowOwn<PortalAccess>(builder, a => EmployerId == null || a.EmployerId == EmployerId);
        ShowOwn<PortalAccessUnit>(builder, u => EmployerId == null || PortalAccesses.Any(a => a.Id == u.PortalAccessId));
        ShowOwn<PortalMessage>(builder, m => EmployerId == null || m.EmployerId == EmployerId);
        ShowOwn<EmployerWish>(builder, w => EmployerId == null || w.EmployerId == EmployerId);
        ShowOwn<RecruitmentDraft>(builder, d => EmployerId == null || (d.EmployerId == EmployerId && d.UserId == UserId && d.InquiryId == null));
        ShowOwn<JobOrder>(builder, o => EmployerId == null || (o.EmployerId == EmployerId && (SeesAllUnits || (o.ProductionUnitId != null && UnitIds.Contains(o.ProductionUnitId.Value)))));
        ShowOwn<JobOrderPhaseChange>(builder, p => EmployerId == null || JobOrders.Any(o => o.Id == p.JobOrderId));

        // The staff who answer, and the employer's own users.
        ShowOwn<CrmUser>(builder, u => EmployerId == null || u.EmployerId == null || u.EmployerId == EmployerId);
        ShowOwn<UserSession>(builder, s => EmployerId == null || s.UserId == UserId);

        // The municipality's catalogue, the rules of its award and the days its promise is counted in: the same for everybody.
        ShowOwn<Scheme>(builder, _ => true);
        ShowOwn<SchemeTerms>(builder, _ => true);
        ShowOwn<SchemeRate>(builder, _ => true);
        ShowOwn<CsrRuleSet>(builder, _ => true);
        ShowOwn<ResponseRule>(builder, _ => true);
        HideTheRest(builder);
    }

    private void HideTheRest(ModelBuilder builder)
    {
        var isStaff = Expression.Equal(Expression.Property(Expression.Constant(this), nameof(EmployerId)), Expression.Constant(null, typeof(int?)));

        foreach (var type in builder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(ITenantOwned)) && type.FindDeclaredQueryFilter(PortalFilter) is null).ToList())
        {
            builder.Entity(type.ClrType).HasQueryFilter(PortalFilter, Expression.Lambda(isStaff, Expression.Parameter(type.ClrType, "row")));
        }
    }

    private static void ShowOwn<T>(ModelBuilder builder, Expression<Func<T, bool>> rows) where T : class => builder.Entity<T>().HasQueryFilter(PortalFilter, rows);
}
