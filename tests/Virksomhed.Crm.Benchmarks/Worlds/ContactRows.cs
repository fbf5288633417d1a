using Microsoft.Data.Sqlite;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Years of contacts, oldest first, with who was met and what was promised; then each employer's latest and next contact.</summary>
internal sealed class ContactRows(SqliteConnection connection, WorldSize size)
{
    // Nine in ten are visits by the default rule; some employers are seen far more often than others.
    private static readonly ContactForm[] OtherForms = [ContactForm.Phone, ContactForm.Mail, ContactForm.Event];
    private static readonly string[] Occupations = ["Tømrer", "Sygeplejerske", "Lastbilchauffør", "Rengøringsassistent", "Svejser", "Kok"];
    private static readonly TimeSpan EightUtc = TimeSpan.FromHours(8);

    private readonly BulkInsert _contacts = new(connection, "Contacts",
        "Id", "MunicipalityCode", "EmployerId", "ProductionUnitId", "ConsultantId", "HeldOn", "StartsAt", "Minutes", "Form", "Direction", "Purposes", "Note",
        "PartnerId", "Basis", "CountsAsVisit", "NotCounted", "CountedDay", "FormKey", "RegisteredAt", "Version", "HiringNow", "HiringLater", "HiringOccupation");
    private readonly BulkInsert _meetings = new(connection, "ContactMeeting", "ContactId", "ContactPersonId", "MunicipalityCode");
    private readonly BulkInsert _colleagues = new(connection, "ContactColleague", "ContactId", "UserId", "MunicipalityCode");
    private readonly BulkInsert _followUps = new(connection, "FollowUps",
        "MunicipalityCode", "EmployerId", "ContactId", "ResponsibleId", "DueOn", "Text", "DoneAt", "DoneById", "Outcome", "Version");

    private int _contactId;

    public void Fill(Tenant tenant, List<Place> places, Prng prng)
    {
        var (words, taken) = (new Words(prng), new HashSet<(int, DateOnly)>());

        foreach (var heldOn in Days(prng))
        {
            var place = places[(int)(places.Count * Math.Pow(prng.Below(1_000_000) / 1e6, 1.7))];
            var consultant = prng.Pick(tenant.Consultants);
            var form = prng.Chance(900) ? (prng.Chance(850) ? ContactForm.Visit : ContactForm.Video) : prng.Pick(OtherForms);
            NotCounted? notCounted = form is not (ContactForm.Visit or ContactForm.Video) ? NotCounted.WrongForm
                : taken.Add((place.UnitId, heldOn)) ? null : NotCounted.AlreadyCountedThatDay;

            Contact(tenant, place, consultant, heldOn, form, notCounted, prng, words);
            FollowUp(tenant, place, consultant, heldOn, prng);
        }

        FillLatest(tenant);
    }

    private void Contact(Tenant tenant, Place place, int consultant, DateOnly heldOn, ContactForm form, NotCounted? notCounted, Prng prng, Words words)
    {
        var purposes = (Purposes)(1 << prng.Below(9)) | (Purposes)(1 << prng.Below(9));
        var isAsked = prng.Chance(300);
        _contacts.Row(
            ++_contactId, tenant.Code, place.EmployerId, place.UnitId, consultant, heldOn, new TimeOnly(prng.Between(8, 15), 0), prng.Between(2, 9) * 10, form.ToString(),
            nameof(ContactDirection.FromUs), (int)purposes, prng.Chance(800) ? words.Note() : null, prng.Chance(80) ? prng.Pick(tenant.Partners) : null,
            place.IsProtected ? nameof(ContactBasis.TheyAsked) : null, notCounted is null, notCounted?.ToString(), notCounted is null ? heldOn : null, Guid.NewGuid(),
            heldOn.ToDateTime(TimeOnly.MinValue) + EightUtc, Guid.NewGuid(), isAsked ? prng.Below(4) : null, isAsked ? prng.Below(6) : null, isAsked ? prng.Pick(Occupations) : null);
        _meetings.Row(_contactId, place.PersonId, tenant.Code);

        if (prng.Chance(120) && prng.Pick(tenant.Consultants) is var colleague && colleague != consultant)
        {
            _colleagues.Row(_contactId, colleague, tenant.Code);
        }
    }

    private void FollowUp(Tenant tenant, Place place, int consultant, DateOnly heldOn, Prng prng)
    {
        if (prng.Chance(150))
        {
            var due = heldOn.AddDays(prng.Between(7, 90));
            var isDone = due < DateOnly.FromDateTime(DateTime.Today) && !prng.Chance(10);
            _followUps.Row(
                tenant.Code, place.EmployerId, _contactId, consultant, due, "Ring og hør, hvordan det går med kandidaten", isDone ? due.ToDateTime(TimeOnly.MinValue) + EightUtc : null,
                isDone ? consultant : null, isDone ? "Det går godt, praktikken fortsætter" : null, Guid.NewGuid());
        }
    }

    /// <summary>Working days of the years that end today, in order; July and the days around Christmas bring fewer.</summary>
    private IEnumerable<DateOnly> Days(Prng prng)
    {
        var today = DateOnly.FromDateTime(DateTime.Today);
        var span = today.DayNumber - today.AddYears(-size.Years).DayNumber;
        var days = new List<DateOnly>(size.ContactsPerYear * size.Years);

        while (days.Count < size.ContactsPerYear * size.Years)
        {
            var day = today.AddDays(-prng.Below(span));

            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (day.Month != 7 || prng.Chance(300)) && (day is not { Month: 12, Day: > 20 } || prng.Chance(200)))
            {
                days.Add(day);
            }
        }

        return days.Order();
    }

    private void FillLatest(Tenant tenant)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            UPDATE Employers SET LatestContactOn = (SELECT MAX(HeldOn) FROM Contacts WHERE Contacts.EmployerId = Employers.Id) WHERE MunicipalityCode = $code;
            UPDATE Employers SET NextContactOn = CASE Level
                WHEN 'Passive' THEN NULL
                WHEN 'Contact' THEN date(coalesce(LatestContactOn, date('now')), '+182 days')
                ELSE date(coalesce(LatestContactOn, date('now')), '+91 days') END
            WHERE MunicipalityCode = $code;
            """;
        command.Parameters.AddWithValue("$code", tenant.Code);
        command.ExecuteNonQuery();
    }
}
