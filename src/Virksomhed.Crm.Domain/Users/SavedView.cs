using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Users;

/// <summary>A list that people keep views of.</summary>
public enum ViewedList
{
    [Display(Name = "Virksomheder")] Employers,
    [Display(Name = "Kontakter")] Contacts,
    [Display(Name = "Opfølgning")] FollowUps,
    [Display(Name = "Aftaler")] Agreements,
    [Display(Name = "Voksenlærlinge")] Voksenlaerlinge,
    [Display(Name = "Fastholdelse")] Fastholdelse,
    [Display(Name = "Henvendelser")] Inquiries,
    [Display(Name = "Rejsehold")] Rejsehold,
    [Display(Name = "Jobordrer")] JobOrders,
}

/// <summary>A list with its filters, kept by a user under a name.</summary>
public sealed class SavedView : ITenantOwned
{
    public const int NameMaxLength = 40;
    public const int QueryMaxLength = 500;
    public const int MaxPerUser = 20;

    private SavedView() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int UserId { get; private set; }
    public ViewedList List { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The filters as they stand in the address, without the question mark.</summary>
    public string Query { get; private set; } = "";

    public static SavedView Keep(int municipalityCode, int userId, ViewedList list, string name, string query) =>
        new() { MunicipalityCode = municipalityCode, UserId = userId, List = list, Name = name, Query = query };

    public void Replace(string query) => Query = query;
}
