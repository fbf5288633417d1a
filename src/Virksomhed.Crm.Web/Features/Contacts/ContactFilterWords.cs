using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Contacts;

/// <summary>The filters of the contact list in words.</summary>
public static class ContactFilterWords
{
    public static readonly Choice[] Visits = [new("Kun besøg", "true"), new("Kun andre kontakter", "false")];

    public static ListFrame Frame(ContactList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var (me, thisYear) = (list.Me, new DateOnly(list.Today.Year, 1, 1));

        return new(ViewedList.Contacts, list.Filter, list.Sort, list.Views)
        {
            Standing =
            [
                new("Alle", ""),
                new("Mine", new ContactList.Filter { Consultant = me }.ToQuery()),
                new("Besøg i år", new ContactList.Filter { From = thisYear, Visit = true }.ToQuery()),
                new("Mine besøg i år", new ContactList.Filter { From = thisYear, Consultant = me, Visit = true }.ToQuery()),
            ],
            Chip = (key, value) => Chip(key, value, list),
        };
    }

    private static string Chip(string key, string value, ContactList.Model list) => key switch
    {
        "from" => $"Fra {Day(list.Filter.From)}",
        "to" => $"Til {Day(list.Filter.To)}",
        "consultant" => $"Konsulent: {list.Consultants.FirstOrDefault(c => c.Id.ToString(CultureInfo.InvariantCulture) == value)?.Name ?? value}",
        "form" => list.Filter.Form.Text() ?? value,
        "purpose" => $"Formål: {list.Filter.Purpose.Text()}",
        "visit" => value == "true" ? "Kun besøg" : "Ikke besøg",
        "colleagues" => "Kolleger var med",
        _ => list.Employer ?? "Ukendt virksomhed",
    };

    private static string? Day(DateOnly? day) => day?.ToString("d", Danish.Culture);
}
