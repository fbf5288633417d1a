using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>An employer of a municipality as the database has it: what visitors look for and write about.</summary>
internal sealed record Known(int EmployerId, int UnitId, int PersonId, bool IsProtected, string Name, string Cvr, string Phone, string Town, string Person);

/// <summary>Somebody who uses the app: a user, what there is to look at, and the session once signed in.</summary>
internal sealed partial record Visitor(int Municipality, int UserId, string Email, string Role, IReadOnlyList<Known> Employers)
{
    private const int MostMunicipalities = 24;
    private const int MostConsultants = 8;

    public string Cookies { get; private init; } = "";
    public string Token { get; private init; } = "";

    /// <summary>Consultants and managers of several municipalities; where there is one municipality, several consultants.</summary>
    public static IReadOnlyList<Visitor> In(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var municipalities = Rows(connection, $"SELECT Code FROM Municipalities ORDER BY Code * 7 % 101 LIMIT {MostMunicipalities}", row => row.GetInt32(0));
        var consultants = municipalities.Count == 1 ? MostConsultants : 1;

        return
        [
            .. from code in municipalities
               let known = Rows(connection, Sample(code), Read)
               from user in Users(connection, code, Domain.Users.Role.Konsulent, consultants)
                   .Concat(Users(connection, code, Domain.Users.Role.Leder, 1))
                   .Concat(Users(connection, code, Domain.Users.Role.Arbejdsgiver, PortalUsers.Count))
               select new Visitor(code, user.Id, user.Email, user.Role, known),
        ];
    }

    /// <summary>Signs in by the login form, and fetches a form for its antiforgery token.</summary>
    public async Task<Visitor> SignedInAsync(int port)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var token = TokenIn(await http.GetStringAsync("/account/login"));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = Email,
            ["Password"] = SmallTables.Password,
            ["__RequestVerificationToken"] = token,
        });
        using var answer = await http.PostAsync("/account/login", form);

        if (answer.StatusCode != HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"{Email} could not sign in: {answer.StatusCode}.");
        }

        token = TokenIn(await http.GetStringAsync(Role == Domain.Users.Role.Arbejdsgiver ? "/portal" : $"/contacts/log?employerId={Employers[0].EmployerId}"));

        return this with { Token = token, Cookies = cookies.GetCookieHeader(http.BaseAddress) };
    }

    private static string TokenIn(string page) => TokenField().Match(page) is { Success: true } found ? found.Groups["value"].Value
        : throw new InvalidOperationException("The page holds no antiforgery token.");

    private static List<(int Id, string Email, string Role)> Users(SqliteConnection connection, int code, string role, int count) => Rows(
        connection,
        $"SELECT Id, Email FROM AspNetUsers WHERE MunicipalityCode = {code} AND Title = '{role}' ORDER BY Id LIMIT {count}",
        row => (row.GetInt32(0), row.GetString(1), role));

    private static string Sample(int code) => $"""
        SELECT e.Id, u.Id, p.Id, e.IsProtected, e.Name, e.Cvr, e.Phone, e.Town, p.Name
        FROM Employers e JOIN ProductionUnits u ON u.EmployerId = e.Id JOIN ContactPersons p ON p.EmployerId = e.Id
        WHERE e.MunicipalityCode = {code} AND e.CeasedOn IS NULL GROUP BY e.Id ORDER BY e.Id * 7919 % 10007 LIMIT 400
        """;

    private static Known Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetBoolean(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8));

    private static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();

        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex TokenField();
}
