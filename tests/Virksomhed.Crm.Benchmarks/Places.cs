namespace Virksomhed.Crm.Benchmarks;

/// <summary>Where the solution's files lie, found from where this program was built.</summary>
internal static class Places
{
    public static readonly string Root = Find(AppContext.BaseDirectory);
    public static readonly string Project = Path.Combine(Root, "tests", "Virksomhed.Crm.Benchmarks");
    public static readonly string Web = Path.Combine(Root, "src", "Virksomhed.Crm.Web");
    public static readonly string Seeds = Path.Combine(Root, "seeds");

    /// <summary>The app as the build left it, in the same configuration as this program.</summary>
    public static string WebAssembly
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

            return Path.Combine(Web, "bin", output.Parent!.Name, output.Name, "Virksomhed.Crm.Web.dll");
        }
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Virksomhed.Crm.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution was not found."));
}
