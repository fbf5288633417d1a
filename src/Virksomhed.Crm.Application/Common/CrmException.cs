namespace Virksomhed.Crm.Application.Common;

/// <summary>Thrown when a use case is asked for a row that does not exist, or that the caller's municipality does not own. Becomes a 404.</summary>
public sealed class NotFoundException() : Exception("Findes ikke.");

public static class Found
{
    /// <summary>The row, or the 404 that hides whether it exists elsewhere.</summary>
    public static async Task<T> OrNotFound<T>(this Task<T?> row) where T : class => await row ?? throw new NotFoundException();
}
