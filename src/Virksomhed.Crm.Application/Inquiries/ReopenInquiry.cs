using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>An inquiry that was closed too soon is open again.</summary>
public static class ReopenInquiry
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
            inquiry.Reopen(db.UserId!.Value, clock.UtcNow());
            await db.SaveInquiryAsync(ct);

            return inquiry.Id;
        }
    }
}
