using System.Security.Cryptography;
using System.Text;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Inquiries in every state: more than a page of them, late and in time, known employers and leads.</summary>
internal static class SampleInquiries
{
    private const int Inquiries = 40;

    public static void Add(CrmDbContext db, List<Employer> employers, int consultant, TimeProvider clock)
    {
        for (var i = 0; i < Inquiries; i++)
        {
            var received = clock.UtcNow().AddDays(-i / 4).AddMinutes(-10);
            var content = new InquiryContent
            {
                Source = (InquirySource)(i % 5), Language = (InquiryLanguage)(i % 3), CompanyName = i % 6 == 5 ? "Grænselandets Fliser og Murerarbejde" : null, ContactName = "Birthe Bovsen",
                Phone = "10000912", Email = "birthe@firma.example", Needs = (InquiryNeeds)(1 << (i % 6)) | InquiryNeeds.Rekruttering, Town = "Padborg",
                Text = "Vi mangler to medarbejdere til lageret fra den første i næste måned og vil gerne høre om voksenlærlinge.",
            };
            var inquiry = Inquiry.Receive(TestWorld.Aabenraa, content, i % 6 == 5 ? null : employers[i % 9], new(Hash($"henvendelse-{i}"), $"7KQ-{i + 100}"), WorkingCalendar.Usual.After(DanishTime.DayOf(received), 1), received, byId: null);

            if (i % 4 > 0)
            {
                inquiry.Take(consultant, received.AddMinutes(3));
            }

            if (i % 4 > 1)
            {
                inquiry.Answer(consultant, "Telefon: Aftalte et besøg i næste uge.", null, received.AddMinutes(8));
            }

            if (i % 4 > 2)
            {
                inquiry.Close(InquiryOutcome.Helped, "To ansat.", consultant, received.AddMinutes(9));
            }

            db.Inquiries.Add(inquiry);
        }
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
