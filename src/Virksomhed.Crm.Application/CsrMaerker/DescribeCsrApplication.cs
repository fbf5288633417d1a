using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Fills in an application: how many work there, and how many are there in each scheme that the year's rules count.</summary>
public static class DescribeCsrApplication
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Antal ansatte")]
        public int? Staff { get; init; }

        [Display(Name = "Personer i ordninger")]
        public Line[] Lines { get; init; } = [];
    }

    public sealed record Line
    {
        public string? Scheme { get; init; }

        [Display(Name = "Personer")]
        public int? Persons { get; init; }

        // As it is told to whoever saved second.
        public override string ToString() => $"{CsrSchemes.NameOf(Scheme ?? "")}: {Persons ?? 0}";
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Staff).NotNull().WithMessage(_ => PortalTexts.Of("CsrStaffMissing"))
                .InclusiveBetween(1, CsrApplication.MaxStaff).WithMessage(_ => PortalTexts.Of("CsrStaffWrong", $"{CsrApplication.MaxStaff:N0}"));
            RuleForEach(c => c.Lines).ChildRules(line =>
            {
                line.RuleFor(l => l.Scheme).Must(CsrSchemes.Knows).WithMessage("Ordningen findes ikke.");
                line.RuleFor(l => l.Persons).InclusiveBetween(0, CsrCount.MaxPersons).WithMessage(_ => PortalTexts.Of("CsrPersonsWrong"));
            });
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            if (await db.CsrApplications.AsNoTracking().Include(a => a.Counts).SingleOrDefaultAsync(a => a.Id == query.Id, ct) is not { } application)
            {
                return null;
            }

            var rules = await db.RequireRulesAsync(application.Year, ct);
            var lines = CsrSchemes.All.Where(scheme => rules.Counts(scheme.Code))
                .Select(scheme => new Line { Scheme = scheme.Code, Persons = application.Counts.FirstOrDefault(c => c.Scheme == scheme.Code)?.Persons });

            return new() { Id = application.Id, Version = application.Version, Staff = application.Staff, Lines = [.. lines] };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var application = await db.FindCsrAsync(command.Id, ct);
            db.ExpectVersion(application, command.Version);
            var rules = await db.RequireRulesAsync(application.Year, ct);
            var persons = command.Lines.Where(line => rules.Counts(line.Scheme!)).Select(line => new CsrPersons(line.Scheme!, line.Persons ?? 0)).ToList();
            Rule.Require(
                rules.Denominator != CsrDenominator.AllStaff || persons.Sum(p => p.Persons) <= command.Staff,
                PortalTexts.Of("CsrTooMany"));

            application.Describe(command.Staff!.Value, persons, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return application.Id;
        }
    }
}
