using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Employers;

/// <summary>How far an import has come.</summary>
public enum CvrImportState
{
    [Display(Name = "Forhåndsvises")] Previewing,
    [Display(Name = "Klar til at køre")] Previewed,
    [Display(Name = "Kører")] Running,
    [Display(Name = "Færdig")] Done,
    [Display(Name = "Stoppet af en fejl")] Failed,
}

/// <summary>What an import found, or would do: numbers of documents.</summary>
public sealed record CvrImportCounts(int Read = 0, int New = 0, int Changed = 0, int Unchanged = 0, int Ceased = 0, int Foreign = 0, int Refused = 0)
{
    public CvrImportCounts Plus(CvrImportCounts more)
    {
        ArgumentNullException.ThrowIfNull(more);

        return new(
            Read + more.Read, New + more.New, Changed + more.Changed, Unchanged + more.Unchanged,
            Ceased + more.Ceased, Foreign + more.Foreign, Refused + more.Refused);
    }
}

/// <summary>One file from the CVR register on its way in: first previewed, then run in batches that can be repeated without doubling anything.</summary>
public sealed class CvrImport : ITenantOwned, IVersioned
{
    public const int FileNameMaxLength = 200;
    public const int ErrorMaxLength = 500;

    private CvrImport() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int StartedById { get; private set; }
    public DateTime StartedAt { get; private set; }

    /// <summary>The name of the file as the user had it.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The name under which the file is kept, outside the web root.</summary>
    public string StoredName { get; private set; } = "";

    public long Bytes { get; private set; }
    public long BytesDone { get; private set; }
    public CvrImportState State { get; private set; }
    public CvrImportCounts Counts { get; private set; } = new();

    /// <summary>Whether the run was started, so that the counts are of the run and no longer of the preview.</summary>
    public bool HasRun { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    /// <summary>Until when (UTC) one process works on the import; renewed with every batch, so that a crashed one is soon relieved.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public string? Error { get; private set; }
    public Guid Version { get; private set; }

    public int Percent => Bytes == 0 ? 0 : (int)Math.Min(100, BytesDone * 100 / Bytes);

    public static CvrImport Receive(int municipalityCode, int userId, string fileName, string storedName, long bytes, DateTime now) => new()
    {
        MunicipalityCode = municipalityCode,
        StartedById = userId,
        StartedAt = now,
        FileName = fileName,
        StoredName = storedName,
        Bytes = bytes,
    };

    public bool IsWorking => State is CvrImportState.Previewing or CvrImportState.Running;

    public bool CanRun => State is CvrImportState.Previewed or CvrImportState.Failed;

    /// <summary>
    /// Starts the import after its preview. After an error it goes on from where it came, the preview too: each batch was saved whole.
    /// </summary>
    public void Run()
    {
        Rule.Require(CanRun, "Importen er allerede i gang eller færdig.");

        if (State == CvrImportState.Previewed)
        {
            (HasRun, BytesDone, Counts) = (true, 0, new());
        }

        (State, Error, FinishedAt) = (HasRun ? CvrImportState.Running : CvrImportState.Previewing, null, null);
    }

    public void Lease(DateTime until) => LeasedUntil = until;

    public void Release() => LeasedUntil = null;

    public void Progress(long bytesDone, CvrImportCounts counts) => (BytesDone, Counts) = (Math.Max(BytesDone, bytesDone), counts);

    public void Finish(DateTime now) =>
        (State, BytesDone, FinishedAt, LeasedUntil) = (State == CvrImportState.Previewing ? CvrImportState.Previewed : CvrImportState.Done, Bytes, now, null);

    public void Fail(string error, DateTime now) =>
        (State, Error, FinishedAt, LeasedUntil) = (CvrImportState.Failed, error.Length > ErrorMaxLength ? error[..ErrorMaxLength] : error, now, null);
}

/// <summary>A document that an import refused, and why.</summary>
public sealed class CvrImportRefusal : ITenantOwned
{
    public const int ReasonMaxLength = 200;
    public const int NumberMaxLength = 20;

    /// <summary>How many of an import's refusals are kept one by one; the rest are only counted.</summary>
    public const int MaxKept = 1000;

    private CvrImportRefusal() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int CvrImportId { get; private set; }

    /// <summary>The document's place in the file, counted from 1.</summary>
    public int DocumentNumber { get; private set; }

    /// <summary>The CVR or P-number, where one could be read.</summary>
    public string? Number { get; private set; }

    public string Reason { get; private set; } = "";

    public static CvrImportRefusal Of(CvrImport import, int documentNumber, string? number, string reason)
    {
        ArgumentNullException.ThrowIfNull(import);

        return new CvrImportRefusal
        {
            MunicipalityCode = import.MunicipalityCode,
            CvrImportId = import.Id,
            DocumentNumber = documentNumber,
            Number = number is { Length: > NumberMaxLength } ? number[..NumberMaxLength] : number,
            Reason = reason.Length > ReasonMaxLength ? reason[..ReasonMaxLength] : reason,
        };
    }
}
