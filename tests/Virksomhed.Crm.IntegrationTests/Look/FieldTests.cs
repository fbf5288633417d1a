using Virksomhed.Crm.Web.Infrastructure.TagHelpers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Look;

public class FieldTests
{
    [Fact]
    public async Task A_label_names_its_control_and_text_is_encoded()
    {
        Rendered page = new(new() { Note = "</textarea><script>" });

        var html = await Rendered.Of(new FieldTagHelper { ViewContext = page.View, For = page.For(f => f.Note), Type = "textarea", Hint = "Højst <10> linjer" });

        var area = html.QuerySelector("textarea")!;
        Assert.Equal("Note & <svar>", html.QuerySelector($"label[for={area.Id}]")!.TextContent);
        Assert.Equal("</textarea><script>", area.TextContent);
        Assert.Equal("Højst <10> linjer", html.GetElementById(area.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Null(html.QuerySelector("script"));
        Assert.Null(area.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_refused_field_says_why_and_keeps_what_was_typed()
    {
        Rendered page = new(new() { HeldOn = new(2026, 11, 22) });
        page.State.SetModelValue("HeldOn", "22.13.2026", "22.13.2026");
        page.State.AddModelError("HeldOn", "Skriv en dato.");

        var html = await Rendered.Of(new FieldTagHelper { ViewContext = page.View, For = page.For(f => f.HeldOn), Hint = "Den dag" });

        var input = html.QuerySelector("input")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("HeldOn-hint HeldOn-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Fejl: Skriv en dato.", html.GetElementById("HeldOn-error")!.TextContent);
        Assert.Equal("22.13.2026", input.GetAttribute("value"));
        Assert.Equal("text", input.GetAttribute("type"));
    }

    [Fact]
    public async Task A_date_is_written_for_the_browsers_date_control()
    {
        Rendered page = new(new() { HeldOn = new(2026, 11, 2) });

        var input = (await Rendered.Of(new FieldTagHelper { ViewContext = page.View, For = page.For(f => f.HeldOn) })).QuerySelector("input")!;

        Assert.Equal("date", input.GetAttribute("type"));
        Assert.Equal("2026-11-02", input.GetAttribute("value"));
    }

    [Fact]
    public async Task Unknown_attributes_reach_the_control_and_class_the_group()
    {
        Rendered page = new(new());

        var html = await Rendered.Of(
            new FieldTagHelper { ViewContext = page.View, For = page.For(f => f.Note), Optional = true }, "",
            new("maxlength", "40"), new("class", "crm-filter__wide"));

        Assert.Equal("40", html.QuerySelector("input")!.GetAttribute("maxlength"));
        Assert.Equal("form-group crm-filter__wide", html.QuerySelector("div")!.ClassName);
        Assert.EndsWith("(valgfri)", html.QuerySelector("label")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        Rendered page = new(new() { Note = "hemmeligt kodeord" });

        var html = await Rendered.Of(new FieldTagHelper { ViewContext = page.View, For = page.For(f => f.Note), Type = "password" });

        Assert.DoesNotContain("hemmeligt", html.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unticked_box_still_answers_no()
    {
        Rendered page = new(new());

        var html = await Rendered.Of(new FieldTagHelper { ViewContext = page.View, For = page.For(f => f.Protected) });

        Assert.False(html.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));
        Assert.Equal("false", html.QuerySelector("input[type=hidden][name=Protected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Choices_are_real_checkboxes_in_a_named_group()
    {
        Rendered page = new(new() { Purposes = [2] });
        page.State.AddModelError("Purposes[0]", "Vælg et formål.");

        var html = await Rendered.Of(new ChoicesTagHelper(Rendered.Icons)
        {
            ViewContext = page.View, For = page.For(f => f.Purposes), Multiple = true, Label = "Hvad handlede det om?",
            Options = [new Choice("Rekruttering", 1), new Choice("Praktik", 2, note: "4 uger")],
        });

        Assert.Equal("Hvad handlede det om?", html.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal("2", Assert.Single(html.QuerySelectorAll("input[checked]")).GetAttribute("value"));
        Assert.All(html.QuerySelectorAll("input"), input => Assert.NotNull(html.QuerySelector($"label[for={input.Id}]")));
        Assert.Equal("Purposes-error", html.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_choice_is_recognised_by_the_name_of_the_models_value()
    {
        Rendered page = new(new() { Form = Form.Phone });

        var html = await Rendered.Of(new ChoicesTagHelper(Rendered.Icons)
        {
            ViewContext = page.View, For = page.For(f => f.Form), Segment = true,
            Options = [new Choice("Besøg", Form.Visit, "groups"), new Choice("Telefon", Form.Phone, "headset")],
        });

        Assert.Equal("Phone", Assert.Single(html.QuerySelectorAll("input[type=radio][checked]")).GetAttribute("value"));
    }

    [Fact]
    public async Task The_error_list_points_at_the_fields_and_counts_each_error_once()
    {
        Rendered page = new(new());
        page.State.AddModelError("", "Virksomheden er <ophørt>.");
        page.State.AddModelError("Purposes[0]", "Vælg et formål.");
        page.State.AddModelError("Purposes[1]", "Vælg et formål.");

        var html = await Rendered.Of(new ErrorsTagHelper(Rendered.Icons) { ViewContext = page.View });

        Assert.Equal("alert", html.QuerySelector(".crm-errors")!.GetAttribute("role"));
        Assert.Equal("Der er 2 fejl, ret dem og gem igen", html.QuerySelector("h2")!.TextContent);
        Assert.Equal("#Purposes", Assert.Single(html.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Contains("Virksomheden er <ophørt>.", html.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_errors_has_no_error_list()
    {
        Rendered page = new(new());

        Assert.Empty((await Rendered.Of(new ErrorsTagHelper(Rendered.Icons) { ViewContext = page.View })).Body!.Children);
    }
}
