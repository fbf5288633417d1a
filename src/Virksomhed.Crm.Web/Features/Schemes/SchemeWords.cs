using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Schemes;

/// <summary>How schemes, their states and their rates are said.</summary>
public static class SchemeWords
{
    public const string Unverified = "sats ikke verificeret";

    public static StatusKind Kind(this SchemeStatus status) => status switch
    {
        SchemeStatus.Open => StatusKind.Ok,
        SchemeStatus.Closed => StatusKind.Bad,
        _ => StatusKind.Warn,
    };

    /// <summary>The amount with its unit. An amount that nobody has verified never stands alone.</summary>
    public static string Text(this SchemeRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var amount = rate.Amount is { } number ? $"{number.ToString("#,0.##", Danish.Culture)} {rate.Unit}" : null;

        return (amount, rate.IsVerified) switch
        {
            (null, _) => Unverified,
            (_, false) => $"{amount} ({Unverified})",
            _ => amount,
        };
    }

    public static string Verified(string? by, DateOnly? on) => by is null ? "Ikke bekræftet" : $"Bekræftet af {by} den {on?.ToString("d", Danish.Culture)}";

    /// <summary>What a card says, question by question; what it does not say is left out.</summary>
    public static IEnumerable<(string Question, string Answer)> Lines(this SchemeTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);

        return new (string, string?)[]
        {
            ("For hvem?", terms.ForWhom), ("Hvor længe?", terms.Duration), ("Hvad giver eller koster det?", terms.Money),
            ("Hvad skal arbejdsgiveren?", terms.Duties), ("Hvor søges der?", terms.Apply), ("Hvem kan man ringe til?", terms.Call),
        }.Where(line => line.Item2 is not null).Select(line => (line.Item1, line.Item2!));
    }

    public static string Ratio(RatioCounting ratio) => ratio switch
    {
        RatioCounting.Counted => "Tæller med i rimelighedskravet",
        RatioCounting.Undecided => "Om ordningen tæller med i rimelighedskravet, er ikke afgjort",
        _ => "Tæller ikke med i rimelighedskravet",
    };
}
