using MediatR;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>One request: its address, what the page asks the Application floor for, and the form that is posted, if any.</summary>
internal sealed record Call(string Path, Func<IMediator, Task<object?>> Ask, string? Form = null)
{
    public static Call Of<T>(string path, IRequest<T> request, string? form = null) => new(path, async mediator => await mediator.Send(request), form);
}

/// <summary>A page that is measured. An answer counts only with this status and with the marker in its head or body.</summary>
internal sealed record Scenario(string Name, string Role, int Status, string Marker, Func<Visitor, Prng, Call> Next)
{
    public static readonly Scenario ListSearch = new("list with search", Domain.Users.Role.Konsulent, 200, "<th scope=\"row\">", Calls.ListSearch);
    public static readonly Scenario AsYouType = new("search as you type", Domain.Users.Role.Konsulent, 200, "role=\"option\"", Calls.AsYouType);
    public static readonly Scenario Employer = new("employer page", Domain.Users.Role.Konsulent, 200, "id=\"tidslinje\"", Calls.Employer);
    public static readonly Scenario ListFilter = new("list with filter", Domain.Users.Role.Konsulent, 200, "crm-resultbar", Calls.ListFilter);
    public static readonly Scenario Overview = new("manager overview", Domain.Users.Role.Leder, 200, "id=\"coverage\"", Calls.Overview);
    public static readonly Scenario Agreements = new("agreements", Domain.Users.Role.Konsulent, 200, "crm-resultbar", Calls.Agreements);
    public static readonly Scenario LogContact = new("log a contact", Domain.Users.Role.Konsulent, 302, "Location: /contacts/", Calls.LogContact);

    public static readonly Scenario Reports = new("reports", Domain.Users.Role.Leder, 200, "crm-report__table", Calls.Reports);

    /// <summary>What all municipalities that share their figures come to, one line for each.</summary>
    public static readonly Scenario AllMunicipalities = new("report of all municipalities", Domain.Users.Role.Leder, 200, "crm-report__table", Calls.AllMunicipalities);

    /// <summary>As many employers at once as a busy Monday morning has.</summary>
    public static readonly Scenario Portal = new("portal", Domain.Users.Role.Arbejdsgiver, 200, "class=\"crm-portal\"", Calls.Portal) { Connections = PortalUsers.Count };

    /// <summary>In the order they are measured: what writes comes last, so that the others see the database as it was built.</summary>
    public static readonly IReadOnlyList<Scenario> All = [ListSearch, AsYouType, Employer, ListFilter, Overview, Agreements, Reports, AllMunicipalities, Portal, LogContact];

    /// <summary>How many ask at once, where it is not what the command line says.</summary>
    public int? Connections { get; private init; }

    /// <summary>Whether the bare server has the same page.</summary>
    public bool HasBare => this != Portal;

    /// <summary>The name as a path, for the bare server.</summary>
    public string Key => Name.Replace(' ', '-');
}
