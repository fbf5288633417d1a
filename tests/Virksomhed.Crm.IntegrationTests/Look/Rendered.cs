using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.IntegrationTests.Look;

public enum Form
{
    Visit,
    Phone,
}

public sealed record SampleForm
{
    [Display(Name = "Dato")]
    public DateOnly? HeldOn { get; init; }

    [Display(Name = "Note & <svar>")]
    public string? Note { get; init; }

    public bool Protected { get; init; }

    public Form Form { get; init; }

    public IReadOnlyList<int> Purposes { get; init; } = [];
}

/// <summary>What a tag helper makes of a form, as a browser reads it.</summary>
internal sealed class Rendered
{
    private readonly ModelExpressionProvider _expressions;
    private readonly ViewDataDictionary<SampleForm> _data;

    public Rendered(SampleForm form, string query = "")
    {
        var metadata = new ServiceCollection().AddLogging().AddMvcCore().AddViews().AddDataAnnotations().Services
            .BuildServiceProvider().GetRequiredService<IModelMetadataProvider>();
        _expressions = new(metadata);
        _data = new(metadata, new ModelStateDictionary()) { Model = form };
        View = new ViewContext { ViewData = _data, HttpContext = new DefaultHttpContext { Request = { Path = "/employers", QueryString = new(query) } } };
    }

    public static Icons Icons { get; } = new(new DefaultEndpointDataSource());

    public ViewContext View { get; }

    public ModelStateDictionary State => _data.ModelState;

    public ModelExpression For<T>(Expression<Func<SampleForm, T>> property) => _expressions.CreateModelExpression(_data, property);

    public static async Task<IDocument> Of(TagHelper helper, string content = "", params TagHelperAttribute[] attributes)
    {
        TagHelperContext context = new([.. attributes], new Dictionary<object, object>(), "id");
        TagHelperOutput output = new("crm", [.. attributes], (_, encoder) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(content)));
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified)
        {
            output.Content.SetHtmlContent(content);
        }

        await using StringWriter html = new();
        output.WriteTo(html, HtmlEncoder.Default);
        var isCell = output.TagName == "th";
        return new HtmlParser().ParseDocument(isCell ? $"<table><tr>{html}</tr></table>" : html.ToString());
    }
}
