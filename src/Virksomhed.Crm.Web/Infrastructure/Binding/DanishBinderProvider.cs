using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Web.Infrastructure.Binding;

/// <summary>Reads dates and numbers the way browsers send them and the way Danes type them.</summary>
public sealed partial class DanishBinderProvider : IModelBinderProvider
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d.M.yyyy", "d-M-yyyy", "d/M/yyyy"];

    private static readonly TypedBinder Dates = new(
        text => DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null,
        "Skriv en dato som 22.11.2026.");

    private static readonly TypedBinder WholeNumbers = new(
        text => WholeNumber().IsMatch(text) && int.TryParse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number) ? number : null,
        "Skriv et helt tal, for eksempel 12.");

    private static readonly TypedBinder Numbers = new(
        text => DanishNumber.TryParse(text, out var number) ? number : null,
        "Skriv et tal, for eksempel 7,5.");

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? Dates : type == typeof(int) ? WholeNumbers : type == typeof(decimal) ? Numbers : null;
    }

    // Dots only where they part thousands: "1.5" is a slip, not fifteen.
    [GeneratedRegex(@"^-?(\d+|\d{1,3}(\.\d{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    private sealed class TypedBinder(Func<string, object?> parse, string hint) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var posted = context.ValueProvider.GetValue(context.ModelName);
            if (posted == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            context.ModelState.SetModelValue(context.ModelName, posted);
            Bind(context, posted.FirstValue?.Trim());
            return Task.CompletedTask;
        }

        private void Bind(ModelBindingContext context, string? text)
        {
            if (string.IsNullOrEmpty(text) && context.ModelMetadata.IsReferenceOrNullableType)
            {
                context.Result = ModelBindingResult.Success(null);
            }
            else if (parse(text ?? "") is { } value)
            {
                context.Result = ModelBindingResult.Success(value);
            }
            else
            {
                context.ModelState.TryAddModelError(context.ModelName, hint);
            }
        }
    }
}
