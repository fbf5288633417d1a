using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class CrmUserConfiguration : IEntityTypeConfiguration<CrmUser>
{
    public void Configure(EntityTypeBuilder<CrmUser> builder)
    {
        builder.Property(u => u.FullName).HasMaxLength(CrmUser.NameMaxLength);
        builder.Property(u => u.NameSort).HasMaxLength(CrmUser.NameMaxLength * 2 + 1);
        builder.Property(u => u.Title).HasMaxLength(CrmUser.TitleMaxLength);
        builder.Property(u => u.CalendarKeyHash).HasMaxLength(CrmUser.CalendarKeyLength).IsUnicode(false);
        builder.HasOne<Municipality>().WithMany().HasForeignKey(u => u.MunicipalityCode);
        builder.HasOne<Employer>().WithMany().HasForeignKey(u => u.EmployerId);
        builder.HasIndex(u => new { u.EmployerId, u.MunicipalityCode });
        builder.HasIndex(u => new { u.MunicipalityCode, u.IsActive });
        builder.HasIndex(u => u.CalendarKeyHash).IsUnique();
    }
}

internal sealed class AccessRuleConfiguration : IEntityTypeConfiguration<AccessRule>
{
    public void Configure(EntityTypeBuilder<AccessRule> builder)
    {
        builder.Property(r => r.Source).HasMaxLength(AccessRule.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(AccessRule.VerifiedByMaxLength);
        builder.HasIndex(r => new { r.MunicipalityCode, r.ValidFrom }).IsUnique();
    }
}

internal sealed class ReadingAlertConfiguration : IEntityTypeConfiguration<ReadingAlert>
{
    public void Configure(EntityTypeBuilder<ReadingAlert> builder)
    {
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(a => a.UserId);
        builder.HasIndex(a => new { a.MunicipalityCode, a.Day, a.UserId }).IsUnique();
    }
}

internal sealed class MunicipalityConfiguration : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.HasKey(m => m.Code);
        builder.Property(m => m.Code).ValueGeneratedNever();
        builder.Property(m => m.Name).HasMaxLength(Municipality.NameMaxLength);
        builder.Property(m => m.EntrancePhone).HasMaxLength(Municipality.PhoneMaxLength);
        builder.Property(m => m.Partnership).HasMaxLength(Municipality.PartnershipMaxLength);
    }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.Property(v => v.Query).HasMaxLength(SavedView.QueryMaxLength);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(v => v.UserId);
        builder.HasIndex(v => new { v.UserId, v.List, v.Name }).IsUnique();
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(a => a.Action).HasMaxLength(AuditEntry.ActionMaxLength);
        builder.Property(a => a.Subject).HasMaxLength(AuditEntry.SubjectMaxLength);
        builder.Property(a => a.Detail).HasMaxLength(AuditEntry.DetailMaxLength);
        builder.Property(a => a.Purpose).HasMaxLength(AuditEntry.PurposeMaxLength);
        builder.Property(a => a.Hash).HasMaxLength(AuditEntry.HashLength).IsFixedLength();
        builder.HasIndex(a => new { a.MunicipalityCode, a.Number }).IsUnique();
        builder.HasIndex(a => new { a.MunicipalityCode, a.At });
        builder.HasIndex(a => new { a.MunicipalityCode, a.Subject, a.SubjectId, a.At });
        builder.HasIndex(a => new { a.MunicipalityCode, a.UserId, a.At });
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("AuditHeads");
        builder.HasKey(h => h.MunicipalityCode);
        builder.Property(h => h.MunicipalityCode).ValueGeneratedNever();
        builder.Property(h => h.Number).IsConcurrencyToken();
        builder.Property(h => h.ProtectedKey).HasMaxLength(AuditHead.KeyMaxLength).IsUnicode(false);

        foreach (var hash in new[] { nameof(AuditHead.Hash), nameof(AuditHead.CutHash), nameof(AuditHead.Seal) })
        {
            builder.Property(hash).HasMaxLength(AuditEntry.HashLength).IsFixedLength();
        }
    }
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.Property(s => s.KeyHash).HasMaxLength(UserSession.KeyHashLength);
        builder.Property(s => s.Stamp).HasMaxLength(UserSession.StampMaxLength);
        builder.Property(s => s.Browser).HasMaxLength(UserSession.DeviceMaxLength);
        builder.Property(s => s.Platform).HasMaxLength(UserSession.DeviceMaxLength);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(s => s.UserId);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => new { s.UserId, s.SeenAt });
        builder.HasIndex(s => new { s.MunicipalityCode, s.SeenAt });
        builder.HasIndex(s => s.SeenAt);
    }
}
