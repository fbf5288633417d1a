namespace Virksomhed.Crm.Application.Common;

/// <summary>What may be shown for a stated purpose only, which the log keeps with who saw it.</summary>
public interface IForPurpose
{
    string? Purpose { get; }
}
