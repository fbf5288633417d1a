using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Finds employers by what a person types: every word must begin one of the employer's terms.</summary>
public static class EmployerSearch
{
    /// <summary>The employers that match; all of them when nothing that can be searched for was typed.</summary>
    public static IQueryable<Employer> Matching(this IQueryable<Employer> employers, CrmDbContext db, string? query)
    {
        ArgumentNullException.ThrowIfNull(db);

        return EmployerSearchTerm.OfQuery(query).Aggregate(employers, (found, word) => found.WithTerm(db, word));
    }

    // A range, not LIKE: it is the one form that both databases look up in the index. "In", not "exists": the range is read once.
    private static IQueryable<Employer> WithTerm(this IQueryable<Employer> employers, CrmDbContext db, string word)
    {
        var after = word[..^1] + (char)(word[^1] + 1);
        var found = db.EmployerSearchTerms
            .Where(t => t.Term.CompareTo(word) >= 0 && t.Term.CompareTo(after) < 0)
            .Select(t => t.EmployerId);

        return employers.Where(e => found.Contains(e.Id));
    }
}
