using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class VoksenlaerlingConfiguration : IEntityTypeConfiguration<Voksenlaerling>
{
    public void Configure(EntityTypeBuilder<Voksenlaerling> builder)
    {
        builder.Property(v => v.Reference).HasMaxLength(Voksenlaerling.ReferenceMaxLength);
        builder.Property(v => v.Note).HasMaxLength(Voksenlaerling.NoteMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(v => v.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(v => v.ProductionUnitId);
        builder.HasOne<Trade>().WithMany().HasForeignKey(v => v.TradeId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(v => v.ConsultantId);

        // Carries what the year's figures count, so that they are read from the index alone.
        builder.HasIndex(v => new { v.MunicipalityCode, v.StartsOn, v.TradeId, v.Outcome, v.OutcomeOn, v.EndsOn, v.ConsultantId });
        builder.HasIndex(v => new { v.MunicipalityCode, v.TradeId, v.StartsOn });
        builder.HasIndex(v => new { v.MunicipalityCode, v.ConsultantId, v.StartsOn });
        builder.HasIndex(v => new { v.MunicipalityCode, v.Outcome, v.AppliedOn, v.ApplyBy });
        builder.HasIndex(v => new { v.MunicipalityCode, v.Outcome, v.EndsOn });
        builder.HasIndex(v => new { v.EmployerId, v.MunicipalityCode, v.Outcome, v.StartsOn });
    }
}

internal sealed class ApprenticePeriodConfiguration : IEntityTypeConfiguration<ApprenticePeriod>
{
    public void Configure(EntityTypeBuilder<ApprenticePeriod> builder)
    {
        builder.HasOne<Voksenlaerling>().WithMany(v => v.Periods).HasForeignKey(p => p.VoksenlaerlingId);
        builder.HasIndex(p => new { p.VoksenlaerlingId, p.From });
    }
}

internal sealed class VoksenlaerlingRuleConfiguration : IEntityTypeConfiguration<VoksenlaerlingRule>
{
    public void Configure(EntityTypeBuilder<VoksenlaerlingRule> builder)
    {
        builder.Property(r => r.LegalBasis).HasMaxLength(VoksenlaerlingRule.LegalBasisMaxLength);
        builder.Property(r => r.Source).HasMaxLength(VoksenlaerlingRule.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(VoksenlaerlingRule.VerifiedByMaxLength);
        builder.Ignore(r => r.IsVerified);
        builder.HasIndex(r => new { r.MunicipalityCode, r.ValidFrom }).IsUnique();
    }
}

internal sealed class TradeConfiguration : IEntityTypeConfiguration<Trade>
{
    public void Configure(EntityTypeBuilder<Trade> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(Trade.NameMaxLength);
        builder.Property(t => t.Education).HasMaxLength(Trade.EducationMaxLength);
        builder.HasIndex(t => new { t.MunicipalityCode, t.Name }).IsUnique();
    }
}
