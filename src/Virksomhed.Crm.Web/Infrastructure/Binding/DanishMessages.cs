using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Virksomhed.Crm.Web.Infrastructure.Binding;

/// <summary>What the framework itself says about a field, in Danish.</summary>
internal static class DanishMessages
{
    public static void Apply(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((value, field) => $"{field} kan ikke være “{value}”.");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” kan ikke bruges her.");
        say.SetUnknownValueIsInvalidAccessor(field => $"{field} er ikke udfyldt rigtigt.");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Feltet er ikke udfyldt rigtigt.");
        say.SetValueIsInvalidAccessor(value => $"“{value}” kan ikke bruges her.");
        say.SetValueMustNotBeNullAccessor(_ => "Udfyld feltet.");
        say.SetMissingBindRequiredValueAccessor(field => $"Udfyld {field}.");
        say.SetMissingKeyOrValueAccessor(() => "Udfyld feltet.");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Der kom intet indhold med. Prøv igen.");
        say.SetValueMustBeANumberAccessor(field => $"{field} skal være et tal.");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv et tal.");
    }
}
