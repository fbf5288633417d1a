using System.Net.Mail;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>Who came back from the broker of a municipality. All that is read of the token.</summary>
/// <param name="Key">The broker's name for the person, hashed with the broker's own.</param>
/// <param name="Email">Only when somebody vouches for it.</param>
/// <param name="Roles">Those that the groups give here; none means no access.</param>
/// <param name="HasSecondStep">Whether the broker asked for more than a password.</param>
/// <param name="SignedInAt">When it last did; null when it does not say.</param>
public sealed record StaffPerson(string Key, string? Email, string? Name, IReadOnlyList<string> Roles, bool HasSecondStep, DateTimeOffset? SignedInAt)
{
    // The clocks of two houses.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    internal static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Whether the broker has asked who it is since a visit began; where it does not say, it has not.</summary>
    public bool HasShownItSince(DateTimeOffset began) => SignedInAt >= began - Skew;

    internal static bool IsAddress(string text) => text.Length <= RegisterData.EmailMaxLength && MailAddress.TryCreate(text, out var address) && address.Address == text;
}
