using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class PortalAccessConfiguration : IEntityTypeConfiguration<PortalAccess>
{
    public void Configure(EntityTypeBuilder<PortalAccess> builder)
    {
        builder.Ignore(a => a.IsActive);
        builder.HasOne<Employer>().WithMany().HasForeignKey(a => a.EmployerId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(a => a.UserId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(a => a.GivenById);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(a => a.EndedById);

        // One access at a time: the database refuses a second.
        builder.HasIndex(a => a.UserId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(a => new { a.EmployerId, a.MunicipalityCode, a.EndedAt });
    }
}

internal sealed class PortalAccessUnitConfiguration : IEntityTypeConfiguration<PortalAccessUnit>
{
    public void Configure(EntityTypeBuilder<PortalAccessUnit> builder)
    {
        builder.HasOne<PortalAccess>().WithMany(a => a.Units).HasForeignKey(u => u.PortalAccessId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(u => u.ProductionUnitId);
        builder.HasIndex(u => new { u.PortalAccessId, u.ProductionUnitId }).IsUnique();
    }
}

internal sealed class PortalRequestConfiguration : IEntityTypeConfiguration<PortalRequest>
{
    public void Configure(EntityTypeBuilder<PortalRequest> builder)
    {
        builder.Property(r => r.TokenHash).HasMaxLength(PortalRequest.TokenHashLength).IsUnicode(false);
        builder.Property(r => r.Cvr).HasMaxLength(CvrNumber.Length).IsUnicode(false);
        builder.Property(r => r.Name).HasMaxLength(PortalRequest.NameMaxLength);
        builder.Property(r => r.Email).HasMaxLength(PortalRequest.EmailMaxLength);
        builder.Property(r => r.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(r => r.DecidedById);
        builder.HasIndex(r => r.TokenHash).IsUnique();
        builder.HasIndex(r => new { r.MunicipalityCode, r.State, r.ConfirmedAt });
    }
}

internal sealed class PortalMessageConfiguration : IEntityTypeConfiguration<PortalMessage>
{
    public void Configure(EntityTypeBuilder<PortalMessage> builder)
    {
        builder.Property(m => m.Text).HasMaxLength(PortalMessage.TextMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(m => m.EmployerId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(m => m.AuthorId);
        builder.HasIndex(m => m.FormKey).IsUnique();
        builder.HasIndex(m => new { m.EmployerId, m.MunicipalityCode, m.Id });
        builder.HasIndex(m => new { m.MunicipalityCode, m.IsFromEmployer, m.ReadAt });
    }
}

internal sealed class EmployerWishConfiguration : IEntityTypeConfiguration<EmployerWish>
{
    public void Configure(EntityTypeBuilder<EmployerWish> builder)
    {
        builder.Property(w => w.Text).HasMaxLength(EmployerWish.TextMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(w => w.EmployerId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(w => w.ChangedById);
        builder.HasIndex(w => w.EmployerId).IsUnique();
    }
}

internal sealed class RecruitmentDraftConfiguration : IEntityTypeConfiguration<RecruitmentDraft>
{
    public void Configure(EntityTypeBuilder<RecruitmentDraft> builder)
    {
        builder.Property(d => d.Title).HasMaxLength(RecruitmentDraft.TitleMaxLength);
        builder.Property(d => d.Hours).HasMaxLength(RecruitmentDraft.HoursMaxLength);
        builder.Property(d => d.Place).HasMaxLength(RecruitmentDraft.PlaceMaxLength);
        builder.Property(d => d.Requirements).HasMaxLength(RecruitmentDraft.RequirementsMaxLength);
        builder.Ignore(d => d.IsComplete);
        builder.HasOne<Employer>().WithMany().HasForeignKey(d => d.EmployerId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(d => d.UserId);
        builder.HasOne(d => d.Inquiry).WithMany().HasForeignKey(d => d.InquiryId);
        builder.HasIndex(d => d.UserId).IsUnique().HasFilter("\"InquiryId\" IS NULL");
    }
}
