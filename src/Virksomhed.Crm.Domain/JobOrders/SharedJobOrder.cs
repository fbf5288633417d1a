using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Domain.JobOrders;

/// <summary>
/// All that partners are told: the order itself, and of the employer what the register says, whose it is, and when and about what it was last in
/// touch. Notes, contact persons, rounds and feedback have no field here and so cannot be shared.
/// </summary>
public sealed record SharedContent
{
    public required string Title { get; init; }
    public required string Occupation { get; init; }
    public required int Positions { get; init; }
    public required JobOrderKind Kind { get; init; }
    public decimal? HoursAWeek { get; init; }
    public required DateOnly StartsOn { get; init; }
    public string? Place { get; init; }
    public string? Requirements { get; init; }
    public string? Languages { get; init; }
    public DrivingLicence Licence { get; init; }
    public required string Employer { get; init; }
    public required string Cvr { get; init; }
    public string? Town { get; init; }
    public string? Branch { get; init; }
    public required string Owner { get; init; }
    public DateOnly? LatestContactOn { get; init; }
    public Purposes LatestPurposes { get; init; }
    public required bool IsOpen { get; init; }
}

/// <summary>
/// An order as the municipalities of a partnership see it, to fill it together (JobSønderjylland: 28 people, 16 from one and 12 from three others).
/// It is its own row and a copy, so that the order and the employer stay behind the wall between municipalities.
/// </summary>
public sealed class SharedJobOrder : IShownToPartners, IVersioned
{
    private readonly List<JobOrderShare> _shares = [];

    private SharedJobOrder() { }

    public int Id { get; private set; }

    /// <summary>The municipality whose order it is, and the only one that may change this row.</summary>
    public int MunicipalityCode { get; private set; }

    /// <summary>The partnership it is shown to.</summary>
    public string Partnership { get; private set; } = "";

    public int JobOrderId { get; private set; }
    public SharedContent Content { get; private set; } = null!;
    public DateOnly BidsBy { get; private set; }
    public DateTime SharedAt { get; private set; }

    /// <summary>When the copy was last taken.</summary>
    public DateTime RefreshedAt { get; private set; }

    public Guid Version { get; private set; }
    public IReadOnlyList<JobOrderShare> Shares => _shares;

    public static SharedJobOrder Share(JobOrder order, SharedContent content, string? partnership, DateOnly bidsBy, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(order);
        Rule.Require(!string.IsNullOrEmpty(partnership), "Kommunen er ikke med i et samarbejde om jobordrer.");
        Rule.Require(order.Phase is not JobOrderPhase.Received && order.Phase.IsOpen(), "Kvalificér ordren, før den deles med de andre kommuner.");
        Rule.Require(bidsBy >= DanishTime.DayOf(now), "Fristen for at byde ind kan ikke ligge før i dag.");

        return new()
        {
            MunicipalityCode = order.MunicipalityCode, Partnership = partnership!, JobOrderId = order.Id, Content = content, BidsBy = bidsBy, SharedAt = now, RefreshedAt = now,
        };
    }

    public void Refresh(SharedContent content, DateTime now) => (Content, RefreshedAt) = (content, now);

    public bool TakesBids => Content.IsOpen;

    /// <summary>The owner decides how many each municipality sends: no more than it offered, and no more in all than are wanted.</summary>
    public void Divide(IReadOnlyDictionary<int, int> counts, IEnumerable<JobOrderBid> bids)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var offered = bids.ToDictionary(bid => bid.MunicipalityCode, bid => bid.Count);
        Rule.Require(Content.IsOpen, "Ordren er afsluttet.");
        Rule.Require(counts.Values.All(count => count >= 0), "Et antal kan ikke være negativt.");
        Rule.Require(counts.Values.Sum() <= Content.Positions, $"Der er kun {Content.Positions} stillinger at fordele.");
        Rule.Require(
            counts.All(part => part.Value == 0 || part.Key == MunicipalityCode || part.Value <= offered.GetValueOrDefault(part.Key)),
            "En kommune kan ikke få flere, end den har budt ind med.");

        _shares.RemoveAll(share => counts.GetValueOrDefault(share.PartnerCode) == 0);

        foreach (var (code, count) in counts.Where(part => part.Value > 0))
        {
            var share = _shares.Find(known => known.PartnerCode == code);

            if (share is null)
            {
                _shares.Add(new JobOrderShare(Partnership, code, count));
            }
            else
            {
                share.Change(count);
            }
        }
    }
}

/// <summary>How many one municipality is to send, as the owner divided the order. Seen by the whole partnership.</summary>
public sealed class JobOrderShare(string partnership, int partnerCode, int count) : IShownToPartners
{
    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int SharedJobOrderId { get; private set; }
    public string Partnership { get; private set; } = partnership;
    public int PartnerCode { get; private set; } = partnerCode;
    public int Count { get; private set; } = count;

    internal void Change(int count) => Count = count;
}

/// <summary>How many a partner can send, and by when. Its own municipality writes it; the partnership reads it.</summary>
public sealed class JobOrderBid : IShownToPartners, IVersioned
{
    public const int NoteMaxLength = 200;

    private JobOrderBid() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int SharedJobOrderId { get; private set; }
    public string Partnership { get; private set; } = "";
    public int Count { get; private set; }
    public DateOnly ReadyOn { get; private set; }
    public string? Note { get; private set; }

    /// <summary>The colleague to call, by name, since users are not seen across municipalities.</summary>
    public string OfferedBy { get; private set; } = "";

    public Guid Version { get; private set; }

    public static JobOrderBid For(SharedJobOrder order, int municipalityCode)
    {
        ArgumentNullException.ThrowIfNull(order);
        Rule.Require(municipalityCode != order.MunicipalityCode, "Det er jeres egen ordre. Fordel den i stedet.");

        return new() { MunicipalityCode = municipalityCode, SharedJobOrderId = order.Id, Partnership = order.Partnership };
    }

    /// <summary>A number of 0 takes the offer back, unless it was already counted on.</summary>
    public void Offer(SharedJobOrder order, int count, DateOnly readyOn, string? note, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(order);
        var given = order.Shares.FirstOrDefault(share => share.PartnerCode == MunicipalityCode)?.Count ?? 0;
        Rule.Require(order.TakesBids, "Ordren er afsluttet.");
        Rule.Require(count >= 0 && count <= order.Content.Positions, $"Skriv et antal fra 0 til {order.Content.Positions}.");
        Rule.Require(count >= given, $"I er allerede regnet med til {given}. Ring til {order.Content.Owner}, hvis I ikke kan.");
        Rule.Require(readyOn >= today, "Dagen er gået. Skriv, hvornår kandidaterne er klar.");
        (Count, ReadyOn, Note, OfferedBy) = (count, readyOn, note, by);
    }
}
