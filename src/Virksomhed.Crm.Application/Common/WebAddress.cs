using FluentValidation;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Common;

/// <summary>The address of a website as people type it, with or without https.</summary>
public static class WebAddress
{
    public static IRuleBuilderOptions<T, string?> Website<T>(this IRuleBuilder<T, string?> rule) => rule
        .MaximumLength(RegisterData.WebsiteMaxLength).WithMessage($"Skriv højst {RegisterData.WebsiteMaxLength} tegn.")
        .Must(typed => string.IsNullOrWhiteSpace(typed) || Link(typed) is not null)
        .WithMessage("Skriv en hjemmeside som www.virksomhed.dk.");

    /// <summary>An address that is safe to link to; null for anything that is no website, such as a script.</summary>
    public static string? Link(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.AbsoluteUri
            : null;
    }
}
