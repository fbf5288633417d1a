using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common.Pdf;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>The diploma of a mark that has been awarded, as a PDF to print or to send.</summary>
public static class CsrDiploma
{
    private const double Width = 842;
    private const double Height = 595;

    private static readonly PdfColor Ink = new(.10, .13, .17);
    private static readonly PdfColor Quiet = new(.33, .38, .44);
    private static readonly PdfColor Accent = new(.05, .33, .35);
    private static readonly PdfColor White = new(1, 1, 1);

    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Model(byte[] Pdf, string FileName);

    private sealed record Facts(string Municipality, string Employer, string? Unit, int Year, DateOnly AwardedOn, string? Committee);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var facts = await db.CsrApplications
                .Where(a => a.Id == query.Id && (a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired))
                .Select(a => new Facts(
                    db.Municipalities.Where(m => m.Code == a.MunicipalityCode).Select(m => m.Name).First(),
                    db.Employers.Where(e => e.Id == a.EmployerId).Select(e => e.Name).First(),
                    db.ProductionUnits.Where(u => u.Id == a.ProductionUnitId).Select(u => u.Name).FirstOrDefault(),
                    a.Year, a.AwardedOn!.Value, db.CsrRuleSets.Where(r => r.Year == a.Year).Select(r => r.Committee).FirstOrDefault()))
                .SingleOrDefaultAsync(ct);

            return facts is null ? null : new(Draw(facts), $"CSR-mærke {facts.Year} {facts.Unit ?? facts.Employer}.pdf".Replace('/', '-'));
        }
    }

    private static byte[] Draw(Facts facts)
    {
        var page = new PdfPage(Width, Height);
        page.Frame(28, 28, Width - 56, Height - 56, 1.2, Accent);
        page.Fill(28, 28, Width - 56, 92, Accent);
        page.Centered(PdfFont.Regular, 15, 66, $"{facts.Municipality} Kommune", White);
        page.Centered(PdfFont.SemiBold, 30, 102, $"CSR-mærke {facts.Year}", White);

        page.Centered(PdfFont.Regular, 16, 180, "Diplomet gives til", Quiet);
        var y = Name(page, facts.Unit ?? facts.Employer, 226);
        if (facts.Unit is not null && facts.Unit != facts.Employer)
        {
            page.Centered(PdfFont.Regular, 16, y += 8, facts.Employer, Quiet);
            y += 22;
        }

        page.Centered(PdfFont.Regular, 16, y + 24, "for at tage et socialt ansvar og give mennesker på kanten af arbejdsmarkedet,", Ink);
        page.Centered(PdfFont.Regular, 16, y + 48, "elever og lærlinge en plads på arbejdspladsen.", Ink);
        page.Centered(PdfFont.Regular, 13, y + 88, $"Mærket gælder fra 1. januar til 31. december {facts.Year}.", Quiet);

        Signature(page, 120, facts.AwardedOn.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("da-DK")), "Dato");
        Signature(page, Width - 360, "", facts.Committee is null ? $"{facts.Municipality} Kommune" : $"For {facts.Committee}");

        return PdfFile.Of(page, $"CSR-mærke {facts.Year}, {facts.Unit ?? facts.Employer}");
    }

    /// <summary>The name as large as it fits on one line; a very long one on two. Answers with where the next line may begin.</summary>
    private static double Name(PdfPage page, string name, double y)
    {
        var half = name.Length / 2;
        var middle = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').OrderBy(i => Math.Abs(i - half)).Cast<int?>().FirstOrDefault();
        string[] lines = PdfFont.SemiBold.WidthOf(name, 24) > Width - 140 && middle is { } at ? [name[..at], name[(at + 1)..]] : [name];
        var size = lines.Min(line => Math.Min(40, (Width - 140) / PdfFont.SemiBold.WidthOf(line, 1)));

        foreach (var line in lines)
        {
            page.Centered(PdfFont.SemiBold, size, y, line, Ink);
            y += size * 1.2;
        }

        return y - (size * .4);
    }

    private static void Signature(PdfPage page, double x, string above, string below)
    {
        page.Text(PdfFont.Regular, 14, x, 492, above, Ink);
        page.Line(x, x + 240, 502, .8, Quiet);
        page.Text(PdfFont.Regular, 11, x, 520, below, Quiet);
    }
}
