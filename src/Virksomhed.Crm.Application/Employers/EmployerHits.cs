using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>What the search box finds while somebody types: the best few employers and contact persons.</summary>
public static class EmployerHits
{
    public const int MaxEmployers = 8;
    public const int MaxPersons = 4;

    // One letter begins thousands of names: no help, and the dearest search there is.
    private const int ShortestName = 2;

    public sealed record Query(string? Q) : IRequest<Model>;

    public sealed record Employer(int Id, string Name, string Cvr, string? Town, string? Owner, bool IsProtected, bool HasCeased);

    public sealed record Person(int Id, int EmployerId, string Name, string? Role, string Employer, string? Phone);

    public sealed record Model(string Q, IReadOnlyList<Employer> Employers, IReadOnlyList<Person> Persons);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var words = EmployerSearchTerm.OfQuery(query.Q);

            return words.Count == 0 ? new("", [], []) : new(query.Q!.Trim(), await Employers(query.Q, words, ct), await Persons(query.Q, words, ct));
        }

        // The number itself first, then names that begin with what was typed, then the rest; active before ceased.
        private async Task<IReadOnlyList<Employer>> Employers(string? typed, IReadOnlyList<string> words, CancellationToken ct)
        {
            var (number, begins) = (words[0], DanishText.SortStart(typed!));

            return await db.Employers.Matching(db, typed)
                .OrderBy(e => e.Cvr == number ? 0 : e.NameSort.StartsWith(begins) ? 1 : 2)
                .ThenBy(e => e.CeasedOn != null).ThenBy(e => e.NameSort).ThenBy(e => e.Id)
                .Take(MaxEmployers)
                .Select(e => new Employer(
                    e.Id, e.Name, e.Cvr, e.Town, db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(), e.IsProtected, e.CeasedOn != null))
                .ToListAsync(ct);
        }

        private async Task<IReadOnlyList<Person>> Persons(string? typed, IReadOnlyList<string> words, CancellationToken ct)
        {
            if (words[0].Length < ShortestName)
            {
                return [];
            }

            // A person's names and phone are terms of the employer: only those employers' people are looked at, not the whole municipality's.
            var employers = db.Employers.Matching(db, typed).Select(e => e.Id);
            var persons = db.ContactPersons.Where(p => employers.Contains(p.EmployerId) && p.LeftOn == null && p.MergedIntoId == null);
            persons = words is [var number] && number.All(char.IsAsciiDigit)
                ? persons.Where(p => p.Phone!.StartsWith(number))
                : words.Aggregate(persons, (found, word) => found.Where(p => p.NameFolded.Contains(word)));

            return await persons
                .OrderBy(p => p.NameFolded).ThenBy(p => p.Id)
                .Take(MaxPersons)
                .Select(p => new Person(p.Id, p.EmployerId, p.Name, p.Role, p.Employer.Name, p.Phone))
                .ToListAsync(ct);
        }
    }
}
