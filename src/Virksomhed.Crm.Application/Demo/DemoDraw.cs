using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>Draws who meets whom about what. The draws of a day depend on the municipality and the day alone.</summary>
internal sealed class DemoDraw
{
    private static readonly (ContactForm Form, double Share)[] Forms =
        [(ContactForm.Visit, .52), (ContactForm.Video, .06), (ContactForm.Phone, .28), (ContactForm.Mail, .12), (ContactForm.Event, .02)];

    private static readonly Purposes[] Wishes =
    [
        Purposes.Rekruttering, Purposes.Rekruttering, Purposes.Rekruttering, Purposes.Rekruttering, Purposes.Rekruttering, Purposes.Rekruttering,
        Purposes.Rekruttering, Purposes.PraktikLoentilskud, Purposes.PraktikLoentilskud, Purposes.PraktikLoentilskud, Purposes.PraktikLoentilskud,
        Purposes.Portefoelje, Purposes.Portefoelje, Purposes.Portefoelje, Purposes.Portefoelje, Purposes.Kendskab, Purposes.Kendskab, Purposes.Kendskab,
        Purposes.Fastholdelse, Purposes.Fastholdelse, Purposes.Opkvalificering, Purposes.Opkvalificering, Purposes.Voksenlaerling, Purposes.Voksenlaerling,
        Purposes.Csr, Purposes.Csr, Purposes.Fritidsjob,
    ];

    private readonly int _municipality;
    private readonly List<Candidate> _candidates;
    private readonly double _total;
    private readonly DemoTeam _team;
    private Random _random = new(0);

    private sealed record Candidate(ContactPlace Place, int? OwnerId, int[] Persons, double UpTo);

    private DemoDraw(int municipality, List<Candidate> candidates, DemoTeam team) =>
        (_municipality, _candidates, _total, _team) = (municipality, candidates, candidates[^1].UpTo, team);

    /// <summary>Larger employers and those with an owner are met more often; the very small ones seldom.</summary>
    public static async Task<DemoDraw> LoadAsync(CrmDbContext db, DemoTeam team, CancellationToken ct)
    {
        var persons = (await db.ContactPersons.Where(p => p.LeftOn == null && p.MergedIntoId == null).Select(p => new { p.Id, p.EmployerId }).ToListAsync(ct))
            .ToLookup(p => p.EmployerId, p => p.Id);
        var units = await db.ProductionUnits
            .Where(u => u.CeasedOn == null)
            .OrderBy(u => u.PNumber)
            .Select(u => new { u.Id, u.EmployerId, IsProtected = u.IsProtected || u.Employer.IsProtected, u.Employer.OwnerId, Size = u.SizeFrom ?? 0 })
            .ToListAsync(ct);
        var sum = 0.0;

        return new(
            db.Tenant,
            [.. units.Select(u => new Candidate(
                new ContactPlace(db.Tenant, u.EmployerId, u.Id, u.IsProtected),
                u.OwnerId,
                [.. persons[u.EmployerId]],
                sum += Math.Sqrt(Math.Min(u.Size, 250) + 1) * (u.OwnerId is null ? .25 : 1) * (u.IsProtected ? .3 : 1)))],
            team);
    }

#pragma warning disable CA5394 // Made-up data, made the same way each time: no secret is drawn here.
    public void Begin(DateOnly day) => _random = new(HashOf(day.DayNumber, 0));

    public void Begin(Contact contact) => _random = new(HashOf(contact.HeldOn.DayNumber, contact.FormKey.ToByteArray()[0] + (contact.ProductionUnitId * 31)));

    /// <summary>A whole number around what is expected.</summary>
    public int Count(double expected) => (int)Math.Max(0, Math.Round(expected + ((_random.NextDouble() + _random.NextDouble() - 1) * Math.Sqrt(expected) * 1.7)));

    public (ContactPlace Place, int ConsultantId, int[] Persons) Meeting()
    {
        var at = _random.NextDouble() * _total;
        var found = _candidates.BinarySearch(new(null!, null, [], at), Comparer<Candidate>.Create((a, b) => a.UpTo.CompareTo(b.UpTo)));
        var candidate = _candidates[Math.Min(found < 0 ? ~found : found, _candidates.Count - 1)];
        var consultant = candidate.OwnerId is { } owner && Chance(.85) ? owner : _team.Somebody(_random.NextDouble());

        return (candidate.Place, consultant, candidate.Persons.Length > 1 && Chance(.7) ? [candidate.Persons[_random.Next(candidate.Persons.Length)]] : candidate.Persons);
    }

    public ContactContent Content(DateOnly day, bool isProtected)
    {
        var purposes = Of(Wishes) | (Chance(.35) ? Of(Wishes) : Purposes.None);
        var fromThem = isProtected || Chance(.2);

        return new()
        {
            HeldOn = day,
            Minutes = Chance(.4) ? _random.Next(2, 9) * 10 : null,
            Form = Form(),
            Direction = fromThem ? ContactDirection.FromThem : ContactDirection.FromUs,
            Purposes = purposes,
            Note = Chance(.8) ? DemoTexts.Note(purposes, _random) : null,
            Basis = isProtected ? ContactBasis.TheyAsked : null,
        };
    }

    public Guid Key()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);

        return new(bytes);
    }

    public bool Chance(double share) => _random.NextDouble() < share;

    public int Days() => _random.Next(3, 40);

    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private ContactForm Form()
    {
        var at = _random.NextDouble();

        return Forms.First(form => (at -= form.Share) <= 0 || form == Forms[^1]).Form;
    }
#pragma warning restore CA5394

    private int HashOf(int day, int salt) => unchecked((((day * 397) ^ _municipality) * 397) ^ salt);
}
