using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>What a timeline may be narrowed to.</summary>
public enum TimelineKind
{
    [Display(Name = "Alle")] All,
    [Display(Name = "Besøg")] Visits,
    [Display(Name = "Andre kontakter")] OtherContacts,
    [Display(Name = "Udførte opfølgninger")] FollowUps,
}

public static partial class EmployerTimeline
{
    public sealed record ContactEvent(
        int Id, DateOnly HeldOn, TimeOnly? StartsAt, ContactForm Form, ContactDirection Direction, Purposes Purposes, string? Note, bool CountsAsVisit,
        NotCounted? NotCounted, string Consultant, string? Partner)
    {
        public IReadOnlyList<string> Met { get; init; } = [];
        public IReadOnlyList<string> Colleagues { get; init; } = [];
    }

    public sealed record FollowUpEvent(int Id, DateOnly DueOn, string Text, string Responsible, DateTime? DoneAt, string? Outcome);

    /// <summary>One line of the timeline: a contact, or a follow-up that was done.</summary>
    public sealed record Event(DateOnly Day, ContactEvent? Contact, FollowUpEvent? FollowUp);

    public sealed record Model(TimelineKind Kind, IReadOnlyList<Event> Events, bool HasMore, IReadOnlyList<FollowUpEvent> Open, ContactEvent? Latest);
}
