using System.Linq.Expressions;

namespace Virksomhed.Crm.Application.Common;

internal static class QueryableExtensions
{
    /// <summary>Adds a filter only where it was asked for, so that each combination gets a query of its own and the index that fits it.</summary>
    public static IQueryable<T> If<T>(this IQueryable<T> rows, bool asked, Expression<Func<T, bool>> filter) => asked ? rows.Where(filter) : rows;
}
