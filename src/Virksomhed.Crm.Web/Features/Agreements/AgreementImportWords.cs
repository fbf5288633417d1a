using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Agreements;

/// <summary>How the state and the numbers of an import are said.</summary>
public static class AgreementImportWords
{
    public static StatusKind Kind(this AgreementImportState state) => state switch
    {
        AgreementImportState.Done => StatusKind.Ok,
        AgreementImportState.Undone => StatusKind.Neutral,
        _ => StatusKind.Warn,
    };

    /// <summary>What the numbers mean; a preview says what would happen.</summary>
    public static IEnumerable<(string Label, int Number, string Meaning)> Lines(this AgreementImport import)
    {
        ArgumentNullException.ThrowIfNull(import);
        var (counts, hasRun) = (import.Counts, import.FinishedAt is not null);

        return
        [
            (hasRun ? "Nye" : "Bliver nye", counts.New, "aftaler, som ikke kendes i forvejen"),
            (hasRun ? "Ændrede" : "Bliver ændret", counts.Changed, "kendt på VITAS-nummer, ellers på P-nummer, ordning, start og egen reference"),
            ("Uændrede", counts.Unchanged, "filen siger det samme, som står her"),
            ("Afviste", counts.Refused, "kan ikke læses eller mangler det nødvendige"),
        ];
    }
}
