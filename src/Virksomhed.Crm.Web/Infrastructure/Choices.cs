using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>The values of an enum as choices in a form, made once per type.</summary>
public static class Choices
{
    /// <summary>Every value with its Danish name; flags without the empty one.</summary>
    public static IReadOnlyList<Choice> Of<T>() where T : struct, Enum => Known<T>.Options;

    private static class Known<T> where T : struct, Enum
    {
        public static readonly IReadOnlyList<Choice> Options = [.. Enum.GetValues<T>().Where(value => !IsFlags || !value.Equals(default(T))).Select(value => new Choice(((Enum)value).Text(), value))];

        private static bool IsFlags => Attribute.IsDefined(typeof(T), typeof(FlagsAttribute));
    }
}
