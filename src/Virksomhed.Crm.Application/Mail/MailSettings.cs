namespace Virksomhed.Crm.Application.Mail;

/// <summary>The settings under "Mail".</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    public string From { get; set; } = "";

    /// <summary>A folder to put letters in instead of sending them: for development and tests.</summary>
    public string? PickupFolder { get; set; }

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public bool Tls { get; set; } = true;

    public string? UserName { get; set; }

    public string? Password { get; set; }
}
