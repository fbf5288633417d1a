using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using Virksomhed.Crm.Web.Infrastructure.Binding;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>How pages are found, bound, shown, guarded and delivered.</summary>
public static class WebSetup
{
    public static WebApplicationBuilder AddCrmWeb(this WebApplicationBuilder builder)
    {
        // Compressed copies of css and scripts are made by the build; a built but unpublished app finds them too.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        if (!builder.Environment.IsDevelopment())
        {
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false"; // else each file is looked up and compressed anew
        }

        builder.Services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            mvc.Filters.Add<ForgedRequests>();
            mvc.Filters.Add<TooLargeForms>(TooLargeForms.Order);
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ModelBinderProviders.Insert(0, new DanishBinderProvider());
            DanishMessages.Apply(mvc.ModelBindingMessageProvider);
        });
        builder.Services.Configure<RazorViewEngineOptions>(FindViewsBesideControllers);
        builder.Services.Configure<RequestLocalizationOptions>(SpeakDanish);
        // Danish letters as themselves; what means something in HTML is still encoded.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddAntiforgery();
        builder.Services.AddProxies(builder.Configuration);
        builder.Services.AddSingleton<Icons>();
        return builder;
    }

    /// <summary>Goes first in the pipeline: headers and error pages cover everything that follows.</summary>
    public static WebApplication UseCrmWeb(this WebApplication app)
    {
        app.UseProxies();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SameSiteForms>();
        app.UseRequestLocalization();
        return app;
    }

    /// <summary>Pages, and the files they need: anyone may fetch a stylesheet, under an address that changes with its content.</summary>
    public static void MapCrmWeb(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets().Add(Admission.Ask);
    }

    private static void FindViewsBesideControllers(RazorViewEngineOptions razor)
    {
        razor.ViewLocationExpanders.Add(new RoomViews());
        razor.ViewLocationFormats.Clear();
        razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
        razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        razor.AreaViewLocationFormats.Clear();
        razor.AreaViewLocationFormats.Add("/Features/{2}/{1}/{0}.cshtml");
        razor.AreaViewLocationFormats.Add("/Features/{2}/Shared/{0}.cshtml");
        razor.AreaViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
    }

    private static void SpeakDanish(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Danish.Culture);
        options.SupportedCultures = [Danish.Culture];
        options.SupportedUICultures = [Danish.Culture, .. PublicLanguage.Foreign];
        options.RequestCultureProviders.Clear();
        options.RequestCultureProviders.Add(new PublicLanguage());
    }
}

/// <summary>Danish as staff write it, whatever the machine's own settings say.</summary>
public static class Danish
{
    public static readonly CultureInfo Culture = Make();

    private static CultureInfo Make()
    {
        var danish = (CultureInfo)CultureInfo.GetCultureInfo("da-DK").Clone();
        danish.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        danish.DateTimeFormat.ShortTimePattern = "HH.mm";
        return CultureInfo.ReadOnly(danish);
    }
}
