using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>How far an import of agreements has come.</summary>
public enum AgreementImportState
{
    [Display(Name = "Vælg kolonner")] Received,
    [Display(Name = "Klar til at køre")] Previewed,
    [Display(Name = "Færdig")] Done,
    [Display(Name = "Fortrudt")] Undone,
}

/// <summary>What an import found, or would do: numbers of lines.</summary>
public sealed record AgreementImportCounts(int Read = 0, int New = 0, int Changed = 0, int Unchanged = 0, int Refused = 0)
{
    public AgreementImportCounts Plus(AgreementImportCounts more)
    {
        ArgumentNullException.ThrowIfNull(more);

        return new(Read + more.Read, New + more.New, Changed + more.Changed, Unchanged + more.Unchanged, Refused + more.Refused);
    }
}

/// <summary>One file of agreements on its way in: columns chosen, previewed, run whole, and for a week undone whole.</summary>
public sealed class AgreementImport : ITenantOwned, IVersioned
{
    public const int FileNameMaxLength = 200;
    public const int UndoDays = 7;

    private AgreementImport() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int StartedById { get; private set; }
    public DateTime StartedAt { get; private set; }
    public string FileName { get; private set; } = "";
    public AgreementImportState State { get; private set; }
    public AgreementImportCounts Counts { get; private set; } = new();
    public DateTime? FinishedAt { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public Guid Version { get; private set; }

    public static AgreementImport Receive(int municipalityCode, int userId, string fileName, DateTime now) =>
        new() { MunicipalityCode = municipalityCode, StartedById = userId, FileName = fileName, StartedAt = now };

    public bool CanRun => State == AgreementImportState.Previewed;

    public bool CanBeDropped => State is AgreementImportState.Received or AgreementImportState.Previewed;

    public void Preview(AgreementImportCounts counts)
    {
        Rule.Require(CanBeDropped, "Importen er kørt. Hent filen ind igen for at vælge andre kolonner.");
        (State, Counts) = (AgreementImportState.Previewed, counts);
    }

    public void Finish(AgreementImportCounts counts, DateTime now)
    {
        Rule.Require(CanRun, "Importen er allerede kørt.");
        (State, Counts, FinishedAt) = (AgreementImportState.Done, counts, now);
    }

    public bool CanBeUndone(DateTime now) => State == AgreementImportState.Done && FinishedAt?.AddDays(UndoDays) >= now;

    public void Undo(DateTime now)
    {
        Rule.Require(State == AgreementImportState.Done, "Kun en kørt import kan fortrydes.");
        Rule.Require(CanBeUndone(now), $"En import kan fortrydes i {UndoDays} dage.");
        (State, UndoneAt) = (AgreementImportState.Undone, now);
    }
}

/// <summary>The file itself, until it is run or dropped. It may hold more than we may know, so it is not kept longer than that.</summary>
public sealed class AgreementImportFile : ITenantOwned
{
    public const int MaxMegabytes = 20;

    private AgreementImportFile() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int AgreementImportId { get; private set; }
    public byte[] Content { get; private set; } = [];

    public static AgreementImportFile Of(AgreementImport import, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(import);

        return new AgreementImportFile { MunicipalityCode = import.MunicipalityCode, AgreementImportId = import.Id, Content = content };
    }
}

/// <summary>A line that an import refused, why, and what stood in the chosen columns.</summary>
public sealed class AgreementImportRefusal : ITenantOwned
{
    public const int ReasonMaxLength = 200;
    public const int ValuesMaxLength = 1000;

    private AgreementImportRefusal() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int AgreementImportId { get; private set; }
    public int Line { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>The values of the chosen columns, parted by tabs; what looks like a CPR number is taken out.</summary>
    public string Values { get; private set; } = "";

    public static AgreementImportRefusal Of(AgreementImport import, int line, string reason, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(import);
        var kept = string.Join('\t', values.Select(value => CprNumber.IsIn(value) ? "(fjernet)" : value.Replace('\t', ' ')));

        return new AgreementImportRefusal
        {
            MunicipalityCode = import.MunicipalityCode,
            AgreementImportId = import.Id,
            Line = line,
            Reason = reason.Length > ReasonMaxLength ? reason[..ReasonMaxLength] : reason,
            Values = kept.Length > ValuesMaxLength ? kept[..ValuesMaxLength] : kept,
        };
    }
}

/// <summary>What an import did to one agreement: made it, or changed it from what is kept here, so that it can be undone.</summary>
public sealed class AgreementImportChange : ITenantOwned
{
    private AgreementImportChange() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int AgreementImportId { get; private set; }
    public int AgreementId { get; private set; }

    /// <summary>The agreement as it was; null when the import made it.</summary>
    public string? Before { get; private set; }

    /// <summary>The agreement's version right after, which tells whether somebody has edited it since.</summary>
    public Guid VersionAfter { get; private set; }

    public static AgreementImportChange Of(AgreementImport import, Agreement agreement, string? before)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(agreement);

        return new AgreementImportChange
        {
            MunicipalityCode = import.MunicipalityCode,
            AgreementImportId = import.Id,
            AgreementId = agreement.Id,
            Before = before,
            VersionAfter = agreement.Version,
        };
    }
}

/// <summary>Which column of a file is which, as the municipality chose last time.</summary>
public sealed class AgreementImportMapping : ITenantOwned, IVersioned
{
    public const int HeadingMaxLength = 100;

    private AgreementImportMapping() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }

    /// <summary>The name of the field, see the import's list of fields.</summary>
    public string Field { get; private set; } = "";

    public string Heading { get; private set; } = "";
    public Guid Version { get; private set; }

    public static AgreementImportMapping Of(int municipalityCode, string field, string heading) =>
        new() { MunicipalityCode = municipalityCode, Field = field, Heading = heading };
}
