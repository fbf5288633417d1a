using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>A contact person works at one of the employer's own workplaces; a forged form may say another.</summary>
internal static class ContactPersonUnit
{
    public static async Task RequireAsync(CrmDbContext db, ContactPersonInput input, CancellationToken ct) => Rule.Require(
        input.ProductionUnitId is not { } unit || await db.ProductionUnits.AnyAsync(u => u.Id == unit && u.EmployerId == input.EmployerId, ct),
        "Arbejdsstedet hører ikke til virksomheden.");
}
