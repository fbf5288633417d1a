using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The staff of a demo municipality who meet employers, each as often as their pace says.</summary>
internal sealed class DemoTeam(IReadOnlyList<(int UserId, double Pace)> members)
{
    private readonly double _pace = members.Sum(member => member.Pace);

    public static async Task<DemoTeam> LoadAsync(CrmDbContext db, CancellationToken ct)
    {
        var paces = DemoStaff.All.Where(person => person.Pace > 0).ToDictionary(person => person.Email, person => person.Pace);
        var known = await db.Users.OrderBy(user => user.Id).Select(user => new { user.Id, user.Email }).ToListAsync(ct);

        return new([.. known.Where(user => paces.ContainsKey(user.Email!)).Select(user => (user.Id, paces[user.Email!]))]);
    }

    /// <param name="draw">From 0 to 1.</param>
    public int Somebody(double draw)
    {
        var at = draw * _pace;

        return members.First(member => (at -= member.Pace) <= 0 || member == members[^1]).UserId;
    }
}
