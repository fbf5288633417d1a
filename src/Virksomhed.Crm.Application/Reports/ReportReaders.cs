using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Who reads reports; some are for managers alone.</summary>
public static class ReportReaders
{
    public static IReadOnlyList<string> Roles { get; } = [Role.Konsulent, Role.Leder];
}
