namespace Virksomhed.Crm.Application.Common;

/// <summary>A list that can tell how many rows it shows or matches, which is what the log keeps of it.</summary>
public interface ICounted
{
    int Count { get; }
}
