using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>Whom a survey goes to.</summary>
public sealed record SurveyRecipient(string Name, string Email, string Municipality);

/// <summary>The letters of a survey, to be saved by the caller. They do not tell what the employer was helped with: somebody else may read its mail.</summary>
public sealed class SurveyMails(Outbox outbox, PublicAddress site)
{
    public void Invite(SurveyInvitation invitation, SurveyRecipient to, string secret) => Post(invitation, to, secret, "MailSubject", "MailAsk");

    public void Remind(SurveyInvitation invitation, SurveyRecipient to, string secret) => Post(invitation, to, secret, "ReminderSubject", "MailRemind");

    private void Post(SurveyInvitation invitation, SurveyRecipient to, string secret, string subject, string asking)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        ArgumentNullException.ThrowIfNull(to);

        outbox.Post(invitation.Language.Say(() => new Letter(to.Email, SurveyTexts.Of(subject, to.Municipality), $"""
            {SurveyTexts.Of("MailHello", to.Name)}

            {SurveyTexts.Of($"Mail{invitation.Subject.Occasion()}")}
            {SurveyTexts.Of(asking)}

            {SurveyTexts.Of("MailAnswer")}
            {Address(secret, invitation.Language)}

            {SurveyTexts.Of("MailAnonymous", PublicDates.Day(invitation.ClosesOn))}

            {string.Join("\n", Others(invitation.Language).Select(other => $"{other.Name}: {Address(secret, other.Language)}"))}

            {SurveyTexts.Of("MailOptOut")} {Address($"{secret}/frameld", invitation.Language)}

            {SurveyTexts.Of("MailRegards", to.Municipality)}
            """)));
    }

    private string Address(string path, InquiryLanguage language) => language == InquiryLanguage.Danish ? site.Link($"tilfredshed/{path}") : site.Link($"tilfredshed/{path}", ("sprog", language.Code()));

    private static IEnumerable<(string Name, InquiryLanguage Language)> Others(InquiryLanguage besides) =>
        new[] { ("På dansk", InquiryLanguage.Danish), ("Auf Deutsch", InquiryLanguage.German), ("In English", InquiryLanguage.English) }.Where(other => other.Item2 != besides);
}
