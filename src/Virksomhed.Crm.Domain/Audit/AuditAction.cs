namespace Virksomhed.Crm.Domain.Audit;

/// <summary>What was done, in the words that the log shows.</summary>
public static class AuditAction
{
    public const string Created = "Oprettet";
    public const string Changed = "Ændret";
    public const string Deleted = "Slettet";
    public const string Shown = "Vist";
    public const string Searched = "Søgt";
    public const string Extracted = "Udtrukket";
    public const string SignedIn = "Logget ind";
    public const string SignInRefused = "Login afvist";
    public const string SignedOut = "Logget ud";
    public const string Denied = "Nægtet adgang";

    public static readonly IReadOnlyList<string> All =
        [Created, Changed, Deleted, Shown, Searched, Extracted, SignedIn, SignInRefused, SignedOut, Denied];
}
