using System.ComponentModel.DataAnnotations;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>The catalogue of what an employer can use ("produktmappen"), by need, status and words.</summary>
public static class SchemeList
{
    public sealed record Query : IRequest<Model?>
    {
        [Display(Name = "Søg")]
        public string? Q { get; init; }

        [Display(Name = "Behov")]
        public SchemeNeeds? Need { get; init; }

        [Display(Name = "Status")]
        public SchemeStatus? Status { get; init; }
    }

    public sealed record Model(Query Query, IReadOnlyList<SchemeCard> Cards, int All) : ICounted
    {
        public int Count => Cards.Count;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var cards = await SchemeCards.Of(db, clock.Today(), ct);
            var words = DanishText.Words(query.Q ?? "").ToList();

            return new(query, [.. cards.Where(card => Fits(card, query, words))], cards.Count);
        }

        private static bool Fits(SchemeCard card, Query query, List<string> words) =>
            (query.Need is not { } need || (card.Scheme.Needs & need) != 0)
            && (query.Status is not { } status || (status == SchemeStatus.Announced ? card.Next is not null : card.Terms?.Status == status))
            && (words.Count == 0 || DanishText.Fold($"{card.Scheme.Name} {card.Terms?.What} {card.Terms?.ForWhom} {card.Terms?.LegalBasis}") is var text
                && words.TrueForAll(word => text.Contains(word, StringComparison.Ordinal)));
    }
}
