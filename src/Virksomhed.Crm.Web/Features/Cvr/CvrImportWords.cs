using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Cvr;

/// <summary>How the state of an import is said.</summary>
public static class CvrImportWords
{
    public static string Text(this CvrImportState state) => state switch
    {
        CvrImportState.Previewing => "Gennemses",
        CvrImportState.Previewed => "Klar til at køre",
        CvrImportState.Running => "Hentes ind",
        CvrImportState.Done => "Færdig",
        _ => "Stoppet af en fejl",
    };

    public static StatusKind Kind(this CvrImportState state) => state switch
    {
        CvrImportState.Done => StatusKind.Ok,
        CvrImportState.Failed => StatusKind.Bad,
        CvrImportState.Previewed => StatusKind.Warn,
        _ => StatusKind.Info,
    };

    /// <summary>What the numbers mean, in the order in which they are shown; a preview says what would happen.</summary>
    public static IEnumerable<(string Label, int Number, string Meaning)> Lines(this CvrImport import)
    {
        ArgumentNullException.ThrowIfNull(import);
        var counts = import.Counts;

        return
        [
            (import.HasRun ? "Nye" : "Bliver nye", counts.New, "Virksomheder og P-enheder, som I ikke kender i forvejen"),
            (import.HasRun ? "Ændrede" : "Bliver ændret", counts.Changed, "Fx nyt navn, ny adresse eller ny ejer; det, I selv har skrevet, røres ikke"),
            (import.HasRun ? "Ophørte" : "Bliver ophørt", counts.Ceased, "Beholdes med al historik og en ophørsdato"),
            ("Uændrede", counts.Unchanged, "CVR siger det samme som sidst"),
            ("Andre kommuner", counts.Foreign, "Hører ikke til jeres kommune og tages ikke med"),
            ("Afviste", counts.Refused, "Kan ikke læses eller mangler det nødvendige"),
        ];
    }
}
