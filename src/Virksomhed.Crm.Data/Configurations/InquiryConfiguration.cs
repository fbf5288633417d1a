using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class InquiryConfiguration : IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<Inquiry> builder)
    {
        builder.Property(i => i.TokenHash).HasMaxLength(Inquiry.TokenHashLength).IsUnicode(false);
        builder.Property(i => i.Reference).HasMaxLength(Inquiry.ReferenceLength).IsUnicode(false);
        builder.Property(i => i.Cvr).HasMaxLength(CvrNumber.Length).IsUnicode(false);
        builder.Property(i => i.CompanyName).HasMaxLength(Inquiry.CompanyMaxLength);
        builder.Property(i => i.Town).HasMaxLength(Inquiry.TownMaxLength);
        builder.Property(i => i.ContactName).HasMaxLength(Inquiry.ContactNameMaxLength);
        builder.Property(i => i.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(i => i.Email).HasMaxLength(Inquiry.EmailMaxLength);
        builder.Property(i => i.Text).HasMaxLength(Inquiry.TextMaxLength);
        builder.Property(i => i.SearchText).HasMaxLength(Inquiry.SearchTextMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(i => i.EmployerId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(i => i.OwnerId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(i => i.AskedById);

        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasIndex(i => new { i.MunicipalityCode, i.ClosedAt, i.AnswerDueOn });
        builder.HasIndex(i => new { i.MunicipalityCode, i.OwnerId, i.ClosedAt, i.AnswerDueOn });
        builder.HasIndex(i => new { i.MunicipalityCode, i.ReceivedAt });
        builder.HasIndex(i => new { i.EmployerId, i.MunicipalityCode, i.ReceivedAt });
    }
}

internal sealed class InquiryStepConfiguration : IEntityTypeConfiguration<InquiryStep>
{
    public void Configure(EntityTypeBuilder<InquiryStep> builder)
    {
        builder.Property(s => s.Note).HasMaxLength(Inquiry.NoteMaxLength);
        builder.HasOne<Inquiry>().WithMany(i => i.Steps).HasForeignKey(s => s.InquiryId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(s => s.ById);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(s => s.ToId);
        builder.HasOne<Contact>().WithMany().HasForeignKey(s => s.ContactId);
        builder.HasIndex(s => new { s.InquiryId, s.Id });
    }
}
