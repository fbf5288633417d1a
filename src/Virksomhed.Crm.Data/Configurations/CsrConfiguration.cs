using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class CsrRuleSetConfiguration : IEntityTypeConfiguration<CsrRuleSet>
{
    // The lists are never changed in place, so a snapshot may be the list itself.
    private static readonly ValueComparer<IReadOnlyList<string>> Codes = new(
        (one, other) => one!.SequenceEqual(other!), list => string.Join(',', list).GetHashCode(StringComparison.Ordinal), list => list);

    public void Configure(EntityTypeBuilder<CsrRuleSet> builder)
    {
        builder.Property(r => r.Schemes).HasConversion(list => string.Join(',', list), text => Split(text), Codes).HasMaxLength(CsrRuleSet.SchemesMaxLength);
        builder.Property(r => r.SecondSchemes).HasConversion(list => string.Join(',', list), text => Split(text), Codes).HasMaxLength(CsrRuleSet.SchemesMaxLength);
        builder.Property(r => r.Committee).HasMaxLength(CsrRuleSet.CommitteeMaxLength);
        builder.Property(r => r.Source).HasMaxLength(CsrRuleSet.SourceMaxLength);
        builder.Property(r => r.LeftOpen).HasMaxLength(CsrRuleSet.OpenMaxLength);
        builder.Property(r => r.VerifiedBy).HasMaxLength(CsrRuleSet.VerifiedByMaxLength);
        builder.HasIndex(r => new { r.MunicipalityCode, r.Year }).IsUnique();
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

internal sealed class CsrRuleSetRevisionConfiguration : IEntityTypeConfiguration<CsrRuleSetRevision>
{
    public void Configure(EntityTypeBuilder<CsrRuleSetRevision> builder)
    {
        builder.Property(r => r.Was).HasMaxLength(CsrRuleSetRevision.WasMaxLength);
        builder.HasOne<CsrRuleSet>().WithMany(r => r.Revisions).HasForeignKey(r => r.RuleSetId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(r => r.ChangedById);
    }
}

internal sealed class CsrApplicationConfiguration : IEntityTypeConfiguration<CsrApplication>
{
    public void Configure(EntityTypeBuilder<CsrApplication> builder)
    {
        builder.Ignore(a => a.Persons);
        builder.HasOne<Employer>().WithMany().HasForeignKey(a => a.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(a => a.ProductionUnitId);
        builder.HasIndex(a => new { a.MunicipalityCode, a.Year, a.EmployerId, a.UnitKey }).IsUnique();
        builder.HasIndex(a => new { a.MunicipalityCode, a.Year, a.Status, a.EmployerId });
        builder.HasIndex(a => new { a.EmployerId, a.MunicipalityCode, a.Status, a.Year });
        builder.HasIndex(a => new { a.MunicipalityCode, a.CountedOn, a.EmployerId });
    }
}

internal sealed class CsrCountConfiguration : IEntityTypeConfiguration<CsrCount>
{
    public void Configure(EntityTypeBuilder<CsrCount> builder)
    {
        builder.Property(c => c.Scheme).HasMaxLength(CsrCount.SchemeMaxLength);
        builder.HasOne<CsrApplication>().WithMany(a => a.Counts).HasForeignKey(c => c.ApplicationId);
        builder.HasIndex(c => new { c.ApplicationId, c.Scheme }).IsUnique();
    }
}

internal sealed class CsrStepConfiguration : IEntityTypeConfiguration<CsrStep>
{
    public void Configure(EntityTypeBuilder<CsrStep> builder)
    {
        builder.Property(s => s.Note).HasMaxLength(CsrApplication.NoteMaxLength);
        builder.HasOne<CsrApplication>().WithMany(a => a.Steps).HasForeignKey(s => s.ApplicationId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(s => s.TakenById);
    }
}

internal sealed class CsrDocumentConfiguration : IEntityTypeConfiguration<CsrDocument>
{
    public void Configure(EntityTypeBuilder<CsrDocument> builder)
    {
        builder.Property(d => d.FileName).HasMaxLength(CsrDocument.FileNameMaxLength);
        builder.Property(d => d.StoredName).HasMaxLength(CsrDocument.StoredNameMaxLength);
        builder.HasOne<CsrApplication>().WithMany(a => a.Documents).HasForeignKey(d => d.ApplicationId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(d => d.UploadedById);
    }
}

internal sealed class CsrFigureConfiguration : IEntityTypeConfiguration<CsrFigure>
{
    public void Configure(EntityTypeBuilder<CsrFigure> builder)
    {
        builder.Property(f => f.Source).HasMaxLength(CsrFigure.SourceMaxLength);
        builder.HasIndex(f => new { f.MunicipalityCode, f.Year }).IsUnique();
    }
}

internal sealed class CsrReminderConfiguration : IEntityTypeConfiguration<CsrReminder>
{
    public void Configure(EntityTypeBuilder<CsrReminder> builder)
    {
        builder.HasOne<Employer>().WithMany().HasForeignKey(r => r.EmployerId);

        // What makes two instances, or a run that is started again, remind once.
        builder.HasIndex(r => new { r.MunicipalityCode, r.Year, r.RemindedFor, r.EmployerId }).IsUnique();
    }
}
