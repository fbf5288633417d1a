using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Reads the hits of saved search answers (one or several after each other), or the items of a bare array, one at a time.</summary>
internal sealed class JsonHits
{
    private const string BrokenOff = "Filen er ødelagt eller afbrudt her. Resten er ikke læst.";

    private static readonly string[] AnswerKeys = ["took", "timed_out", "_scroll_id", "pit_id", "_shards", "hits"];
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    private JsonReaderState _state = new(Options);
    private int? _arrayDepth;
    private bool _outerHits;
    private bool _innerHits;

    private enum Step { Hit, NeedsMore, Broken }

    /// <summary>Whether the file is an answer or an array, and not lines.</summary>
    public static async Task<bool> IsNextAsync(PipeReader pipe, CancellationToken ct)
    {
        var read = await pipe.ReadAtLeastAsync(1024, ct);
        var isNext = Sniff(read.Buffer);
        pipe.AdvanceTo(read.Buffer.Start);

        return isNext;
    }

    public static async IAsyncEnumerable<(JsonElement? Root, string? Broken)> ReadAsync(PipeReader pipe, int longest, [EnumeratorCancellation] CancellationToken ct)
    {
        var hits = new JsonHits();

        for (var isLast = false; !isLast;)
        {
            var read = await pipe.ReadAsync(ct);
            var rest = read.Buffer;
            isLast = read.IsCompleted;
            Step step;

            while ((step = hits.Next(ref rest, isLast, out var document)) == Step.Hit)
            {
                using (document)
                {
                    yield return (document!.RootElement, null);
                }
            }

            if (step == Step.Broken || rest.Length > longest)
            {
                yield return (null, BrokenOff);
                yield break;
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static bool Sniff(ReadOnlySequence<byte> start)
    {
        try
        {
            var reader = new Utf8JsonReader(start, isFinalBlock: false, new JsonReaderState(Options));

            return reader.Read()
                && (reader.TokenType == JsonTokenType.StartArray
                    || (reader.TokenType == JsonTokenType.StartObject && reader.Read() && AnswerKeys.Contains(reader.GetString())));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private Step Next(ref ReadOnlySequence<byte> rest, bool isLast, out JsonDocument? document)
    {
        document = null;
        var reader = new Utf8JsonReader(rest, isLast, _state);
        var before = reader;

        try
        {
            while (reader.Read())
            {
                if (_arrayDepth == reader.CurrentDepth - 1 && reader.TokenType == JsonTokenType.StartObject)
                {
                    if (!JsonDocument.TryParseValue(ref reader, out document))
                    {
                        reader = before;
                    }

                    break;
                }

                Follow(ref reader);
                before = reader;
            }
        }
        catch (JsonException)
        {
            return Step.Broken;
        }

        _state = reader.CurrentState;
        rest = rest.Slice(reader.Position);

        return document is null ? Step.NeedsMore : Step.Hit;
    }

    // Documents are the objects in hits.hits, which is an array inside the answer's "hits" object; nothing else called hits counts.
    private void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                (_outerHits, _innerHits) = (reader.ValueTextEquals("hits"u8), false);
                break;
            case JsonTokenType.PropertyName when reader.CurrentDepth == 2:
                _innerHits = _outerHits && reader.ValueTextEquals("hits"u8);
                break;
            case JsonTokenType.StartArray when reader.CurrentDepth == 0 || (reader.CurrentDepth == 2 && _innerHits):
                _arrayDepth = reader.CurrentDepth;
                break;
            case JsonTokenType.EndArray when reader.CurrentDepth == _arrayDepth:
                _arrayDepth = null;
                break;
        }
    }
}
