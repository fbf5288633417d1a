using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(c => c.Note).HasMaxLength(Contact.NoteMaxLength);
        builder.Property(c => c.BasisDetail).HasMaxLength(Contact.BasisDetailMaxLength);
        builder.Property(c => c.HiringOccupation).HasMaxLength(HiringNeed.OccupationMaxLength);
        builder.Property(c => c.DeletedReason).HasMaxLength(Contact.ReasonMaxLength);

        builder.HasOne<Employer>().WithMany().HasForeignKey(c => c.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(c => c.ProductionUnitId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(c => c.ConsultantId);
        builder.HasOne<Partner>().WithMany().HasForeignKey(c => c.PartnerId);
        builder.HasQueryFilter(CrmDbContext.DeletedFilter, c => c.DeletedAt == null);

        // The municipality beside the employer: every query asks for both, and SQLite takes the index that answers more of them.
        builder.HasIndex(c => new { c.EmployerId, c.MunicipalityCode, c.HeldOn, c.DeletedAt, c.CountsAsVisit });

        // Carries what goals count, so that years of contacts are counted from the index alone.
        builder.HasIndex(c => new { c.MunicipalityCode, c.HeldOn, c.DeletedAt, c.Purposes, c.EmployerId });
        builder.HasIndex(c => new { c.MunicipalityCode, c.CountsAsVisit, c.HeldOn, c.ConsultantId });
        builder.HasIndex(c => new { c.MunicipalityCode, c.ConsultantId, c.HeldOn });
        builder.HasIndex(c => new { c.ProductionUnitId, c.CountedDay }).IsUnique();
        builder.HasIndex(c => new { c.MunicipalityCode, c.EmployerId, c.HeldOn }).HasFilter("\"HiringNow\" IS NOT NULL");
        builder.HasIndex(c => new { c.MunicipalityCode, c.FormKey }).IsUnique();
    }
}

internal sealed class ContactMeetingConfiguration : IEntityTypeConfiguration<ContactMeeting>
{
    public void Configure(EntityTypeBuilder<ContactMeeting> builder)
    {
        builder.HasKey(m => new { m.ContactId, m.ContactPersonId });
        builder.HasOne<Contact>().WithMany(c => c.Met).HasForeignKey(m => m.ContactId);
        builder.HasOne<ContactPerson>().WithMany().HasForeignKey(m => m.ContactPersonId);
    }
}

internal sealed class ContactColleagueConfiguration : IEntityTypeConfiguration<ContactColleague>
{
    public void Configure(EntityTypeBuilder<ContactColleague> builder)
    {
        builder.HasKey(c => new { c.ContactId, c.UserId });
        builder.HasOne<Contact>().WithMany(c => c.Colleagues).HasForeignKey(c => c.ContactId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(c => c.UserId);
    }
}

internal sealed class VisitRuleConfiguration : IEntityTypeConfiguration<VisitRule>
{
    public void Configure(EntityTypeBuilder<VisitRule> builder)
    {
        builder.Property(r => r.Source).HasMaxLength(VisitRule.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(VisitRule.VerifiedByMaxLength);
        builder.HasIndex(r => new { r.MunicipalityCode, r.ValidFrom }).IsUnique();
    }
}

internal sealed class PartnerConfiguration : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(Partner.NameMaxLength);
        builder.HasIndex(p => new { p.MunicipalityCode, p.Name }).IsUnique();
    }
}
