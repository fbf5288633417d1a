using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Fastholdelse;

/// <summary>Who asked for help. Kinds of people only: a case names nobody outside the municipality.</summary>
public enum AskedBy
{
    [Display(Name = "Arbejdsgiveren")] Employer,
    [Display(Name = "Medarbejderen")] Employee,
    [Display(Name = "Tillids- eller arbejdsmiljørepræsentant")] Representative,
    [Display(Name = "A-kasse eller fagforening")] Union,
    [Display(Name = "Kollega i kommunen")] Municipality,
}

/// <summary>How the request came in.</summary>
public enum AskedThrough
{
    [Display(Name = "Telefon")] Phone,
    [Display(Name = "Mail")] Mail,
    [Display(Name = "Besøg eller møde")] Visit,
    [Display(Name = "Rejsehold")] Rejsehold,
    [Display(Name = "Selvbetjening")] Portal,
}

/// <summary>Whether the sick leave is expected to last over eight weeks, from which on help is offered (Sønderborgs beskæftigelsespolitik 2019-2022).</summary>
public enum LongLeave
{
    [Display(Name = "Ved ikke")] Unknown,
    [Display(Name = "Ja")] Expected,
    [Display(Name = "Nej")] NotExpected,
}

/// <summary>How far the help to the employer has come.</summary>
public enum FastholdelseStep
{
    [Display(Name = "Henvendelse")] Inquiry,
    [Display(Name = "Rådgivning")] Advice,
    [Display(Name = "Rejsehold")] Rejsehold,
    [Display(Name = "Rundbordssamtale")] RoundTable,
    [Display(Name = "Aftale")] Agreement,
    [Display(Name = "Afsluttet")] Closed,
}

/// <summary>What the employer and the municipality agreed to use.</summary>
[Flags]
public enum FastholdelseTools
{
    None = 0,
    [Display(Name = "Delvis raskmelding")] DelvisRaskmelding = 1,
    [Display(Name = "Mulighedserklæring")] Mulighedserklaering = 2,
    [Display(Name = "§ 56-aftale")] Paragraf56 = 4,
    [Display(Name = "Hjælpemidler")] Hjaelpemidler = 8,
    [Display(Name = "Personlig assistance")] PersonligAssistance = 16,
    [Display(Name = "Omplacering")] Omplacering = 32,
    [Display(Name = "Mentor")] Mentor = 64,
    [Display(Name = "Fast-track")] FastTrack = 128,
    [Display(Name = "Fastholdelsesfleksjob")] Fastholdelsesfleksjob = 256,
}

/// <summary>How the case ended for the workplace.</summary>
public enum FastholdelseOutcome
{
    [Display(Name = "Fuldt tilbage")] FullyBack,
    [Display(Name = "Delvist tilbage")] PartlyBack,
    [Display(Name = "Andet job")] OtherJob,
    [Display(Name = "Ansættelsen er ophørt")] Ended,
    [Display(Name = "Ukendt")] Unknown,
}

/// <summary>What is due some weeks after the first sick day.</summary>
public enum Milestone
{
    [Display(Name = "Sygefraværssamtale")] EmployerTalk,
    [Display(Name = "Anmeldelse og fast-track")] Report,
    [Display(Name = "Rundbordssamtale")] RoundTable,
    [Display(Name = "Revurdering")] Review,
}
