using System.Reflection;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>The version that runs, with the commit it was built from where the build knew it.</summary>
public static class AppVersion
{
    public static readonly string Text = typeof(AppVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";
}
