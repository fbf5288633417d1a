using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class CvrImportConfiguration : IEntityTypeConfiguration<CvrImport>
{
    public void Configure(EntityTypeBuilder<CvrImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(CvrImport.FileNameMaxLength);
        builder.Property(i => i.StoredName).HasMaxLength(60);
        builder.Property(i => i.Error).HasMaxLength(CvrImport.ErrorMaxLength);
        builder.Ignore(i => i.Percent);
        builder.Ignore(i => i.IsWorking);
        builder.Ignore(i => i.CanRun);
        builder.ComplexProperty(i => i.Counts);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(i => i.StartedById);
        builder.HasIndex(i => new { i.MunicipalityCode, i.StartedAt });
        builder.HasIndex(i => i.State);
    }
}

internal sealed class CvrImportRefusalConfiguration : IEntityTypeConfiguration<CvrImportRefusal>
{
    public void Configure(EntityTypeBuilder<CvrImportRefusal> builder)
    {
        builder.Property(r => r.Number).HasMaxLength(CvrImportRefusal.NumberMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(CvrImportRefusal.ReasonMaxLength);
        builder.HasOne<CvrImport>().WithMany().HasForeignKey(r => r.CvrImportId);
    }
}
