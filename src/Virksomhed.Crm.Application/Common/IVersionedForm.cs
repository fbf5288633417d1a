namespace Virksomhed.Crm.Application.Common;

/// <summary>A form that edits a versioned row: it carries the version it was filled from.</summary>
public interface IVersionedForm
{
    Guid Version { get; set; }
}
