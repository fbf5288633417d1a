using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>"Hvad har I brug for?": three questions, each asked only where its answer still matters, that end in the cards that fit.</summary>
public static class SchemeGuide
{
    public const string NeedKey = "need";
    public const string PersonKey = "person";
    public const string EmployerKey = "employer";

    public sealed record Query(SchemeNeeds? Need, SchemePersons? Person, EmployerKinds? Employer) : IRequest<Model?>;

    /// <summary>One answer, as it stands in the address, and how many cards it leaves.</summary>
    public sealed record Answer(string Value, string Text, int Cards);

    /// <summary>A question. <see cref="Chosen"/> is null until it is answered.</summary>
    public sealed record Question(string Key, string Text, IReadOnlyList<Answer> Answers, string? Chosen);

    /// <param name="Asked">The questions so far; the last is open unless the guide has come to its end.</param>
    public sealed record Model(IReadOnlyList<Question> Asked, IReadOnlyList<SchemeCard> Cards) : ICounted
    {
        public bool IsDone => Asked.All(question => question.Chosen is not null);

        public int Count => Cards.Count;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var cards = (await SchemeCards.Of(db, clock.Today(), ct)).Where(card => card.IsOpen).ToList();
            List<Question> asked = [];

            _ = Ask(NeedKey, "Hvad har I brug for?", query.Need, scheme => scheme.Needs)
                && Ask(PersonKey, "Hvem drejer det sig om?", query.Person, scheme => scheme.Persons)
                && Ask(EmployerKey, "Hvilken slags arbejdsplads er I?", query.Employer, scheme => scheme.Employers);

            return new(asked, cards);

            // True when the guide may go on: the question is answered, or every answer would leave the same cards.
            bool Ask<T>(string key, string text, T? answer, Func<Scheme, T> of) where T : struct, Enum
            {
                var answers = Answers(cards, of);

                if (answers.All(possible => possible.Cards == cards.Count))
                {
                    return true;
                }

                var chosen = answers.FirstOrDefault(possible => possible.Value == answer?.ToString());
                asked.Add(new(key, text, answers, chosen?.Value));

                if (chosen is not null)
                {
                    cards = [.. cards.Where(card => of(card.Scheme).HasFlag(answer!.Value))];
                }

                return chosen is not null;
            }
        }

        private static List<Answer> Answers<T>(List<SchemeCard> cards, Func<Scheme, T> of) where T : struct, Enum =>
        [
            .. from value in Enum.GetValues<T>()
               where !value.Equals(default(T))
               let fitting = cards.Count(card => of(card.Scheme).HasFlag(value))
               where fitting > 0
               select new Answer(value.ToString(), ((Enum)value).Text(), fitting),
        ];
    }
}
