using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>Who looks after which employer in the demo world, how closely, and whom they talk with there.</summary>
internal sealed class DemoPortfolio(CrmDbContext db, DemoTeam team, int seed)
{
    private const int BatchSize = 500;

    // Everybody's draws are the same each time the demo world is made.
#pragma warning disable CA5394
    private readonly Random _draw = new(seed);

    public async Task HandOutAsync(TimeProvider clock, CancellationToken ct)
    {
        var municipality = await db.Municipalities.SingleAsync(m => m.Code == db.Tenant, ct);
        var ids = await db.Employers.Where(e => e.CeasedOn == null).OrderBy(e => e.Cvr).Select(e => e.Id).ToListAsync(ct);

        foreach (var batch in ids.Chunk(BatchSize))
        {
            var employers = await db.Employers.Where(e => batch.Contains(e.Id)).OrderBy(e => e.Cvr).ToListAsync(ct);
            var known = employers.Where(HandOut).ToList();
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(ct);
            await EmployerSearchIndex.RefreshAsync(db, [.. known.Select(e => e.Id)], ct);
            db.ChangeTracker.Clear();
        }

        bool HandOut(Employer employer)
        {
            employer.MoveTo(LevelOf(employer), municipality.ContactsPerYear(LevelOf(employer)), clock.Today());
            Own(employer, clock.UtcNow().AddYears(-3));

            return Meet(employer);
        }
    }

    private static PortfolioLevel LevelOf(Employer employer) => employer.SizeFrom switch
    {
        >= 100 => PortfolioLevel.Partnership,
        >= 20 => PortfolioLevel.Cooperation,
        >= 5 => PortfolioLevel.Contact,
        _ => PortfolioLevel.Passive,
    };

    private void Own(Employer employer, DateTime since)
    {
        if (_draw.NextDouble() > (employer.SizeFrom >= 10 ? .93 : .35))
        {
            return;
        }

        var owner = Somebody();
        db.Assignments.Add(Assignment.Begin(employer, AssignmentKind.Owner, owner, since));

        if (employer.SizeFrom >= 50 && Somebody() is var deputy && deputy != owner)
        {
            db.Assignments.Add(Assignment.Begin(employer, AssignmentKind.Deputy, deputy, since));
        }
    }

    private bool Meet(Employer employer)
    {
        var persons = employer.SizeFrom >= 50 ? _draw.Next(2, 4) : employer.SizeFrom >= 5 || employer.OwnerId is not null ? 1 : 0;

        for (var i = 0; i < persons; i++)
        {
            var (first, last) = (Of(DemoTexts.FirstNames), Of(DemoTexts.LastNames));
            db.ContactPersons.Add(ContactPerson.Add(employer, $"{first} {last}", Of(DemoTexts.Roles), $"10{_draw.Next(1000000):000000}", $"{DanishText.Fold(first)}@{employer.Cvr}.example"));
        }

        return persons > 0;
    }

    private int Somebody() => team.Somebody(_draw.NextDouble());

    private string Of(IReadOnlyList<string> texts) => texts[_draw.Next(texts.Count)];
#pragma warning restore CA5394
}
