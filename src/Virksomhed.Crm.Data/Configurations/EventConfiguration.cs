using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.Property(e => e.Title).HasMaxLength(Event.TitleMaxLength);
        builder.Property(e => e.Place).HasMaxLength(Event.PlaceMaxLength);
        builder.Property(e => e.Description).HasMaxLength(Event.DescriptionMaxLength);
        builder.Property(e => e.CancelReason).HasMaxLength(Event.CancelReasonMaxLength);
        builder.Ignore(e => e.IsCancelled);
        builder.Ignore(e => e.StartsUtc);
        builder.Ignore(e => e.EndsUtc);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(e => e.ResponsibleId);
        builder.HasIndex(e => new { e.MunicipalityCode, e.HeldOn });
    }
}

internal sealed class EventInvitationConfiguration : IEntityTypeConfiguration<EventInvitation>
{
    public void Configure(EntityTypeBuilder<EventInvitation> builder)
    {
        builder.Property(i => i.Email).HasMaxLength(EventInvitation.EmailMaxLength);
        builder.Property(i => i.BasisDetail).HasMaxLength(Contact.BasisDetailMaxLength);
        builder.Property(i => i.TokenHash).HasMaxLength(EventInvitation.TokenHashLength).IsUnicode(false);
        builder.Property(i => i.Participant).HasMaxLength(EventInvitation.ParticipantMaxLength);
        builder.HasOne(i => i.Event).WithMany().HasForeignKey(i => i.EventId);
        builder.HasOne<Employer>().WithMany().HasForeignKey(i => i.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(i => i.ProductionUnitId);
        builder.HasOne<ContactPerson>().WithMany().HasForeignKey(i => i.ContactPersonId);
        builder.HasOne<Contact>().WithMany().HasForeignKey(i => i.ContactId);
        builder.HasIndex(i => i.TokenHash).IsUnique();

        // An employer is invited once; the second of two colleagues is refused by the database itself.
        builder.HasIndex(i => new { i.EventId, i.EmployerId }).IsUnique();
        builder.HasIndex(i => new { i.MunicipalityCode, i.EventId, i.State });
        builder.HasIndex(i => new { i.EmployerId, i.MunicipalityCode });
    }
}
