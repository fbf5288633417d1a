using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Agreements.Import;

/// <summary>A line that is refused, and the reason that the user reads.</summary>
internal sealed class LineRefusedException(string reason) : Exception(reason);

/// <summary>One line as an agreement, before its workplace, scheme and colleague are looked up.</summary>
internal sealed record ImportLine(ImportRow Row, string PNumber, string Scheme, string? Responsible, AgreementContent Content)
{
    private static readonly string[] DateFormats = ["d.M.yyyy", "d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyyMMdd", "d.M.yyyy HH:mm:ss", "d-M-yyyy HH:mm:ss"];
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    /// <summary>Two lines with the same key are the same agreement: the VITAS number, else workplace, scheme, start and own reference.</summary>
    public string Key(int schemeId) => Content.VitasNumber is { } vitas ? $"vitas {vitas}" : KeyOf(PNumber, schemeId, Content.StartsOn, Content.OwnReference);

    public static string KeyOf(string pNumber, int schemeId, DateOnly startsOn, string? ownReference) =>
        string.Create(CultureInfo.InvariantCulture, $"{pNumber} {schemeId} {startsOn:yyyyMMdd} {ownReference}");

    /// <summary>Reads the line's cells, or refuses it with the reason.</summary>
    public static ImportLine Read(ImportRow row, Func<ImportField, string> cell)
    {
        var pNumber = string.Concat(cell(ImportFields.PNumber).Where(char.IsAsciiDigit));
        Require(Domain.Employers.PNumber.IsValid(pNumber), "P-nummeret mangler eller har ikke ti cifre.");
        var scheme = cell(ImportFields.Scheme);
        Require(scheme.Length > 0, "Ordningen mangler.");
        var start = Date(cell(ImportFields.StartsOn), "Startdatoen");
        Require(start is not null, "Startdatoen mangler.");
        var end = Date(cell(ImportFields.EndsOn), "Slutdatoen");
        Require(end is null || end >= start, "Slutdatoen ligger før startdatoen.");
        var link = cell(ImportFields.VitasLink);
        Require(link.Length == 0 || WebAddress.Link(link) is { Length: <= Agreement.VitasLinkMaxLength }, "Linket til VITAS er ikke en adresse.");

        return new(row, pNumber, scheme, Texts.Clean(cell(ImportFields.Responsible)), new()
        {
            StartsOn = start!.Value,
            EndsOn = end,
            HoursAWeek = Hours(cell(ImportFields.Hours)),
            Field = Text(cell(ImportFields.Area), Agreement.FieldMaxLength, "Fagområdet"),
            VitasNumber = Text(cell(ImportFields.VitasNumber), Agreement.VitasNumberMaxLength, "VITAS-sagsnummeret"),
            VitasLink = link.Length == 0 ? null : WebAddress.Link(link),
            OwnReference = Text(cell(ImportFields.OwnReference), Agreement.OwnReferenceMaxLength, "Referencen"),
        });
    }

    // Excel keeps a day as the number of days since 1900.
    private static DateOnly? Date(string text, string what)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var day = DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? DateOnly.FromDateTime(typed)
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 36_000 and < 75_000 ? DateOnly.FromDateTime(DateTime.FromOADate(serial))
            : (DateOnly?)null;
        Require(day is not null, $"{what} er ikke en dato.");
        Require(day >= Earliest && day <= Latest, $"{what} skal ligge efter år 2000.");

        return day;
    }

    private static decimal? Hours(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        Require(DanishNumber.TryParse(text, out var hours) && hours is > 0 and <= Agreement.MaxHoursAWeek, $"Timetallet skal være mellem 0 og {Agreement.MaxHoursAWeek}.");

        return Math.Round(hours, 2);
    }

    private static string? Text(string text, int maxLength, string what)
    {
        Require(text.Length <= maxLength, $"{what} er længere end {maxLength} tegn.");
        Require(!CprNumber.IsIn(text), $"{what} ligner et CPR-nummer, og det må ikke stå her.");

        return Texts.Clean(text);
    }

    internal static void Require(bool holds, string reason)
    {
        if (!holds)
        {
            throw new LineRefusedException(reason);
        }
    }
}
