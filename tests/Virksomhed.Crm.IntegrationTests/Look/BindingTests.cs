using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.Binding;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Look;

public class BindingTests
{
    [Theory]
    [InlineData("2026-11-02")]
    [InlineData("02.11.2026")]
    [InlineData(" 2.11.2026 ")]
    [InlineData("2-11-2026")]
    [InlineData("2/11/2026")]
    public async Task A_date_is_read_as_the_browser_sends_it_and_as_Danes_type_it(string typed) =>
        Assert.Equal(new DateOnly(2026, 11, 2), (await Bind<DateOnly?>(typed)).Value);

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("i morgen")]
    [InlineData("02.11.26")]
    public async Task A_date_that_is_none_is_refused_with_an_example(string typed) =>
        Assert.Equal("Skriv en dato som 22.11.2026.", (await Bind<DateOnly?>(typed)).Error);

    [Theory]
    [InlineData("12", 12)]
    [InlineData("1.200", 1200)]
    [InlineData("-3", -3)]
    public async Task A_whole_number_may_have_dots_between_its_thousands(string typed, int number) =>
        Assert.Equal(number, (await Bind<int>(typed)).Value);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1,5")]
    [InlineData("tolv")]
    [InlineData("99999999999")]
    [InlineData("")]
    public async Task A_number_that_is_none_is_refused(string typed) =>
        Assert.Equal("Skriv et helt tal, for eksempel 12.", (await Bind<int>(typed)).Error);

    [Fact]
    public async Task An_empty_field_is_no_value_where_none_is_allowed() =>
        Assert.Equal((null, null), await Bind<int?>(""));

    [Fact]
    public void Dates_and_numbers_are_shown_in_Danish() =>
        Assert.Equal("02.11.2026 1.234,5", string.Format(Danish.Culture, "{0:d} {1:N1}", new DateOnly(2026, 11, 2), 1234.5));

    private static async Task<(object? Value, string? Error)> Bind<T>(string typed)
    {
        var services = new ServiceCollection().AddLogging().AddMvcCore(mvc => mvc.ModelBinderProviders.Insert(0, new DanishBinderProvider())).Services
            .BuildServiceProvider();
        var metadata = services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(T));
        var binder = services.GetRequiredService<IModelBinderFactory>().CreateBinder(new() { Metadata = metadata });
        var context = DefaultModelBindingContext.CreateBindingContext(
            new ActionContext { HttpContext = new DefaultHttpContext { RequestServices = services } },
            new FormValueProvider(BindingSource.Form, new FormCollection(new() { ["field"] = new StringValues(typed) }), CultureInfo.InvariantCulture),
            metadata, new BindingInfo(), "field");

        await binder.BindModelAsync(context);

        return (context.Result.Model, context.ModelState["field"]!.Errors.FirstOrDefault()?.ErrorMessage);
    }
}
