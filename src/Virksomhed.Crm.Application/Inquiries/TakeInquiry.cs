using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>A colleague takes an inquiry that nobody has.</summary>
public static class TakeInquiry
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var inquiry = await db.FindInquiryAsync(command.Id, ct);
            inquiry.Take(db.UserId!.Value, clock.UtcNow());
            await db.SaveInquiryAsync(ct);

            return inquiry.Id;
        }
    }
}
