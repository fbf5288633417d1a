using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class FastholdelsessagConfiguration : IEntityTypeConfiguration<Fastholdelsessag>
{
    public void Configure(EntityTypeBuilder<Fastholdelsessag> builder)
    {
        builder.Property(s => s.NextWhat).HasMaxLength(Fastholdelsessag.NextWhatMaxLength);
        builder.Property(s => s.ProtectedReference).HasMaxLength(Fastholdelsessag.ProtectedReferenceMaxLength).IsUnicode(false);
        builder.HasOne<Employer>().WithMany().HasForeignKey(s => s.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(s => s.ProductionUnitId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(s => s.ResponsibleId);

        builder.HasIndex(s => new { s.MunicipalityCode, s.FormKey }).IsUnique();
        builder.HasIndex(s => new { s.MunicipalityCode, s.ResponsibleId, s.ClosedOn, s.NextOn });
        builder.HasIndex(s => new { s.MunicipalityCode, s.ClosedOn, s.Step, s.Outcome, s.OpenedOn });
        builder.HasIndex(s => new { s.MunicipalityCode, s.OpenedOn });
        builder.HasIndex(s => new { s.EmployerId, s.MunicipalityCode, s.ClosedOn, s.NextOn });
    }
}

internal sealed class FastholdelseStepTakenConfiguration : IEntityTypeConfiguration<FastholdelseStepTaken>
{
    public void Configure(EntityTypeBuilder<FastholdelseStepTaken> builder)
    {
        builder.Property(s => s.Note).HasMaxLength(Fastholdelsessag.NoteMaxLength);
        builder.HasOne<Fastholdelsessag>().WithMany(s => s.Steps).HasForeignKey(s => s.FastholdelsessagId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(s => s.ById);
        builder.HasIndex(s => s.FastholdelsessagId);
        builder.HasIndex(s => new { s.MunicipalityCode, s.Step, s.On });
    }
}

internal sealed class FastholdelseColleagueConfiguration : IEntityTypeConfiguration<FastholdelseColleague>
{
    public void Configure(EntityTypeBuilder<FastholdelseColleague> builder)
    {
        builder.HasKey(c => new { c.FastholdelsessagId, c.UserId });
        builder.HasOne<Fastholdelsessag>().WithMany(s => s.Colleagues).HasForeignKey(c => c.FastholdelsessagId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(c => c.UserId);
        builder.HasIndex(c => new { c.MunicipalityCode, c.UserId });
    }
}

internal sealed class EmergencyAccessConfiguration : IEntityTypeConfiguration<EmergencyAccess>
{
    public void Configure(EntityTypeBuilder<EmergencyAccess> builder)
    {
        builder.Property(a => a.Reason).HasMaxLength(EmergencyAccess.ReasonMaxLength);
        builder.Property(a => a.Remark).HasMaxLength(EmergencyAccess.RemarkMaxLength);
        builder.HasOne<Fastholdelsessag>().WithMany().HasForeignKey(a => a.FastholdelsessagId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(a => a.UserId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(a => a.ReviewedById);
        builder.HasIndex(a => new { a.MunicipalityCode, a.FormKey }).IsUnique();
        builder.HasIndex(a => new { a.FastholdelsessagId, a.UserId, a.EndsAt });
        builder.HasIndex(a => new { a.MunicipalityCode, a.Verdict, a.OpenedAt });
    }
}

internal sealed class MilestoneMarkConfiguration : IEntityTypeConfiguration<MilestoneMark>
{
    public void Configure(EntityTypeBuilder<MilestoneMark> builder)
    {
        builder.HasOne<Fastholdelsessag>().WithMany(s => s.Marks).HasForeignKey(m => m.FastholdelsessagId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(m => m.ById);
        builder.HasIndex(m => new { m.FastholdelsessagId, m.Milestone }).IsUnique();
    }
}

internal sealed class MilestoneRuleConfiguration : IEntityTypeConfiguration<MilestoneRule>
{
    public void Configure(EntityTypeBuilder<MilestoneRule> builder)
    {
        builder.Property(r => r.What).HasMaxLength(MilestoneRule.WhatMaxLength);
        builder.Property(r => r.LegalBasis).HasMaxLength(MilestoneRule.LegalBasisMaxLength);
        builder.Property(r => r.Source).HasMaxLength(MilestoneRule.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(MilestoneRule.VerifiedByMaxLength);
        builder.Ignore(r => r.IsVerified);
        builder.HasIndex(r => new { r.MunicipalityCode, r.Milestone, r.ValidFrom }).IsUnique();
    }
}
