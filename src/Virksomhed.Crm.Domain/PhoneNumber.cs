namespace Virksomhed.Crm.Domain;

/// <summary>A phone number in any spelling. Danish numbers are kept as eight digits, foreign ones with + and country code.</summary>
public static class PhoneNumber
{
    public const int MaxLength = 20;

    public static string? Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var foreign = typed.TrimStart().StartsWith('+') || digits.StartsWith("00", StringComparison.Ordinal);
        digits = foreign && digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;

        return digits.StartsWith("45", StringComparison.Ordinal) && digits.Length == 10 ? digits[2..]
            : foreign ? "+" + digits
            : digits;
    }

    public static bool IsValid(string? clean) =>
        clean is not null && (clean.StartsWith('+') ? clean.Length is >= 8 and <= 16 : clean.Length == 8);

    /// <summary>10000733 as people read it: 10 00 07 33.</summary>
    public static string? Display(string? clean) =>
        clean is { Length: 8 } && clean[0] != '+' ? $"{clean[..2]} {clean[2..4]} {clean[4..6]} {clean[6..]}" : clean;
}
