using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Mail;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(m => m.Recipient).HasMaxLength(OutboxMail.RecipientMaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(m => m.Language).HasMaxLength(OutboxMail.LanguageLength);
        builder.Property(m => m.Error).HasMaxLength(OutboxMail.ErrorMaxLength);
        builder.HasIndex(m => m.MessageKey).IsUnique();
        builder.HasIndex(m => new { m.State, m.DueAt });
        builder.HasIndex(m => new { m.MunicipalityCode, m.State, m.CreatedAt });
        builder.HasIndex(m => m.CreatedAt);
    }
}
