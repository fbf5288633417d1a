namespace Virksomhed.Crm.Domain.Goals;

/// <summary>A result that a paper has published, as a number or in the paper's words, with its own source.</summary>
public sealed class GoalNumber : ITenantOwned
{
    public const int WordsMaxLength = 60;
    public const int NoteMaxLength = 300;

    private GoalNumber() { }

    internal GoalNumber(int? year, decimal? value, string? words, string source, string? note) =>
        (Year, Value, Words, Source, Note) = (year, value, words, source, note);

    public int Id { get; private set; }
    public int GoalId { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int? Year { get; private set; }
    public decimal? Value { get; private set; }
    public string? Words { get; private set; }
    public string Source { get; private set; } = "";
    public string? Note { get; private set; }
}
