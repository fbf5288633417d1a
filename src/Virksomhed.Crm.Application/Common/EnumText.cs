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

    /// <summary>The flags that are set, one by one.</summary>
    public static T[] Each<T>(this T flags) where T : struct, Enum => Array.FindAll(Flags<T>.All, flag => flags.HasFlag(flag));

    private static class Flags<T> where T : struct, Enum
    {
        public static readonly T[] All = Array.FindAll(Enum.GetValues<T>(), flag => !flag.Equals(default(T)));
    }

    private static string Find(Enum value) =>
        string.Join(", ", value.ToString().Split(", ").Select(name => value.GetType().GetField(name)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? name));
}
