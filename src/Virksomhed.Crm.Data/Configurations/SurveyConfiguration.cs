using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class SurveyInvitationConfiguration : IEntityTypeConfiguration<SurveyInvitation>
{
    public void Configure(EntityTypeBuilder<SurveyInvitation> builder)
    {
        builder.Property(i => i.TokenHash).HasMaxLength(Inquiry.TokenHashLength).IsUnicode(false);
        builder.Property(i => i.ReminderHash).HasMaxLength(Inquiry.TokenHashLength).IsUnicode(false);
        builder.HasOne<Employer>().WithMany().HasForeignKey(i => i.EmployerId);
        builder.HasOne<ContactPerson>().WithMany().HasForeignKey(i => i.ContactPersonId);

        // What keeps several nodes that send the same wave from asking anybody twice.
        builder.HasIndex(i => new { i.MunicipalityCode, i.Subject, i.SubjectId }).IsUnique();
        builder.HasIndex(i => new { i.EmployerId, i.MunicipalityCode, i.SentOn }).IsUnique();

        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasIndex(i => i.ReminderHash).IsUnique();
        builder.HasIndex(i => new { i.MunicipalityCode, i.State, i.SentOn });
        builder.HasIndex(i => new { i.MunicipalityCode, i.SentOn, i.Subject });
    }
}

internal sealed class SurveyAnswerConfiguration : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Comment).HasMaxLength(SurveyAnswer.CommentMaxLength);
        builder.HasIndex(a => new { a.MunicipalityCode, a.Quarter, a.Occasion, a.Sector, a.Recruitment, a.Service });
    }
}

internal sealed class SurveyOptOutConfiguration : IEntityTypeConfiguration<SurveyOptOut>
{
    public void Configure(EntityTypeBuilder<SurveyOptOut> builder)
    {
        builder.Property(o => o.Email).HasMaxLength(SurveyOptOut.EmailMaxLength);
        builder.HasIndex(o => new { o.MunicipalityCode, o.Email }).IsUnique();
    }
}

internal sealed class SurveyRuleConfiguration : IEntityTypeConfiguration<SurveyRule>
{
    public void Configure(EntityTypeBuilder<SurveyRule> builder)
    {
        builder.Property(r => r.Source).HasMaxLength(SurveyRule.SourceMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(SurveyRule.VerifiedByMaxLength);
        builder.Ignore(r => r.IsVerified);
        builder.HasIndex(r => new { r.MunicipalityCode, r.ValidFrom }).IsUnique();
    }
}
