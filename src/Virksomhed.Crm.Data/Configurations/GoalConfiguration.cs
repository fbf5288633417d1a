using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.Property(g => g.Text).HasMaxLength(Goal.TextMaxLength);
        builder.Property(g => g.Indicator).HasMaxLength(Goal.IndicatorMaxLength);
        builder.Property(g => g.Unit).HasMaxLength(Goal.UnitMaxLength);
        builder.Property(g => g.Source).HasMaxLength(Goal.SourceMaxLength);
        builder.HasIndex(g => g.MunicipalityCode);
    }
}

internal sealed class GoalTargetConfiguration : IEntityTypeConfiguration<GoalTarget>
{
    public void Configure(EntityTypeBuilder<GoalTarget> builder)
    {
        builder.Property(t => t.Note).HasMaxLength(GoalTarget.NoteMaxLength);
        builder.HasOne<Goal>().WithMany(g => g.Targets).HasForeignKey(t => t.GoalId);
        builder.HasIndex(t => new { t.GoalId, t.Year }).IsUnique();
    }
}
