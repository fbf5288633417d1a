using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Goals;

/// <summary>In which direction a number has to go.</summary>
public enum GoalDirection
{
    [Display(Name = "Mindst")] AtLeast,
    [Display(Name = "Højst")] AtMost,

    /// <summary>At least what last year came to, unless a number is set for the year.</summary>
    [Display(Name = "Mindst som året før")] AtLeastLastYear,
}

/// <summary>A political goal of a municipality, followed by one indicator.</summary>
public sealed class Goal : ITenantOwned, IVersioned
{
    public const int TextMaxLength = 200;
    public const int IndicatorMaxLength = 60;
    public const int UnitMaxLength = 40;
    public const int SourceMaxLength = 300;

    private readonly List<GoalTarget> _targets = [];

    private Goal() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>The key of the counted indicator, for example "besoeg" or "kontakter:Fritidsjob".</summary>
    public string Indicator { get; private set; } = "";

    public string Unit { get; private set; } = "";
    public GoalDirection Direction { get; private set; }

    /// <summary>The policy paper or decision, by name, that the goal comes from.</summary>
    public string Source { get; private set; } = "";

    public Guid Version { get; private set; }
    public IReadOnlyList<GoalTarget> Targets => _targets;

    public static Goal Set(int municipalityCode, string text, string indicator, string unit, GoalDirection direction, string source) => new()
    {
        MunicipalityCode = municipalityCode,
        Text = text,
        Indicator = indicator,
        Unit = unit,
        Direction = direction,
        Source = source,
    };

    public void Change(string text, GoalDirection direction, string source) => (Text, Direction, Source) = (text, direction, source);

    /// <summary>Sets the target of a year; null takes it away.</summary>
    public void Aim(int year, decimal? value, string? note)
    {
        Rule.Require(year is >= 2000 and <= 2100, "Årstallet skal ligge mellem 2000 og 2100.");
        Rule.Require(value is null or >= 0, "Et mål kan ikke være negativt.");
        var known = _targets.Find(target => target.Year == year);

        if (value is not { } number)
        {
            _targets.RemoveAll(target => target.Year == year);
        }
        else if (known is null)
        {
            _targets.Add(new GoalTarget(MunicipalityCode, year, number, note));
        }
        else
        {
            known.Change(number, note);
        }
    }
}

/// <summary>What a goal aims at in one year.</summary>
public sealed class GoalTarget(int municipalityCode, int year, decimal value, string? note) : ITenantOwned
{
    public const int NoteMaxLength = 200;

    public int Id { get; private set; }
    public int GoalId { get; private set; }
    public int MunicipalityCode { get; private set; } = municipalityCode;
    public int Year { get; private set; } = year;
    public decimal Value { get; private set; } = value;
    public string? Note { get; private set; } = note;

    internal void Change(decimal value, string? note) => (Value, Note) = (value, note);
}
