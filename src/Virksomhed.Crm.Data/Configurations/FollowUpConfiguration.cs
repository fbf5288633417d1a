using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.Property(f => f.Text).HasMaxLength(FollowUp.TextMaxLength);
        builder.Property(f => f.Outcome).HasMaxLength(FollowUp.OutcomeMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(f => f.EmployerId);
        builder.HasOne<Contact>().WithMany().HasForeignKey(f => f.ContactId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(f => f.ResponsibleId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(f => f.DoneById);
        builder.HasIndex(f => new { f.MunicipalityCode, f.ResponsibleId, f.DoneAt, f.DueOn });
        builder.HasIndex(f => new { f.MunicipalityCode, f.DoneAt, f.DueOn });
        builder.HasIndex(f => new { f.EmployerId, f.MunicipalityCode, f.DoneAt, f.DueOn });
    }
}
