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
        builder.HasIndex(a => new { a.MunicipalityCode, a.OwnReference }).HasFilter("\"OwnReference\" IS NOT NULL");
        builder.HasIndex(a => new { a.MunicipalityCode, a.Status, a.EndsOn, a.StartsOn });
        builder.HasIndex(a => new { a.MunicipalityCode, a.Conversion, a.EndsOn, a.Status });
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

internal sealed class AgreementImportConfiguration : IEntityTypeConfiguration<AgreementImport>
{
    public void Configure(EntityTypeBuilder<AgreementImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(AgreementImport.FileNameMaxLength);
        builder.Ignore(i => i.CanRun);
        builder.Ignore(i => i.CanBeDropped);
        builder.ComplexProperty(i => i.Counts);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(i => i.StartedById);
        builder.HasIndex(i => new { i.MunicipalityCode, i.StartedAt });
    }
}

internal sealed class AgreementImportFileConfiguration : IEntityTypeConfiguration<AgreementImportFile>
{
    public void Configure(EntityTypeBuilder<AgreementImportFile> builder)
    {
        builder.HasOne<AgreementImport>().WithMany().HasForeignKey(f => f.AgreementImportId);
        builder.HasIndex(f => f.AgreementImportId).IsUnique();
    }
}

internal sealed class AgreementImportRefusalConfiguration : IEntityTypeConfiguration<AgreementImportRefusal>
{
    public void Configure(EntityTypeBuilder<AgreementImportRefusal> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(AgreementImportRefusal.ReasonMaxLength);
        builder.Property(r => r.Values).HasMaxLength(AgreementImportRefusal.ValuesMaxLength);
        builder.HasOne<AgreementImport>().WithMany().HasForeignKey(r => r.AgreementImportId);
        builder.HasIndex(r => new { r.AgreementImportId, r.Line });
    }
}

internal sealed class AgreementImportChangeConfiguration : IEntityTypeConfiguration<AgreementImportChange>
{
    public void Configure(EntityTypeBuilder<AgreementImportChange> builder)
    {
        builder.HasOne<AgreementImport>().WithMany().HasForeignKey(c => c.AgreementImportId);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
        builder.HasIndex(c => new { c.AgreementId, c.AgreementImportId });
    }
}

internal sealed class AgreementImportMappingConfiguration : IEntityTypeConfiguration<AgreementImportMapping>
{
    public void Configure(EntityTypeBuilder<AgreementImportMapping> builder)
    {
        builder.Property(m => m.Field).HasMaxLength(30).IsUnicode(false);
        builder.Property(m => m.Heading).HasMaxLength(AgreementImportMapping.HeadingMaxLength);
        builder.HasIndex(m => new { m.MunicipalityCode, m.Field }).IsUnique();
    }
}
