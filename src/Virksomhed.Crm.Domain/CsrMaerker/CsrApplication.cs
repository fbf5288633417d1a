using System.Globalization;

namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>
/// An employer's application for the mark of one year, for the whole firm (CVR) or one place of work (P-enhed). It goes one way, step by
/// step; the mark holds for the named calendar year, and there is a new application every year ("skal søge igen", aabenraa.dk).
/// </summary>
public sealed class CsrApplication : ITenantOwned, IVersioned
{
    public const int NoteMaxLength = 500;
    public const int MaxDocuments = 10;
    public const int MaxStaff = 100_000;

    private readonly List<CsrCount> _counts = [];
    private readonly List<CsrDocument> _documents = [];
    private readonly List<CsrStep> _steps = [];

    private CsrApplication() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int Year { get; private set; }
    public int EmployerId { get; private set; }
    public int? ProductionUnitId { get; private set; }

    /// <summary>The unit, or 0 for the whole firm: a null would let SQLite store the same application twice.</summary>
    public int UnitKey { get; private set; }

    public CsrStatus Status { get; private set; }
    public int? Staff { get; private set; }

    /// <summary>What the screening found, kept as it was found even if the rules are put right later.</summary>
    public decimal? Percent { get; private set; }

    public bool? MeetsRules { get; private set; }

    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>When it first came in: an application that is sent back may come again after the deadline.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public DateOnly? DecidedOn { get; private set; }
    public DateOnly? AwardedOn { get; private set; }

    /// <summary>The day on which the mark is counted: a mark that is handed over before its year counts from the year's first day.</summary>
    public DateOnly? CountedOn { get; private set; }

    public Guid Version { get; private set; }
    public IReadOnlyList<CsrCount> Counts => _counts;
    public IReadOnlyList<CsrDocument> Documents => _documents;
    public IReadOnlyList<CsrStep> Steps => _steps;

    public IReadOnlyList<CsrPersons> Persons => [.. _counts.Select(count => new CsrPersons(count.Scheme, count.Persons))];

    public static CsrApplication Start(int municipalityCode, int year, int employerId, int? productionUnitId, int? userId, DateTime now)
    {
        var application = new CsrApplication
        {
            MunicipalityCode = municipalityCode,
            Year = year,
            EmployerId = employerId,
            ProductionUnitId = productionUnitId,
            UnitKey = productionUnitId ?? 0,
            CreatedAt = now,
        };
        application.Go(CsrStatus.Draft, null, userId, now);

        return application;
    }

    /// <summary>Sets how many work there and how many are there in each scheme; schemes without anybody are left out.</summary>
    public void Describe(int staff, IEnumerable<CsrPersons> persons, DateTime now)
    {
        RequireDraft();
        Rule.Require(staff is > 0 and <= MaxStaff, $"Antal ansatte skal være fra 1 til {MaxStaff}.");
        var counted = persons.Where(p => p.Persons > 0).ToList();
        _counts.RemoveAll(count => !counted.Exists(p => p.Scheme == count.Scheme));

        foreach (var (scheme, number) in counted)
        {
            if (_counts.Find(count => count.Scheme == scheme) is { } known)
            {
                known.Change(number);
            }
            else
            {
                _counts.Add(new CsrCount(MunicipalityCode, scheme, number));
            }
        }

        (Staff, ChangedAt) = (staff, now);
    }

    public void Attach(CsrDocument document, DateTime now)
    {
        RequireNotScreened();
        Rule.Require(_documents.Count < MaxDocuments, $"Der kan højst ligge {MaxDocuments} bilag på en ansøgning.");
        _documents.Add(document);
        ChangedAt = now;
    }

    public void Detach(CsrDocument document, DateTime now)
    {
        RequireNotScreened();
        _documents.Remove(document);
        ChangedAt = now;
    }

    public void Submit(CsrRuleSet rules, int? userId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RequireDraft();
        Rule.Require(SubmittedAt is not null || rules.IsOpen(now), $"Der kan ikke indsendes nu: {Window(rules)}");
        Rule.Require(Staff is not null, "Angiv først, hvor mange ansatte der er.");
        Rule.Require(_counts.Exists(count => rules.Counts(count.Scheme)), "Angiv mindst én person i en ordning, der tæller med.");
        Rule.Require(_documents.Count > 0, "Læg mindst ét bilag op, der dokumenterer ansøgningen.");
        SubmittedAt ??= now;
        Go(CsrStatus.Submitted, null, userId, now);
    }

    /// <summary>Holds the application against the rules and keeps what was found.</summary>
    public void Screen(CsrRuleSet rules, string? note, int? userId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rule.Require(Status == CsrStatus.Submitted, "Kun en indsendt ansøgning kan screenes.");
        var verdict = rules.Judge(Staff!.Value, Persons);
        (Percent, MeetsRules) = (verdict.Percent, verdict.Meets);
        Go(CsrStatus.Screened, note, userId, now);
    }

    /// <summary>Back to the employer, who must mend something.</summary>
    public void SendBack(string reason, int? userId, DateTime now)
    {
        Rule.Require(Status is CsrStatus.Submitted or CsrStatus.Screened, "Kun en indsendt eller screenet ansøgning kan sendes tilbage.");
        (Percent, MeetsRules) = (null, null);
        Go(CsrStatus.Draft, reason, userId, now);
    }

    public void Nominate(int? userId, DateTime now)
    {
        Rule.Require(Status == CsrStatus.Screened, "Kun en screenet ansøgning kan indstilles.");
        Rule.Require(MeetsRules == true, "Ansøgningen opfylder ikke kravet og kan ikke indstilles.");
        Go(CsrStatus.Nominated, null, userId, now);
    }

    public void Approve(DateOnly on, int? userId, DateTime now)
    {
        Rule.Require(Status == CsrStatus.Nominated, "Kun en indstillet ansøgning kan godkendes.");
        Decide(CsrStatus.Approved, on, null, userId, now);
    }

    public void Reject(DateOnly on, string reason, int? userId, DateTime now)
    {
        Rule.Require(Status is CsrStatus.Screened or CsrStatus.Nominated, "Kun en screenet eller indstillet ansøgning kan afslås.");
        Decide(CsrStatus.Rejected, on, reason, userId, now);
    }

    public void Award(DateOnly on, int? userId, DateTime now)
    {
        Rule.Require(Status == CsrStatus.Approved, "Kun en godkendt ansøgning kan få mærket uddelt.");
        Rule.Require(on <= DanishTime.DayOf(now), "Uddelingen kan ikke ligge i fremtiden.");
        Rule.Require(on >= DecidedOn, "Mærket kan ikke uddeles, før det er godkendt.");
        var newYear = new DateOnly(Year, 1, 1);
        (AwardedOn, CountedOn) = (on, on < newYear ? newYear : on);
        Go(CsrStatus.Awarded, null, userId, now);
    }

    /// <summary>The named year is over.</summary>
    public void Expire(DateTime now)
    {
        Rule.Require(Status == CsrStatus.Awarded && DanishTime.DayOf(now).Year > Year, "Mærket gælder året ud.");
        Go(CsrStatus.Expired, null, null, now);
    }

    public void RequireDraft() => Rule.Require(Status == CsrStatus.Draft, "Kun en kladde kan ændres. Send ansøgningen tilbage først.");

    private void RequireNotScreened() =>
        Rule.Require(Status is CsrStatus.Draft or CsrStatus.Submitted, "Bilag kan kun ændres, indtil ansøgningen er screenet.");

    private void Decide(CsrStatus status, DateOnly on, string? reason, int? userId, DateTime now)
    {
        Rule.Require(on <= DanishTime.DayOf(now), "Beslutningen kan ikke ligge i fremtiden.");
        Rule.Require(on >= DanishTime.DayOf(SubmittedAt!.Value), "Beslutningen kan ikke ligge før indsendelsen.");
        DecidedOn = on;
        Go(status, reason, userId, now);
    }

    private void Go(CsrStatus status, string? note, int? userId, DateTime now)
    {
        (Status, ChangedAt) = (status, now);
        _steps.Add(new CsrStep(MunicipalityCode, status, note, userId, now));
    }

    private static string Window(CsrRuleSet rules) => (rules.OpensOn, rules.ClosesOn) is ({ } first, { } last)
        ? string.Create(CultureInfo.InvariantCulture, $"vinduet er {first:dd.MM.yyyy} til {last:dd.MM.yyyy}{(rules.ClosesAt is { } at ? $" kl. {at:HH.mm}" : "")}.")
        : "regelsættet mangler et ansøgningsvindue.";
}
