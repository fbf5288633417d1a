using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>The values of an enum as choices in a form, made once per type.</summary>
public static class Choices
{
    /// <summary>Every value with its Danish name; flags without the empty one.</summary>
    public static IReadOnlyList<Choice> Of<T>() where T : struct, Enum => Known<T>.Options;

    /// <summary>The flags that are set, one by one.</summary>
    public static IEnumerable<T> Each<T>(this T value) where T : struct, Enum => Known<T>.Values.Where(known => value.HasFlag(known));

    private static class Known<T> where T : struct, Enum
    {
        public static readonly T[] Values = Array.FindAll(Enum.GetValues<T>(), value => !IsFlags || Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0);

        public static readonly IReadOnlyList<Choice> Options = [.. Values.Select(value => new Choice(((Enum)value).Text(), value))];

        private static bool IsFlags => Attribute.IsDefined(typeof(T), typeof(FlagsAttribute));
    }
}
