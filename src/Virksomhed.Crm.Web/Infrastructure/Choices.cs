using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Enum values as people read them, looked up once per type.</summary>
public static class Choices
{
    /// <summary>Every value with its Danish name; flags without the empty one.</summary>
    public static IReadOnlyList<Choice> Of<T>() where T : struct, Enum => Known<T>.Options;

    /// <summary>The Danish name of a value; of several flags, all names.</summary>
    public static string Text<T>(this T value) where T : struct, Enum =>
        Known<T>.Names.TryGetValue(value, out var name) ? name
        : string.Join(", ", Known<T>.Names.Where(known => value.HasFlag(known.Key)).Select(known => known.Value));

    public static string? Text<T>(this T? value) where T : struct, Enum => value?.Text();

    /// <summary>The flags that are set, one by one.</summary>
    public static IEnumerable<T> Each<T>(this T value) where T : struct, Enum => Known<T>.Names.Keys.Where(known => value.HasFlag(known));

    private static class Known<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = typeof(T)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture) != 0 || typeof(T).GetCustomAttribute<FlagsAttribute>() is null)
            .ToDictionary(field => (T)field.GetValue(null)!, field => field.GetCustomAttribute<DisplayAttribute>()?.Name ?? field.Name);

        public static readonly IReadOnlyList<Choice> Options = [.. Names.Select(known => new Choice(known.Value, known.Key))];
    }
}
