using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class JobOrderConfiguration : IEntityTypeConfiguration<JobOrder>
{
    public void Configure(EntityTypeBuilder<JobOrder> builder)
    {
        builder.Property(o => o.Title).HasMaxLength(JobOrder.TitleMaxLength);
        builder.Property(o => o.OccupationCode).HasMaxLength(JobOrder.OccupationCodeLength).IsUnicode(false);
        builder.Property(o => o.Occupation).HasMaxLength(JobOrder.OccupationMaxLength);
        builder.Property(o => o.Place).HasMaxLength(JobOrder.PlaceMaxLength);
        builder.Property(o => o.Requirements).HasMaxLength(JobOrder.RequirementsMaxLength);
        builder.Property(o => o.Languages).HasMaxLength(JobOrder.LanguagesMaxLength);
        builder.Property(o => o.AdText).HasMaxLength(JobOrder.AdTextMaxLength);
        builder.Property(o => o.ApplyTo).HasMaxLength(JobOrder.ApplyToMaxLength);
        builder.Property(o => o.SearchText).HasMaxLength(JobOrder.SearchTextMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(o => o.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(o => o.ProductionUnitId);
        builder.HasOne<ContactPerson>().WithMany().HasForeignKey(o => o.ContactPersonId);
        builder.HasOne<Inquiry>().WithMany().HasForeignKey(o => o.InquiryId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(o => o.OwnerId);

        builder.HasIndex(o => new { o.MunicipalityCode, o.FormKey }).IsUnique();
        builder.HasIndex(o => new { o.MunicipalityCode, o.Phase, o.StartsOn });
        builder.HasIndex(o => new { o.MunicipalityCode, o.OwnerId, o.Phase, o.StartsOn });
        builder.HasIndex(o => new { o.MunicipalityCode, o.ReceivedOn, o.Kind });
        builder.HasIndex(o => new { o.MunicipalityCode, o.ClosedOn });
        builder.HasIndex(o => new { o.EmployerId, o.MunicipalityCode, o.ReceivedOn });
    }
}

internal sealed class JobOrderPhaseChangeConfiguration : IEntityTypeConfiguration<JobOrderPhaseChange>
{
    public void Configure(EntityTypeBuilder<JobOrderPhaseChange> builder)
    {
        builder.HasOne<JobOrder>().WithMany(o => o.Phases).HasForeignKey(c => c.JobOrderId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(c => c.ById);
        builder.HasIndex(c => new { c.JobOrderId, c.Id });
    }
}

internal sealed class JobOrderRoundConfiguration : IEntityTypeConfiguration<JobOrderRound>
{
    public void Configure(EntityTypeBuilder<JobOrderRound> builder)
    {
        builder.Property(r => r.FeedbackHash).HasMaxLength(Inquiry.TokenHashLength).IsUnicode(false);
        builder.HasOne<JobOrder>().WithMany(o => o.Rounds).HasForeignKey(r => r.JobOrderId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(r => r.FitById);
        builder.HasIndex(r => new { r.JobOrderId, r.Id });
        builder.HasIndex(r => r.FeedbackHash).IsUnique();
    }
}

internal sealed class SharedJobOrderConfiguration : IEntityTypeConfiguration<SharedJobOrder>
{
    public void Configure(EntityTypeBuilder<SharedJobOrder> builder)
    {
        builder.Property(s => s.Partnership).HasMaxLength(Domain.Municipalities.Municipality.PartnershipMaxLength);
        builder.ComplexProperty(s => s.Content, content =>
        {
            content.Property(c => c.Title).HasMaxLength(JobOrder.TitleMaxLength);
            content.Property(c => c.Occupation).HasMaxLength(JobOrder.OccupationMaxLength);
            content.Property(c => c.Place).HasMaxLength(JobOrder.PlaceMaxLength);
            content.Property(c => c.Requirements).HasMaxLength(JobOrder.RequirementsMaxLength);
            content.Property(c => c.Languages).HasMaxLength(JobOrder.LanguagesMaxLength);
            content.Property(c => c.Employer).HasMaxLength(RegisterData.NameMaxLength);
            content.Property(c => c.Cvr).HasMaxLength(CvrNumber.Length).IsUnicode(false);
            content.Property(c => c.Town).HasMaxLength(RegisterData.TownMaxLength);
            content.Property(c => c.Branch).HasMaxLength(Branch.TitleMaxLength);
            content.Property(c => c.Owner).HasMaxLength(CrmUser.NameMaxLength);
        });
        builder.HasOne<JobOrder>().WithMany().HasForeignKey(s => s.JobOrderId);
        builder.HasIndex(s => s.JobOrderId).IsUnique();
        builder.HasIndex(s => new { s.Partnership, s.SharedAt });
        builder.HasIndex(s => new { s.MunicipalityCode, s.SharedAt });
    }
}

internal sealed class JobOrderShareConfiguration : IEntityTypeConfiguration<JobOrderShare>
{
    public void Configure(EntityTypeBuilder<JobOrderShare> builder)
    {
        builder.Property(s => s.Partnership).HasMaxLength(Domain.Municipalities.Municipality.PartnershipMaxLength);
        builder.HasOne<SharedJobOrder>().WithMany(s => s.Shares).HasForeignKey(s => s.SharedJobOrderId);
        builder.HasIndex(s => new { s.SharedJobOrderId, s.PartnerCode }).IsUnique();
    }
}

internal sealed class JobOrderBidConfiguration : IEntityTypeConfiguration<JobOrderBid>
{
    public void Configure(EntityTypeBuilder<JobOrderBid> builder)
    {
        builder.Property(b => b.Partnership).HasMaxLength(Domain.Municipalities.Municipality.PartnershipMaxLength);
        builder.Property(b => b.Note).HasMaxLength(JobOrderBid.NoteMaxLength);
        builder.Property(b => b.OfferedBy).HasMaxLength(CrmUser.NameMaxLength);
        builder.HasOne<SharedJobOrder>().WithMany().HasForeignKey(b => b.SharedJobOrderId);
        builder.HasIndex(b => new { b.SharedJobOrderId, b.MunicipalityCode }).IsUnique();
    }
}
