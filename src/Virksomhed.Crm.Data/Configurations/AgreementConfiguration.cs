using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.Property(a => a.Field).HasMaxLength(Agreement.FieldMaxLength);
        builder.Property(a => a.VitasNumber).HasMaxLength(Agreement.VitasNumberMaxLength);
        builder.Property(a => a.VitasLink).HasMaxLength(Agreement.VitasLinkMaxLength);
        builder.Property(a => a.OwnReference).HasMaxLength(Agreement.OwnReferenceMaxLength);
        builder.Property(a => a.EndReason).HasMaxLength(Agreement.ReasonMaxLength);
        builder.Property(a => a.RatioReason).HasMaxLength(Agreement.ReasonMaxLength);

        builder.HasOne<Employer>().WithMany().HasForeignKey(a => a.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(a => a.ProductionUnitId);
        builder.HasOne<Scheme>().WithMany().HasForeignKey(a => a.SchemeId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(a => a.ResponsibleId);

        builder.HasIndex(a => new { a.MunicipalityCode, a.FormKey }).IsUnique();
        builder.HasIndex(a => new { a.MunicipalityCode, a.VitasNumber }).IsUnique().HasFilter("\"VitasNumber\" IS NOT NULL");
        builder.HasIndex(a => new { a.MunicipalityCode, a.Status, a.EndsOn, a.StartsOn });
        builder.HasIndex(a => new { a.MunicipalityCode, a.SchemeId, a.StartsOn });
        builder.HasIndex(a => new { a.MunicipalityCode, a.ResponsibleId, a.Status, a.EndsOn });
        builder.HasIndex(a => new { a.MunicipalityCode, a.StartsOn });
        builder.HasIndex(a => new { a.EmployerId, a.MunicipalityCode, a.StartsOn });
        builder.HasIndex(a => new { a.ProductionUnitId, a.MunicipalityCode, a.StartsOn });
    }
}

internal sealed class ExtraEmploymentConfiguration : IEntityTypeConfiguration<ExtraEmployment>
{
    public void Configure(EntityTypeBuilder<ExtraEmployment> builder)
    {
        builder.Ignore(e => e.Result);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(e => e.AgreementId);
        builder.HasIndex(e => e.AgreementId).IsUnique();
    }
}

internal sealed class StaffCountConfiguration : IEntityTypeConfiguration<StaffCount>
{
    public void Configure(EntityTypeBuilder<StaffCount> builder)
    {
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(c => c.ProductionUnitId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(c => c.RegisteredById);
        builder.HasIndex(c => new { c.ProductionUnitId, c.CountedOn });
    }
}

internal sealed class RatioRuleConfiguration : IEntityTypeConfiguration<RatioRule>
{
    public void Configure(EntityTypeBuilder<RatioRule> builder)
    {
        builder.Property(r => r.Source).HasMaxLength(RatioRule.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(RatioRule.VerifiedByMaxLength);
        builder.HasIndex(r => new { r.MunicipalityCode, r.ValidFrom }).IsUnique();
    }
}
