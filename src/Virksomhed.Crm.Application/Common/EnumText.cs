using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Virksomhed.Crm.Application.Common;

/// <summary>What is chosen from a list, as people read it: its [Display] name; of several flags, all of them.</summary>
public static class EnumText
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    [return: NotNullIfNotNull(nameof(value))]
    public static string? Text(this Enum? value) => value is null ? null : Known.GetOrAdd(value, Find);

    private static string Find(Enum value) =>
        string.Join(", ", value.ToString().Split(", ").Select(name => value.GetType().GetField(name)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? name));
}
