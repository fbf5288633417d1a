using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Data.Protection;
using Virksomhed.Crm.Domain.Operations;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.Property(k => k.Name).HasMaxLength(ProtectionKey.NameMaxLength);
    }
}

internal sealed class OperationMarkConfiguration : IEntityTypeConfiguration<OperationMark>
{
    public void Configure(EntityTypeBuilder<OperationMark> builder)
    {
        builder.ToTable("OperationMarks");
        builder.HasKey(m => m.Deed);
        builder.Property(m => m.Detail).HasMaxLength(OperationMark.DetailMaxLength);
    }
}
