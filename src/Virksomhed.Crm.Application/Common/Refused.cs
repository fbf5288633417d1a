using FluentValidation;
using FluentValidation.Results;

namespace Virksomhed.Crm.Application.Common;

/// <summary>A refusal beside a field, for what only the handler can find out.</summary>
public static class Refused
{
    public static ValidationException At(string field, string message) => new([new ValidationFailure(field, message)]);
}
