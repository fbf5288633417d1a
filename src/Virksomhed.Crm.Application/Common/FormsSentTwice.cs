using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Common;

internal static class FormsSentTwice
{
    /// <summary>Saves what a form asks for, and gives its id; when this very form came twice, that of the first time.</summary>
    /// <param name="sameForm">The ids of what was saved from a form with the same key.</param>
    public static async Task<int> SaveOnceAsync(this CrmDbContext db, Func<Task<int>> save, IQueryable<int> sameForm, CancellationToken ct)
    {
        try
        {
            return await save();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();

            if (await sameForm.Select(id => (int?)id).SingleOrDefaultAsync(ct) is not { } first)
            {
                throw;
            }

            return first;
        }
    }
}
