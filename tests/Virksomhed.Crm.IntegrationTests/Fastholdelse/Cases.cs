using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Fastholdelse;

/// <summary>Retention cases as people make them: through the forms.</summary>
internal static class Cases
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Opens a case at one of the world's employers, and tells its number.</summary>
    public static async Task<int> OpenCase(this CrmApp app, Fields? fields = null, string? employer = null)
    {
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        var id = await app.EmployerId(employer ?? TestWorld.Employers[0]);
        using var opened = await browser.PostForm($"/fastholdelse/open?employerId={id}", fields ?? app.Sick(daysAgo: 30));

        return opened.CreatedCase();
    }

    /// <summary>A browser of somebody who is on no case, of the given roles, and their id.</summary>
    public static async Task<(HttpClient Browser, int Id)> Stranger(this CrmApp app, params string[] roles)
    {
        var email = $"{Guid.NewGuid():N}@580.example";
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CrmDbContext>().ActFor(TestWorld.Aabenraa, null);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CrmUser>>();
        var user = new CrmUser { MunicipalityCode = TestWorld.Aabenraa, FullName = "Frida Fremmed", UserName = email, Email = email, EmailConfirmed = true };
        Assert.True((await users.CreateAsync(user, TestWorld.Password)).Succeeded && (await users.AddToRolesAsync(user, roles)).Succeeded);

        return (await app.SignedInWith(email, TestWorld.Password), user.Id);
    }

    /// <summary>What one fills in when somebody has been ill for so many days.</summary>
    public static Fields Sick(this CrmApp app, int daysAgo) =>
        new() { { "FirstSickDay", Day(app.Clock.Today().AddDays(-daysAgo)) }, { "LongLeave", "Expected" } };

    public static int CreatedCase(this HttpResponseMessage response)
    {
        Assert.True(response.Headers.Location is not null, $"No case was opened: {(int)response.StatusCode}");

        return int.Parse(response.Headers.Location!.OriginalString.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    public static Task<Fastholdelsessag> Case(this CrmApp app, int id) => app.Database(db => db.Fastholdelsessager.AsNoTracking()
        .Include(sag => sag.Steps.OrderBy(step => step.Id)).Include(sag => sag.Colleagues).Include(sag => sag.Marks).AsSplitQuery().SingleAsync(sag => sag.Id == id));
}
