using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>One contact, as staff read it.</summary>
public static class ContactDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record NextStep(int Id, DateOnly DueOn, string Text, string Responsible, bool IsDone);

    public sealed record Model(int Id, int EmployerId, string Employer, string Unit, string Consultant, int ConsultantId, DateOnly HeldOn, TimeOnly? StartsAt, int? Minutes)
    {
        public ContactForm Form { get; init; }
        public ContactDirection Direction { get; init; }
        public Purposes Purposes { get; init; }
        public string? Note { get; init; }
        public string? Partner { get; init; }
        public ContactBasis? Basis { get; init; }
        public string? BasisDetail { get; init; }
        public HiringNeed? Hiring { get; init; }
        public NotCounted? NotCounted { get; init; }
        public DateTime RegisteredAt { get; init; }
        public IReadOnlyList<string> Met { get; init; } = [];
        public IReadOnlyList<string> Colleagues { get; init; } = [];
        public IReadOnlyList<NextStep> NextSteps { get; init; } = [];

        /// <summary>Whether the reader may edit and delete: the consultant who held it, and managers.</summary>
        public bool IsMine { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, ICurrentUser user) : IRequestHandler<Query, Model?>
    {
        public Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var isManager = user.IsIn(Role.Leder);

            return db.Contacts
                .Where(c => c.Id == query.Id)
                .Select(c => new Model(
                    c.Id,
                    c.EmployerId,
                    db.Employers.Where(e => e.Id == c.EmployerId).Select(e => e.Alias ?? e.Name).First(),
                    db.ProductionUnits.Where(u => u.Id == c.ProductionUnitId).Select(u => u.Street == null ? u.Name : u.Street + ", " + u.Town).First(),
                    db.Users.Where(u => u.Id == c.ConsultantId).Select(u => u.FullName).First(),
                    c.ConsultantId, c.HeldOn, c.StartsAt, c.Minutes)
                {
                    Form = c.Form,
                    Direction = c.Direction,
                    Purposes = c.Purposes,
                    Note = c.Note,
                    Partner = db.Partners.Where(p => p.Id == c.PartnerId).Select(p => p.Name).FirstOrDefault(),
                    Basis = c.Basis,
                    BasisDetail = c.BasisDetail,
                    Hiring = c.HiringNow == null ? null : new(c.HiringNow.Value, c.HiringLater!.Value, c.HiringOccupation),
                    NotCounted = c.NotCounted,
                    RegisteredAt = c.RegisteredAt,
                    Met = c.Met.Join(db.ContactPersons, m => m.ContactPersonId, p => p.Id, (_, p) => p.Role == null ? p.Name : p.Name + ", " + p.Role).ToList(),
                    Colleagues = c.Colleagues.Join(db.Users, m => m.UserId, u => u.Id, (_, u) => u.FullName).ToList(),
                    NextSteps = db.FollowUps.Where(f => f.ContactId == c.Id)
                        .OrderBy(f => f.DueOn)
                        .Select(f => new NextStep(f.Id, f.DueOn, f.Text, db.Users.Where(u => u.Id == f.ResponsibleId).Select(u => u.FullName).First(), f.DoneAt != null))
                        .ToList(),
                    IsMine = isManager || c.ConsultantId == db.UserId,
                })
                .AsSplitQuery()
                .SingleOrDefaultAsync(ct);
        }
    }
}
