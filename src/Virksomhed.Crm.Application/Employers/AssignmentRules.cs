using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Who may say who is responsible: a manager anywhere; anybody else takes what nobody has, and hands over what is their own.</summary>
internal static class AssignmentRules
{
    public const string Refusal = "Du kan overtage en virksomhed uden fast kontaktperson og give dine egne videre. Resten fordeler lederen.";

    public static bool MayAssignOwner(this ICurrentUser user, Employer employer, int? ownerId) =>
        user.IsIn(Role.Leder) || employer.OwnerId == user.UserId || (employer.OwnerId is null && ownerId == user.UserId);

    /// <summary>The deputy is the owner's to choose, and a deputy may step back.</summary>
    public static bool MayAssignDeputy(this ICurrentUser user, Employer employer, int? ownerId, int? deputyId) =>
        user.IsIn(Role.Leder) || employer.OwnerId == user.UserId || ownerId == user.UserId || (employer.DeputyId == user.UserId && deputyId is null);

    /// <summary>Ends who was responsible and begins who is from now on; the history keeps both.</summary>
    public static void Change(this CrmDbContext db, Employer employer, List<Assignment> open, AssignmentKind kind, int? userId, DateTime now)
    {
        var before = open.Find(a => a.EmployerId == employer.Id && a.Kind == kind);

        if (before?.UserId == userId)
        {
            return;
        }

        before?.End(employer, now);

        if (userId is { } id)
        {
            db.Assignments.Add(Assignment.Begin(employer, kind, id, now));
        }
    }
}
