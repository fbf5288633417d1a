using System.Text.RegularExpressions;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>The letters that the app has sent in this class's run.</summary>
public static partial class Mailbox
{
    /// <summary>The link in the newest letter to an address; waits for it, because letters leave beside the request.</summary>
    /// <param name="path">How the link begins, where the address has got other letters before.</param>
    public static async Task<string> LinkTo(CrmApp app, string address, string path = "/")
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var link = Letters(app, address).Select(letter => Link().Match(letter).Groups["path"].Value).LastOrDefault(found => found.StartsWith(path, StringComparison.Ordinal));

            if (link is not null)
            {
                return link;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"No letter to {address} was sent.");
    }

    public static IReadOnlyList<string> Letters(CrmApp app, string address) => !Directory.Exists(app.MailFolder) ? [] :
    [
        .. Directory.GetFiles(app.MailFolder, "*.eml").OrderBy(File.GetCreationTimeUtc).Select(File.ReadAllText)
            .Where(letter => letter.Contains($"To: {address}", StringComparison.Ordinal)),
    ];

    [GeneratedRegex(@"http://localhost(:\d+)?(?<path>/\S+)")]
    private static partial Regex Link();
}
