using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Inquiries;

/// <summary>How inquiries, their clock and their filters are said.</summary>
public static class InquiryWords
{
    private const int MinutesADay = 24 * 60;

    public static readonly Choice[] States = [new("Afsluttede", InquiryFilter.Closed), new("Alle", InquiryFilter.All)];

    public static readonly Choice[] YesNo = [new("Nej", "False"), new("Ja", "True")];

    public static readonly ListView[] StandingViews =
        [new("Åbne", ""), new("Mine", "owner=me"), new("Ingen har taget", "owner=none"), new("Over tid", "late=true"), new("Nye emner", "leads=true"), new("Afsluttede", "state=closed&sort=-received")];

    public static IEnumerable<Choice> Sources => RegisterInquiry.Sources.Select(source => new Choice(source.Text(), source, source switch
    {
        InquirySource.Phone => "headset",
        InquirySource.Mail => "email",
        _ => "person",
    }));

    public static IEnumerable<Choice> Forms => AnswerInquiry.Forms.Select(form => new Choice(form.Text(), form, form == Domain.Contacts.ContactForm.Phone ? "headset" : "email"));

    /// <summary>What employers need, in the language of the public page.</summary>
    public static IEnumerable<Choice> PublicNeeds => Choices.Of<InquiryNeeds>().Select(need => new Choice(PublicTexts.Of($"Need{need.Value}"), need.Value));

    public static IEnumerable<Choice> Owners(InquiryList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return [new("Mig", InquiryFilter.Mine), new("Ingen", InquiryFilter.Nobody), .. list.Staff.Select(person => new Choice(person.Name, person.Id))];
    }

    public static ListFrame Frame(InquiryList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return new(ViewedList.Inquiries, list.Filter, list.Sort, list.Views) { Standing = StandingViews, Chip = (key, value) => Chip(key, value, list) };
    }

    public static StatusKind Kind(this InquiryState state) => state switch
    {
        InquiryState.Received => StatusKind.Warn,
        InquiryState.WithConsultant => StatusKind.Info,
        InquiryState.Answered => StatusKind.Ok,
        _ => StatusKind.Plain,
    };

    /// <summary>"Svar i dag", "Svar i morgen", "1 dag over tid".</summary>
    public static string Due(DateOnly dueOn, DateOnly today) => (dueOn.DayNumber - today.DayNumber) switch
    {
        0 => "Svar i dag",
        1 => "Svar i morgen",
        > 1 => $"Svar senest {dueOn.ToString("ddd d.M.", Danish.Culture)}",
        -1 => "1 dag over tid",
        var days => $"{-days:N0} dage over tid",
    };

    public static StatusKind Urgency(DateOnly dueOn, DateOnly today) => dueOn < today ? StatusKind.Bad : dueOn == today ? StatusKind.Warn : StatusKind.Neutral;

    public static string Moment(DateTime utc) => DanishTime.FromUtc(utc).ToString("ddd d.M.yyyy 'kl.' HH.mm", Danish.Culture);

    public static string Number(int number) => number.ToString("N0", Danish.Culture);

    /// <summary>"94 %"; a dash where there is nothing to take a share of.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : ((double)part / whole).ToString("P0", CultureInfo.GetCultureInfo("da-DK"));

    /// <summary>Time on working days: "40 min.", "5,5 timer", "1,8 arbejdsdage".</summary>
    public static string Time(int? minutes) => minutes switch
    {
        null => "–",
        < 60 => $"{minutes} min.",
        < MinutesADay => $"{(minutes.Value / 60m).ToString("0.#", Danish.Culture)} timer",
        _ => $"{((decimal)minutes.Value / MinutesADay).ToString("0.#", Danish.Culture)} arbejdsdage",
    };

    public static string Promise(int days) => days switch { 0 => "samme dag", 1 => "næste arbejdsdag", _ => $"inden for {days} arbejdsdage" };

    private static string Chip(string key, string value, InquiryList.Model list) => key switch
    {
        "q" => $"»{value}«",
        "state" => value == InquiryFilter.Closed ? "Afsluttede" : "Også afsluttede",
        "owner" => value switch
        {
            InquiryFilter.Mine => "Mine",
            InquiryFilter.Nobody => "Ingen har taget",
            _ => $"Hos {list.Staff.FirstOrDefault(person => $"{person.Id}" == value)?.Name ?? "ukendt kollega"}",
        },
        "need" => Enum.Parse<InquiryNeeds>(value).Text(),
        "source" => Enum.Parse<InquirySource>(value).Text(),
        "late" => "Over tid",
        "leads" => "Nye emner",
        _ => list.Employer ?? "Ukendt virksomhed",
    };
}
