using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Where a person goes who gave the right password.</summary>
public enum SignInOutcome
{
    Staff,
    Employer,

    /// <summary>The person has chosen a second step.</summary>
    NeedsCode,
}

internal static class SignInOutcomes
{
    public static SignInOutcome Home(this CrmUser user) => user.EmployerId is null ? SignInOutcome.Staff : SignInOutcome.Employer;
}
