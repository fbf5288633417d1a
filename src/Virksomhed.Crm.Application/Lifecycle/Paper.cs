using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>One thing that is kept: when or what, and the words. An internal one is not for whoever asks to see the file, unless the municipality decides so.</summary>
public sealed record PaperLine(string What, string? Text, bool IsInternal = false);

public sealed record PaperSection(string Heading, IReadOnlyList<PaperLine> Lines);

/// <summary>What is kept about somebody, to be handed out: as JSON for machines and as PDF for people.</summary>
public sealed record Paper(string Title, string About, DateOnly MadeOn, IReadOnlyList<PaperSection> Sections)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);

    public byte[] Pdf() => PaperPdf.Draw(this);
}
