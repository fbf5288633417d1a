using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>Icons of the design system. The markup of each is made once, because a list shows dozens.</summary>
public sealed class Icons(EndpointDataSource endpoints)
{
    public const string Sprite = "lib/dkfds/img/all-svg-icons.svg";

    private readonly ConcurrentDictionary<string, HtmlString> _made = new(StringComparer.Ordinal);
    private readonly Lazy<string> _address = new(() => "/" + (Assets(endpoints)?[Sprite] ?? Sprite));

    public HtmlString this[string name] => _made.GetOrAdd(name, Make);

    private HtmlString Make(string name) =>
        new($"""<svg class="icon-svg" focusable="false" aria-hidden="true"><use href="{_address.Value}#{HtmlEncoder.Default.Encode(name)}"></use></svg>""");

    private static ResourceAssetCollection? Assets(EndpointDataSource endpoints) =>
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>()).FirstOrDefault(assets => assets is not null);
}
