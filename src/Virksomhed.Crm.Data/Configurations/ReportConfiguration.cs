using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class CommitteeReportConfiguration : IEntityTypeConfiguration<CommitteeReport>
{
    public void Configure(EntityTypeBuilder<CommitteeReport> builder)
    {
        builder.Property(r => r.Committee).HasMaxLength(CommitteeReport.CommitteeMaxLength);
        builder.Property(r => r.Summary).HasMaxLength(CommitteeReport.SummaryMaxLength);
        builder.Property(r => r.ReopenReason).HasMaxLength(CommitteeReport.ReasonMaxLength);
        builder.Ignore(r => r.Period);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(r => r.StartedById);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(r => r.ApprovedById);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(r => r.LockedById);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(r => r.ReopenedById);

        // One of each kind for a period, also where two managers start it at once.
        builder.HasIndex(r => new { r.MunicipalityCode, r.Kind, r.From }).IsUnique();
        builder.HasIndex(r => new { r.MunicipalityCode, r.From });
    }
}

internal sealed class CommitteeCommentConfiguration : IEntityTypeConfiguration<CommitteeComment>
{
    public void Configure(EntityTypeBuilder<CommitteeComment> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(CommitteeComment.TextMaxLength);
        builder.HasOne<CommitteeReport>().WithMany(r => r.Comments).HasForeignKey(c => c.CommitteeReportId);
        builder.HasOne<Goal>().WithMany().HasForeignKey(c => c.GoalId);
        builder.HasIndex(c => new { c.CommitteeReportId, c.GoalId }).IsUnique();
    }
}

internal sealed class CommitteeFigureConfiguration : IEntityTypeConfiguration<CommitteeFigure>
{
    public void Configure(EntityTypeBuilder<CommitteeFigure> builder)
    {
        builder.Property(f => f.Plan).HasMaxLength(Goal.PlanMaxLength);
        builder.Property(f => f.Marker).HasMaxLength(Goal.PlanMaxLength);
        builder.Property(f => f.Number).HasMaxLength(Goal.NumberMaxLength);
        builder.Property(f => f.Text).HasMaxLength(Goal.TextMaxLength);
        builder.Property(f => f.Measure).HasMaxLength(Goal.TextMaxLength);
        builder.Property(f => f.Unit).HasMaxLength(Goal.UnitMaxLength);
        builder.Property(f => f.ReachedWords).HasMaxLength(CommitteeFigure.WordsMaxLength);
        builder.Property(f => f.ReachedWhen).HasMaxLength(CommitteePoint.LabelMaxLength);
        builder.Property(f => f.AimWords).HasMaxLength(CommitteeFigure.WordsMaxLength);
        builder.Property(f => f.Status).HasMaxLength(CommitteeFigure.WordsMaxLength);
        builder.Property(f => f.Trend).HasMaxLength(CommitteeFigure.WordsMaxLength);
        builder.Property(f => f.Source).HasMaxLength(Goal.SourceMaxLength);
        builder.HasOne<CommitteeReport>().WithMany(r => r.Figures).HasForeignKey(f => f.CommitteeReportId);
        builder.HasOne<Goal>().WithMany().HasForeignKey(f => f.GoalId);
        builder.HasIndex(f => new { f.CommitteeReportId, f.Position }).IsUnique();
    }
}

internal sealed class CommitteePointConfiguration : IEntityTypeConfiguration<CommitteePoint>
{
    public void Configure(EntityTypeBuilder<CommitteePoint> builder)
    {
        builder.Property(p => p.Label).HasMaxLength(CommitteePoint.LabelMaxLength);
        builder.HasOne<CommitteeFigure>().WithMany(f => f.Points).HasForeignKey(p => p.CommitteeFigureId);
        builder.HasIndex(p => new { p.CommitteeFigureId, p.Position }).IsUnique();
    }
}

internal sealed class ReportSubscriptionConfiguration : IEntityTypeConfiguration<ReportSubscription>
{
    public void Configure(EntityTypeBuilder<ReportSubscription> builder)
    {
        builder.Property(s => s.Report).HasMaxLength(ReportSubscription.ReportMaxLength).IsUnicode(false);
        builder.Property(s => s.Query).HasMaxLength(ReportSubscription.QueryMaxLength);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(s => s.UserId);
        builder.HasIndex(s => new { s.MunicipalityCode, s.DueOn });
        builder.HasIndex(s => new { s.UserId, s.Report, s.Query }).IsUnique();
    }
}
