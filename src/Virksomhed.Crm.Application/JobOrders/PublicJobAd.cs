using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>One ad, for anybody. An order without the employer's consent is as if it did not exist; one that is closed says so.</summary>
public static class PublicJobAd
{
    public sealed record Query(int Code, int Id) : IRequest<Model?>;

    public sealed record Model(int Code, int Id, string Municipality, string Title, string Occupation, string OccupationCode, JobOrderKind Kind)
    {
        public required int Positions { get; init; }
        public required decimal? HoursAWeek { get; init; }
        public required DateOnly StartsOn { get; init; }
        public required string Text { get; init; }
        public required string ApplyTo { get; init; }
        public required DateOnly ApplyBy { get; init; }
        public required DateOnly PostedOn { get; init; }
        public required string? Languages { get; init; }
        public required DrivingLicence Licence { get; init; }
        public required string Employer { get; init; }
        public required string? Place { get; init; }
        public required string? Street { get; init; }
        public required string? PostalCode { get; init; }
        public required string? Town { get; init; }

        /// <summary>Whether anybody can still apply.</summary>
        public required bool IsOpen { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var (today, open) = (clock.Today(), JobOrderPhases.Open);

            // Left out for the whole question; the rows hang together by ids, which never cross a municipality.
            return await (
                from order in db.JobOrders.IgnoreQueryFilters([CrmDbContext.TenantFilter])
                where order.MunicipalityCode == query.Code && order.Id == query.Id && order.AdConsentedOn != null
                join employer in db.Employers on order.EmployerId equals employer.Id
                join municipality in db.Municipalities on order.MunicipalityCode equals municipality.Code
                join u in db.ProductionUnits on order.ProductionUnitId equals (int?)u.Id into units
                from unit in units.DefaultIfEmpty()
                select new Model(order.MunicipalityCode, order.Id, municipality.Name, order.Title, order.Occupation, order.OccupationCode, order.Kind)
                {
                    Positions = order.Positions - order.Hired,
                    HoursAWeek = order.HoursAWeek,
                    StartsOn = order.StartsOn,
                    Text = order.AdText!,
                    ApplyTo = order.ApplyTo!,
                    ApplyBy = order.ApplyBy!.Value,
                    PostedOn = order.AdConsentedOn!.Value,
                    Languages = order.Languages,
                    Licence = order.Licence,
                    Employer = employer.Name,
                    Place = order.Place,
                    Street = unit == null ? employer.Street : unit.Street,
                    PostalCode = unit == null ? employer.PostalCode : unit.PostalCode,
                    Town = unit == null ? employer.Town : unit.Town,
                    IsOpen = open.Contains(order.Phase) && order.ApplyBy >= today && order.Hired < order.Positions,
                }).SingleOrDefaultAsync(ct);
        }
    }
}
