using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Data.Configurations;

internal sealed class EmployerConfiguration : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> builder)
    {
        builder.Property(e => e.Cvr).HasMaxLength(CvrNumber.Length).IsUnicode(false);
        builder.Property(e => e.Name).HasMaxLength(RegisterData.NameMaxLength);
        builder.Property(e => e.NameSort).HasMaxLength(RegisterData.NameMaxLength * 2 + 1);
        builder.Property(e => e.LegalForm).HasMaxLength(RegisterData.LegalFormMaxLength);
        builder.Property(e => e.BranchCode).HasMaxLength(Branch.CodeLength).IsUnicode(false);
        builder.Property(e => e.Street).HasMaxLength(RegisterData.StreetMaxLength);
        builder.Property(e => e.PostalCode).HasMaxLength(10);
        builder.Property(e => e.Town).HasMaxLength(RegisterData.TownMaxLength);
        builder.Property(e => e.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(e => e.Email).HasMaxLength(RegisterData.EmailMaxLength);
        builder.Property(e => e.Website).HasMaxLength(RegisterData.WebsiteMaxLength);
        builder.Property(e => e.Alias).HasMaxLength(Employer.AliasMaxLength);
        builder.Property(e => e.OwnPhone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(e => e.OwnEmail).HasMaxLength(RegisterData.EmailMaxLength);
        builder.Property(e => e.OwnWebsite).HasMaxLength(RegisterData.WebsiteMaxLength);
        builder.Property(e => e.Note).HasMaxLength(Employer.NoteMaxLength);

        builder.HasOne<CrmUser>().WithMany().HasForeignKey(e => e.OwnerId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(e => e.DeputyId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(e => e.SicknessAdviserId);

        builder.HasIndex(e => new { e.MunicipalityCode, e.Cvr }).IsUnique();

        // Everything that the list filters and sorts by, in the order of names: it counts and finds its page in this index alone, and reads the
        // wide rows of that page only. CeasedOn stands behind the name: almost every row shares its null, which SQLite would take for a narrow filter.
        builder.HasIndex(e => new
        {
            e.MunicipalityCode, e.NameSort, e.CeasedOn, e.Sector, e.Level, e.SizeFrom, e.Employees, e.BranchEdition, e.BranchCode, e.Town, e.OwnerId,
            e.LatestContactOn, e.NextContactOn, e.IsProtected,
        }).HasDatabaseName("IX_Employers_List");
        builder.HasIndex(e => new { e.MunicipalityCode, e.OwnerId, e.NextContactOn });
        builder.HasIndex(e => new { e.MunicipalityCode, e.SicknessAdviserId, e.Employees });
        builder.HasIndex(e => new { e.MunicipalityCode, e.BranchCode });
        builder.HasIndex(e => new { e.MunicipalityCode, e.Town });
    }
}

internal sealed class ProductionUnitConfiguration : IEntityTypeConfiguration<ProductionUnit>
{
    public void Configure(EntityTypeBuilder<ProductionUnit> builder)
    {
        builder.Property(u => u.PNumber).HasMaxLength(PNumber.Length).IsUnicode(false);
        builder.Property(u => u.Name).HasMaxLength(RegisterData.NameMaxLength);
        builder.Property(u => u.BranchCode).HasMaxLength(Branch.CodeLength).IsUnicode(false);
        builder.Property(u => u.Street).HasMaxLength(RegisterData.StreetMaxLength);
        builder.Property(u => u.PostalCode).HasMaxLength(10);
        builder.Property(u => u.Town).HasMaxLength(RegisterData.TownMaxLength);
        builder.Property(u => u.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(u => u.Email).HasMaxLength(RegisterData.EmailMaxLength);
        builder.Property(u => u.Website).HasMaxLength(RegisterData.WebsiteMaxLength);
        builder.HasOne(u => u.Employer).WithMany(e => e.ProductionUnits).HasForeignKey(u => u.EmployerId);
        builder.HasIndex(u => new { u.MunicipalityCode, u.PNumber }).IsUnique();
        builder.HasIndex(u => new { u.EmployerId, u.MunicipalityCode });
    }
}

internal sealed class ContactPersonConfiguration : IEntityTypeConfiguration<ContactPerson>
{
    public void Configure(EntityTypeBuilder<ContactPerson> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(ContactPerson.NameMaxLength);
        builder.Property(p => p.NameFolded).HasMaxLength(ContactPerson.NameMaxLength * 2).IsUnicode(false);
        builder.Property(p => p.Role).HasMaxLength(ContactPerson.RoleMaxLength);
        builder.Property(p => p.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(p => p.Email).HasMaxLength(RegisterData.EmailMaxLength);
        builder.Ignore(p => p.IsActive);
        builder.HasOne(p => p.Employer).WithMany(e => e.ContactPersons).HasForeignKey(p => p.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(p => p.ProductionUnitId);
        builder.HasOne<ContactPerson>().WithMany().HasForeignKey(p => p.MergedIntoId);
        builder.HasIndex(p => new { p.MunicipalityCode, p.NameFolded });
        builder.HasIndex(p => new { p.EmployerId, p.MunicipalityCode });
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.HasOne<Employer>().WithMany().HasForeignKey(a => a.EmployerId);
        builder.HasOne<CrmUser>().WithMany().HasForeignKey(a => a.UserId);

        // Exactly one of each kind at a time: the database refuses a second.
        builder.HasIndex(a => new { a.EmployerId, a.Kind }).IsUnique().HasFilter("\"Until\" IS NULL");
        builder.HasIndex(a => new { a.EmployerId, a.From });
        builder.HasIndex(a => new { a.MunicipalityCode, a.UserId });
        builder.HasIndex(a => new { a.EmployerId, a.MunicipalityCode });
    }
}

internal sealed class BranchConfiguration : IEntityTypeConfiguration<Branch>
{
    public void Configure(EntityTypeBuilder<Branch> builder)
    {
        builder.Property(b => b.Code).HasMaxLength(Branch.CodeLength).IsUnicode(false);
        builder.Property(b => b.Title).HasMaxLength(Branch.TitleMaxLength);
        builder.HasIndex(b => new { b.MunicipalityCode, b.Edition, b.Code }).IsUnique();
    }
}

internal sealed class EmployerSearchTermConfiguration : IEntityTypeConfiguration<EmployerSearchTerm>
{
    public void Configure(EntityTypeBuilder<EmployerSearchTerm> builder)
    {
        builder.HasKey(t => new { t.MunicipalityCode, t.Term, t.EmployerId });
        builder.Property(t => t.Term).HasMaxLength(EmployerSearchTerm.TermMaxLength);
        builder.HasOne<Employer>().WithMany().HasForeignKey(t => t.EmployerId);
    }
}

internal sealed class MonthlyEmploymentConfiguration : IEntityTypeConfiguration<MonthlyEmployment>
{
    public void Configure(EntityTypeBuilder<MonthlyEmployment> builder)
    {
        builder.Ignore(m => m.Figure);
        builder.HasOne<Employer>().WithMany().HasForeignKey(m => m.EmployerId);
        builder.HasOne<ProductionUnit>().WithMany().HasForeignKey(m => m.ProductionUnitId);
        builder.HasIndex(m => new { m.EmployerId, m.ProductionUnitId, m.Month });
    }
}
