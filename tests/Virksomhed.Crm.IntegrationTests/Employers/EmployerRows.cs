using System.Net;
using Virksomhed.Crm.Domain.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

/// <summary>Employers that a test needs beside the world's own.</summary>
internal static class EmployerRows
{
    private static readonly IEnumerator<string> Cvrs =
        Enumerable.Range(99_001_000, 900_000).Select(number => $"{number}").Where(CvrNumber.IsValid).GetEnumerator();

    /// <summary>A valid CVR number of the invented 99 million series that no other test has.</summary>
    private static string NewCvr()
    {
        lock (Cvrs)
        {
            Cvrs.MoveNext();

            return Cvrs.Current;
        }
    }

    public static Task<int> AddEmployer(this CrmApp app, string name, Func<RegisterData, RegisterData>? with = null, int municipality = TestWorld.Aabenraa) =>
        app.Database(
            async db =>
            {
                var data = new RegisterData { Name = name, Employees = 12, SizeFrom = 10, Town = "Rødekro", PostalCode = "6230", Street = "Østergade 1" };
                var employer = Employer.Register(municipality, NewCvr(), with?.Invoke(data) ?? data, app.Clock.GetUtcNow().UtcDateTime);
                db.Employers.Add(employer);
                await db.SaveChangesAsync();
                await Application.Employers.EmployerSearchIndex.RefreshAsync(db, [employer.Id], CancellationToken.None);

                return employer.Id;
            },
            municipality);

    /// <summary>Fails unless the form was accepted.</summary>
    public static async Task Saved(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        Assert.True(
            response.StatusCode == HttpStatusCode.Found, $"{(int)response.StatusCode}: {(await response.Document()).QuerySelector(".crm-errors")?.TextContent}");
    }

    public static Task<Employer> Reload(this CrmApp app, int id, int municipality = TestWorld.Aabenraa) =>
        app.Database(db => Task.FromResult(db.Employers.Single(e => e.Id == id)), municipality);
}
