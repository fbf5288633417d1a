namespace Virksomhed.Crm.Domain.Users;

/// <summary>A browser in which a person has signed in. The browser holds a key, and this row its hash: a copy of the database opens nothing.</summary>
public sealed class UserSession : ITenantOwned
{
    public const int KeyHashLength = 64;
    public const int StampMaxLength = 64;
    public const int DeviceMaxLength = 30;

    private UserSession() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int UserId { get; private set; }

    /// <summary>SHA-256, in hex, of the key in the browser.</summary>
    public string KeyHash { get; private set; } = "";

    /// <summary>The user's security stamp of that time. A new password, a new second step, other roles or a closed account change it, which ends the session.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>As the browser calls itself, for example Chrome; null when it is none we know.</summary>
    public string? Browser { get; private set; }

    /// <summary>What the browser runs on, for example Windows.</summary>
    public string? Platform { get; private set; }

    /// <summary>Whether the person showed more than a password.</summary>
    public bool HasSecondStep { get; private set; }

    public DateTime BeganAt { get; private set; }

    /// <summary>When a page was last asked for; written once a minute at most.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When the person last showed who they are.</summary>
    public DateTime ConfirmedAt { get; private set; }

    /// <summary>When the session is over however busy it is.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>When it was ended before its time.</summary>
    public DateTime? EndedAt { get; private set; }

    public static UserSession Begin(SessionOwner owner, string keyHash, DateTime now, TimeSpan length) => new()
    {
        MunicipalityCode = owner.MunicipalityCode,
        UserId = owner.UserId,
        Stamp = owner.Stamp,
        Browser = owner.Browser,
        Platform = owner.Platform,
        HasSecondStep = owner.HasSecondStep,
        KeyHash = keyHash,
        BeganAt = now,
        SeenAt = now,
        ConfirmedAt = now,
        EndsAt = now + length,
    };

    /// <summary>The person has shown anew who they are.</summary>
    public void Confirm(DateTime now, bool withSecondStep) => (ConfirmedAt, HasSecondStep) = (now, HasSecondStep || withSecondStep);

    public void End(DateTime now) => EndedAt ??= now;
}

/// <summary>Whose session it is, and in which browser.</summary>
public sealed record SessionOwner(int MunicipalityCode, int UserId, string Stamp, string? Browser, string? Platform, bool HasSecondStep);
