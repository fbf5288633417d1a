using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.Property(g => g.Number).HasMaxLength(Goal.NumberMaxLength);
        builder.Property(g => g.Text).HasMaxLength(Goal.TextMaxLength);
        builder.Property(g => g.Measure).HasMaxLength(Goal.TextMaxLength);
        builder.Property(g => g.Indicator).HasMaxLength(Goal.IndicatorMaxLength);
        builder.Property(g => g.Unit).HasMaxLength(Goal.UnitMaxLength);
        builder.Property(g => g.Plan).HasMaxLength(Goal.PlanMaxLength);
        builder.Property(g => g.Marker).HasMaxLength(Goal.PlanMaxLength);
        builder.Property(g => g.Source).HasMaxLength(Goal.SourceMaxLength);
        builder.Property(g => g.Note).HasMaxLength(Goal.NoteMaxLength);
        builder.Property(g => g.Contradiction).HasMaxLength(Goal.NoteMaxLength);
        builder.Property(g => g.Reference).HasMaxLength(Goal.ReferenceMaxLength).IsUnicode(false);
        builder.Property(g => g.Topic).HasMaxLength(Goal.ReferenceMaxLength).IsUnicode(false);
        builder.HasOne<ExternalIndicator>().WithMany().HasForeignKey(g => g.ExternalIndicatorId);
        builder.HasOne<ExternalIndicator>().WithMany().HasForeignKey(g => g.BenchmarkId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(g => g.OwnerId);
        builder.HasIndex(g => new { g.MunicipalityCode, g.Kind });
        builder.HasIndex(g => new { g.MunicipalityCode, g.Topic });
    }
}

internal sealed class GoalTargetConfiguration : IEntityTypeConfiguration<GoalTarget>
{
    public void Configure(EntityTypeBuilder<GoalTarget> builder)
    {
        builder.Property(t => t.Words).HasMaxLength(GoalTarget.WordsMaxLength);
        builder.Property(t => t.Note).HasMaxLength(GoalTarget.NoteMaxLength);
        builder.HasOne<Goal>().WithMany(g => g.Targets).HasForeignKey(t => t.GoalId);
        builder.HasIndex(t => new { t.GoalId, t.Year }).IsUnique();
    }
}

internal sealed class GoalNumberConfiguration : IEntityTypeConfiguration<GoalNumber>
{
    public void Configure(EntityTypeBuilder<GoalNumber> builder)
    {
        builder.Property(n => n.Words).HasMaxLength(GoalNumber.WordsMaxLength);
        builder.Property(n => n.Source).HasMaxLength(Goal.SourceMaxLength);
        builder.Property(n => n.Note).HasMaxLength(GoalNumber.NoteMaxLength);
        builder.HasOne<Goal>().WithMany(g => g.Numbers).HasForeignKey(n => n.GoalId);
        builder.HasIndex(n => new { n.GoalId, n.Year });
    }
}

internal sealed class GoalSnapshotConfiguration : IEntityTypeConfiguration<GoalSnapshot>
{
    public void Configure(EntityTypeBuilder<GoalSnapshot> builder)
    {
        builder.HasOne<Goal>().WithMany().HasForeignKey(s => s.GoalId);

        // What makes two instances, or a run that is started again, keep one.
        builder.HasIndex(s => new { s.GoalId, s.Month }).IsUnique();
    }
}

internal sealed class ExternalIndicatorConfiguration : IEntityTypeConfiguration<ExternalIndicator>
{
    public void Configure(EntityTypeBuilder<ExternalIndicator> builder)
    {
        builder.Property(i => i.Key).HasMaxLength(ExternalIndicator.KeyMaxLength).IsUnicode(false);
        builder.Property(i => i.Name).HasMaxLength(ExternalIndicator.NameMaxLength);
        builder.Property(i => i.Unit).HasMaxLength(ExternalIndicator.UnitMaxLength);
        builder.Property(i => i.Source).HasMaxLength(ExternalIndicator.SourceMaxLength);
        builder.HasIndex(i => new { i.MunicipalityCode, i.Key }).IsUnique();
    }
}

internal sealed class ExternalObservationConfiguration : IEntityTypeConfiguration<ExternalObservation>
{
    public void Configure(EntityTypeBuilder<ExternalObservation> builder)
    {
        builder.Property(o => o.Source).HasMaxLength(ExternalIndicator.SourceMaxLength);
        builder.Ignore(o => o.Period);
        builder.HasOne<ExternalIndicator>().WithMany(i => i.Observations).HasForeignKey(o => o.ExternalIndicatorId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(o => o.ById);

        // Two indexes, because SQL Server and SQLite disagree about whether two nulls are the same.
        builder.HasIndex(o => new { o.ExternalIndicatorId, o.Kind, o.Year }).IsUnique().HasFilter("\"Month\" IS NULL").HasDatabaseName("IX_ExternalObservation_Year");
        builder.HasIndex(o => new { o.ExternalIndicatorId, o.Kind, o.Year, o.Month }).IsUnique().HasFilter("\"Month\" IS NOT NULL").HasDatabaseName("IX_ExternalObservation_Month");
    }
}
