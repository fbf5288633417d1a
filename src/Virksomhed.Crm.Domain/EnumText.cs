using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Virksomhed.Crm.Domain;

public static class EnumText
{
    private static readonly ConcurrentDictionary<Enum, string> Texts = new();

    /// <summary>The Danish word that people read for a value.</summary>
    public static string Text(this Enum value) => Texts.GetOrAdd(value, static one =>
        one.GetType().GetField(one.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? one.ToString());
}
