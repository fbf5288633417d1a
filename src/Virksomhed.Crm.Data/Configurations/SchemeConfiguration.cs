using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class SchemeConfiguration : IEntityTypeConfiguration<Scheme>
{
    public void Configure(EntityTypeBuilder<Scheme> builder)
    {
        builder.Property(s => s.Code).HasMaxLength(SchemeCode.MaxLength).IsUnicode(false);
        builder.Property(s => s.Name).HasMaxLength(Scheme.NameMaxLength);
        builder.Property(s => s.NameSort).HasMaxLength((Scheme.NameMaxLength * 2) + 1);
        builder.HasIndex(s => new { s.MunicipalityCode, s.Code }).IsUnique();
    }
}

internal sealed class SchemeTermsConfiguration : IEntityTypeConfiguration<SchemeTerms>
{
    public void Configure(EntityTypeBuilder<SchemeTerms> builder)
    {
        foreach (var text in new[] { nameof(SchemeTerms.What), nameof(SchemeTerms.ForWhom), nameof(SchemeTerms.Duration), nameof(SchemeTerms.Money), nameof(SchemeTerms.Duties), nameof(SchemeTerms.Apply), nameof(SchemeTerms.Call) })
        {
            builder.Property(text).HasMaxLength(SchemeTerms.TextMaxLength);
        }

        builder.Property(t => t.ApplyLink).HasMaxLength(SchemeTerms.LinkMaxLength);
        builder.Property(t => t.LegalBasis).HasMaxLength(SchemeTerms.LegalBasisMaxLength);
        builder.Property(t => t.Source).HasMaxLength(SchemeTerms.SourceMaxLength);
        builder.Property(t => t.VerifiedBy).HasMaxLength(SchemeTerms.VerifiedByMaxLength);
        builder.HasOne<Scheme>().WithMany(s => s.Terms).HasForeignKey(t => t.SchemeId);
        builder.HasIndex(t => new { t.SchemeId, t.ValidFrom }).IsUnique();
    }
}

internal sealed class SchemeRateConfiguration : IEntityTypeConfiguration<SchemeRate>
{
    public void Configure(EntityTypeBuilder<SchemeRate> builder)
    {
        builder.Property(r => r.Name).HasMaxLength(SchemeRate.NameMaxLength);
        builder.Property(r => r.Unit).HasMaxLength(SchemeRate.UnitMaxLength);
        builder.Property(r => r.Source).HasMaxLength(SchemeTerms.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(SchemeTerms.VerifiedByMaxLength);
        builder.Ignore(r => r.IsVerified);
        builder.HasOne<Scheme>().WithMany(s => s.Rates).HasForeignKey(r => r.SchemeId);
        builder.HasIndex(r => new { r.SchemeId, r.Name, r.ValidFrom }).IsUnique();
    }
}
