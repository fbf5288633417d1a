namespace Virksomhed.Crm.Domain.Portal;

/// <summary>One message between an employer's users and the municipality. Each employer has one thread, which all its users and the staff read.</summary>
public sealed class PortalMessage : ITenantOwned
{
    public const int TextMaxLength = 2000;

    private PortalMessage() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public int AuthorId { get; private set; }

    /// <summary>True when one of the employer's users wrote it, false when the municipality did.</summary>
    public bool IsFromEmployer { get; private set; }

    public string Text { get; private set; } = "";
    public DateTime SentAt { get; private set; }

    /// <summary>When somebody of the other side first saw it.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>The form's own key: the same form sent twice is one message.</summary>
    public Guid FormKey { get; private set; }

    public static PortalMessage Write(int municipalityCode, int employerId, int authorId, bool isFromEmployer, string text, Guid formKey, DateTime now)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(text), "Skriv en besked.");

        return new()
        {
            MunicipalityCode = municipalityCode, EmployerId = employerId, AuthorId = authorId, IsFromEmployer = isFromEmployer, Text = text, FormKey = formKey, SentAt = now,
        };
    }

    public void Read(DateTime now) => ReadAt ??= now;
}
