using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>Pages and forms the way a browser without JavaScript uses them.</summary>
public static class Forms
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The page at an address; fails unless it answers 200.</summary>
    public static async Task<IHtmlDocument> Page(this HttpClient client, string url)
    {
        using var response = await client.GetAsync(url, Ct);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"GET {url} answered {(int)response.StatusCode} {response.Headers.Location}");

        return await response.Document();
    }

    public static async Task<IHtmlDocument> Document(this HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Ct), Ct);

    /// <summary>
    /// Fetches the page, fills in its form and sends it, with all that the form itself holds. The form is the first one in main, or the
    /// one whose action is given. A field that the form lacks fails the test, unless it is meant to be smuggled in.
    /// </summary>
    public static async Task<HttpResponseMessage> PostForm(this HttpClient client, string url, Fields fields, string? action = null, bool smuggled = false)
    {
        var page = await client.Page(url);

        return await client.Send(Find(page, url, action), url, fields, smuggled);
    }

    /// <summary>Sends again the form of a page that came back, for example one that was refused.</summary>
    public static async Task<HttpResponseMessage> PostAgain(this HttpClient client, HttpResponseMessage page, Fields fields, string? action = null)
    {
        var url = page.RequestMessage!.RequestUri!.PathAndQuery;

        return await client.Send(Find(await page.Document(), url, action), url, fields, smuggled: false);
    }

    /// <summary>The messages of a refused form, by field; those of the whole form under "". Fails unless the status is 422.</summary>
    public static async Task<ILookup<string, string>> Errors(this HttpResponseMessage response)
    {
        Assert.True(response.StatusCode == HttpStatusCode.UnprocessableEntity, $"Expected 422, got {(int)response.StatusCode} {response.Headers.Location}");
        var page = await response.Document();

        return page.QuerySelectorAll(".crm-errors li")
            .Select(line => line.QuerySelector("a")?.GetAttribute("href") is { } target
                ? (Field: page.GetElementById(target[1..])?.GetAttribute("name") ?? target[1..], Message: line.TextContent.Trim())
                : (Field: "", Message: line.TextContent.Trim()))
            .ToLookup(error => error.Field, error => error.Message, StringComparer.OrdinalIgnoreCase);
    }

    private static IHtmlFormElement Find(IHtmlDocument page, string url, string? action)
    {
        var forms = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().ToList();
        var form = action is null
            ? forms.FirstOrDefault(form => form.GetAttribute("method") == "post")
            : forms.FirstOrDefault(form => form.GetAttribute("action") == action) ?? page.Forms.FirstOrDefault(form => form.GetAttribute("action") == action);
        Assert.True(form is not null, $"{url} has no form {action}");

        return form!;
    }

    private static async Task<HttpResponseMessage> Send(this HttpClient client, IHtmlFormElement form, string url, Fields fields, bool smuggled)
    {
        var values = FormValues.Of(form).ToList();

        foreach (var (name, typed) in fields)
        {
            Assert.True(smuggled || FormValues.Has(form, name), $"The form at {url} has no field {name}");
            values.RemoveAll(value => value.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            values.AddRange(typed.Select(text => KeyValuePair.Create(name, text)));
        }

        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : url;

        return await client.PostAsync(action, Body(values, fields), Ct);
    }

    private static HttpContent Body(List<KeyValuePair<string, string>> values, Fields fields)
    {
        if (fields.Files.Count == 0)
        {
            return new FormUrlEncodedContent(values);
        }

        var body = new MultipartFormDataContent();
        values.ForEach(value => body.Add(new StringContent(value.Value), value.Key));

        foreach (var (field, fileName, content) in fields.Files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(file, field, fileName);
        }

        return body;
    }
}
