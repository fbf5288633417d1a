using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Employers;
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

internal sealed class InsightRequestConfiguration : IEntityTypeConfiguration<InsightRequest>
{
    public void Configure(EntityTypeBuilder<InsightRequest> builder)
    {
        builder.Ignore(r => r.Law).Ignore(r => r.Purpose);
        builder.HasOne<Employer>().WithMany().HasForeignKey(r => r.EmployerId);
        builder.HasOne<ContactPerson>().WithMany().HasForeignKey(r => r.ContactPersonId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(r => r.RegisteredById);
        builder.HasIndex(r => new { r.MunicipalityCode, r.FormKey }).IsUnique();
        builder.HasIndex(r => new { r.MunicipalityCode, r.State, r.DueOn });
        builder.HasIndex(r => new { r.MunicipalityCode, r.RemindOn });
        builder.HasIndex(r => new { r.MunicipalityCode, r.AnsweredOn });
    }
}
