using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// On an action that shows personal data: logs who saw what. Which filters were used and how many rows they gave is kept, never the
/// words that were searched for.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadsAttribute(string subject) : Attribute, IAsyncResultFilter
{
    private static readonly string[] NoFilters = ["page", "sort", "show", "units", "before", "returnUrl", "request"];

    public string Subject => subject;

    /// <summary>What was done, when it was no search.</summary>
    public string Action { get; init; } = AuditAction.Shown;

    /// <summary>The value of the address that tells which one is shown.</summary>
    public string Id { get; init; } = "id";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var executed = await next();
        var http = context.HttpContext;

        // A file that broke off halfway was read as far as it came.
        if (http.Response.StatusCode == StatusCodes.Status200OK && (executed.Exception is null || http.Response.HasStarted))
        {
            var filters = Filters(context.ModelState).ToList();
            await http.RequestServices.GetRequiredService<AuditLog>().AddAsync(
                http.RequestServices.GetRequiredService<ICurrentUser>(),
                filters.Contains("q", StringComparer.OrdinalIgnoreCase) && Action == AuditAction.Shown ? AuditAction.Searched : Action,
                Subject, SubjectId(context.ModelState), Detail(context.Result, filters), Purpose(context.Result));
        }
    }

    private int? SubjectId(ModelStateDictionary bound) =>
        int.TryParse(bound[Id]?.AttemptedValue, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // The names of what was bound, which the code gives; names that only the address holds could be anything.
    private IEnumerable<string> Filters(ModelStateDictionary bound) =>
        from value in bound
        where !string.IsNullOrWhiteSpace(value.Value?.AttemptedValue)
        let name = value.Key.Split('[')[0].Split('.')[^1]
        where name != Id && !NoFilters.Contains(name, StringComparer.OrdinalIgnoreCase)
        group name by name into same
        select same.Key;

    private static string? Purpose(IActionResult result) => (result as IForPurpose ?? (result as ViewResult)?.Model as IForPurpose)?.Purpose;

    private static string? Detail(IActionResult result, IEnumerable<string> filters)
    {
        var counted = result switch
        {
            ViewResult view => view.Model as ICounted,
            PartialViewResult part => part.Model as ICounted,
            ExportResult export => export.Table,
            _ => null,
        };
        var parts = counted is null ? filters : filters.Prepend($"{counted.Count} rækker");

        return string.Join(", ", parts) is { Length: > 0 } detail ? detail : null;
    }
}
