using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>The letters to the members of the team, to be saved by the caller. They say where and when, and never why the employer called.</summary>
public sealed class DispatchMails(CrmDbContext db, Outbox outbox, PublicAddress site)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private sealed record Trip(string Employer, string Place, string Link);

    /// <summary>Tells who goes, and who no longer does. Nobody is told of what they know.</summary>
    internal async Task PlannedAsync(Dispatch dispatch, int? memberBefore, DispatchTime? timeBefore, CancellationToken ct)
    {
        var isSame = memberBefore == dispatch.MemberId;

        if (isSame && timeBefore == dispatch.Time)
        {
            return;
        }

        var (trip, time) = (await TripAsync(dispatch, ct), dispatch.Time!);
        var moved = isSame ? $"Den lå før {When(timeBefore!)}.\n\n" : "";
        await PostAsync(dispatch.MemberId!.Value, $"{(isSame ? "Udrykning flyttet" : "Udrykning")}: {trip.Employer}, {When(time)}", $"""
            Du kører ud til {trip.Employer}.

            {When(time)}
            {trip.Place}

            {moved}{trip.Link}
            """, ct);

        if (!isSame && memberBefore is { } former)
        {
            await PostAsync(former, $"Udrykning overtaget af en kollega: {trip.Employer}, {When(timeBefore!)}", $"Du skal ikke køre ud til {trip.Employer} {When(timeBefore!)}.\n\n{trip.Link}", ct);
        }
    }

    internal async Task CancelledAsync(Dispatch dispatch, DispatchTime? time, CancellationToken ct)
    {
        if (dispatch.MemberId is { } member && time is not null)
        {
            var trip = await TripAsync(dispatch, ct);
            await PostAsync(member, $"Udrykning aflyst: {trip.Employer}, {When(time)}", $"Udrykningen til {trip.Employer} {When(time)} er aflyst.\n\n{trip.Link}", ct);
        }
    }

    private async Task PostAsync(int userId, string subject, string text, CancellationToken ct)
    {
        if (await db.Users.Where(user => user.Id == userId && user.IsActive).Select(user => user.Email).SingleOrDefaultAsync(ct) is { } email)
        {
            outbox.Post(new Letter(email, subject, text));
        }
    }

    private async Task<Trip> TripAsync(Dispatch dispatch, CancellationToken ct)
    {
        var (employer, place) = await (
            from unit in db.ProductionUnits
            where unit.Id == dispatch.ProductionUnitId
            select new ValueTuple<string, string>(unit.Employer.Alias ?? unit.Employer.Name, unit.Street == null ? unit.Name : unit.Street + ", " + unit.PostalCode + " " + unit.Town)).SingleAsync(ct);

        return new(employer, dispatch.Place ?? place, site.Link($"rejsehold/{dispatch.Id}"));
    }

    private static string When(DispatchTime time) => $"{time.Day.ToString("dddd d. MMMM", Danish)} kl. {time.FromHour} til {time.UntilHour}";
}
