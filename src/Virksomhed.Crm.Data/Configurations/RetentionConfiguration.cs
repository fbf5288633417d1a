using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class RetentionRuleConfiguration : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> builder)
    {
        builder.Property(r => r.Source).HasMaxLength(RetentionRule.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(RetentionRule.VerifiedByMaxLength);
        builder.HasIndex(r => new { r.MunicipalityCode, r.Subject, r.ValidFrom }).IsUnique();
    }
}

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder) => builder.HasIndex(e => new { e.MunicipalityCode, e.Subject, e.At });
}
