namespace Virksomhed.Crm.Application.Account.Sessions;

/// <summary>
/// The settings under "Sessions": how long a sign-in lasts. Shorter than NIST SP 800-63B-4 asks for at AAL2 (an hour without use, 24 hours in all), because the app is used
/// on phones; what was typed survives the end.
/// </summary>
public sealed class SessionSettings
{
    public const string Section = "Sessions";

    public int IdleMinutes { get; set; } = 30;

    /// <summary>After how many hours a session is over however busy it is.</summary>
    public int Hours { get; set; } = 12;

    /// <summary>For how many minutes a person who has shown who they are may take data out and give rights without showing it again.</summary>
    public int FreshMinutes { get; set; } = 10;

    /// <summary>For how many days a browser that was signed in with is known again.</summary>
    public int KeepDays { get; set; } = 30;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Length => TimeSpan.FromHours(Hours);

    public TimeSpan Fresh => TimeSpan.FromMinutes(FreshMinutes);

    /// <summary>What is wrong with the settings, as one line for whoever starts the app; null when nothing is.</summary>
    public string? Fault => IdleMinutes > 0 && Hours is > 0 and <= 24 && FreshMinutes > 0 && KeepDays > 0 ? null
        : "The settings under Sessions must be numbers above 0, and Sessions:Hours 24 at most.";
}
