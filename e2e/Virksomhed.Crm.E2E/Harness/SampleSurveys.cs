using System.Security.Cryptography;
using System.Text;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Two years of answers, a hidden group among them, a rule that nobody has confirmed, and links that still take an answer.</summary>
internal static class SampleSurveys
{
    /// <summary>The secret in a link that nobody answers by.</summary>
    public const string Secret = "et-spoergeskema-kun-til-browserens-test";

    private const int Answers = 90;

    /// <summary>Employers that have no contacts in the sample, so that a journey's own visit is asked about first.</summary>
    private const int First = 40;

    public static void Add(CrmDbContext db, List<Employer> employers, TimeProvider clock)
    {
        var today = clock.Today();
        var rule = SurveyRule.Default(TestWorld.Aabenraa, today.AddYears(-3));
        db.SurveyRules.Add(rule);
        db.SurveyInvitations.Add(Invited(employers[First], today, Hash(Secret)));

        for (var i = 0; i < Answers; i++)
        {
            var subject = (SurveySubject)(i % 4);
            var about = new SurveyCandidate(subject, -i, today, employers[i % First].Id, 0);
            var invitation = SurveyInvitation.Send(TestWorld.Aabenraa, about, rule, InquiryLanguage.Danish, "", today.AddDays(-i * 8));
            db.SurveyAnswers.Add(SurveyAnswer.Give(invitation, i < 3 ? Sector.Landbrug : (Sector)(i % 5), i % 6 == 0 ? null : 3 + (i % 3), 2 + (i % 4), i % 7 == 0 ? "Fint besøg. Vi vil gerne høre mere om voksenlærlinge til foråret." : null, invitation.SentOn));
        }

        SurveyInvitation Invited(Employer employer, DateOnly on, string hash) =>
            SurveyInvitation.Send(TestWorld.Aabenraa, new(SurveySubject.JobOrder, 1, on, employer.Id, employer.ContactPersons[0].Id), rule, InquiryLanguage.Danish, hash, on);
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
