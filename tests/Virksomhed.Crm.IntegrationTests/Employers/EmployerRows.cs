using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.IntegrationTests.Employers;

/// <summary>Employers that a test needs beside the world's own.</summary>
internal static class EmployerRows
{
    private static int _next = 100;

    /// <summary>A valid CVR number of the invented 99 million series that no other test has.</summary>
    public static string NewCvr()
    {
        for (var number = 99_000_000 + Interlocked.Increment(ref _next) * 11; ; number++)
        {
            if (CvrNumber.IsValid($"{number}"))
            {
                return $"{number}";
            }
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

    public static Task<Employer> Reload(this CrmApp app, int id, int municipality = TestWorld.Aabenraa) =>
        app.Database(db => Task.FromResult(db.Employers.Single(e => e.Id == id)), municipality);
}
