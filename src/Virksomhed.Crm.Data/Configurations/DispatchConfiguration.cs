using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class DispatchConfiguration : IEntityTypeConfiguration<Dispatch>
{
    public void Configure(EntityTypeBuilder<Dispatch> builder)
    {
        builder.Property(d => d.Place).HasMaxLength(Dispatch.PlaceMaxLength);
        builder.Property(d => d.AskedByRole).HasMaxLength(Dispatch.RoleMaxLength);
        builder.Property(d => d.CancelReason).HasMaxLength(Dispatch.CancelReasonMaxLength);
        builder.Ignore(d => d.Time);

        builder.HasOne<Employer>().WithMany().HasForeignKey(d => d.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(d => d.ProductionUnitId);
        builder.HasOne<ContactPerson>().WithMany().HasForeignKey(d => d.ContactPersonId);
        builder.HasOne<Fastholdelsessag>().WithMany().HasForeignKey(d => d.FastholdelsessagId);
        builder.HasOne<Contact>().WithMany().HasForeignKey(d => d.ContactId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(d => d.TakenInById);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(d => d.MemberId);

        builder.HasIndex(d => new { d.MunicipalityCode, d.FormKey }).IsUnique();
        builder.HasIndex(d => new { d.MunicipalityCode, d.State, d.VisitDueOn });
        builder.HasIndex(d => new { d.MunicipalityCode, d.RequestedOn });
        builder.HasIndex(d => new { d.MunicipalityCode, d.Day });
        builder.HasIndex(d => new { d.MunicipalityCode, d.MemberId, d.Day });
        builder.HasIndex(d => new { d.EmployerId, d.MunicipalityCode, d.State });
    }
}

internal sealed class DispatchBookingConfiguration : IEntityTypeConfiguration<DispatchBooking>
{
    public void Configure(EntityTypeBuilder<DispatchBooking> builder)
    {
        builder.HasKey(b => new { b.DispatchId, b.UserId, b.Day, b.Hour });
        builder.HasOne<Dispatch>().WithMany(d => d.Bookings).HasForeignKey(b => b.DispatchId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(b => b.UserId);

        // What keeps one person from being sent to two places at the same hour, however many plan at once.
        builder.HasIndex(b => new { b.MunicipalityCode, b.UserId, b.Day, b.Hour }).IsUnique();
    }
}

internal sealed class TeamMemberConfiguration : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.Property(m => m.Areas).HasMaxLength(TeamMember.AreasMaxLength);
        builder.Ignore(m => m.AreaList);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(m => m.UserId);
        builder.HasIndex(m => new { m.MunicipalityCode, m.UserId }).IsUnique();
    }
}

internal sealed class ResponseRuleConfiguration : IEntityTypeConfiguration<ResponseRule>
{
    public void Configure(EntityTypeBuilder<ResponseRule> builder)
    {
        builder.Property(r => r.Source).HasMaxLength(ResponseRule.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(ResponseRule.VerifiedByMaxLength);
        builder.Ignore(r => r.IsVerified);
        builder.HasIndex(r => new { r.MunicipalityCode, r.ValidFrom }).IsUnique();
    }
}
