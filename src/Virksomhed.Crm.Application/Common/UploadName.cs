using Microsoft.AspNetCore.Http;

namespace Virksomhed.Crm.Application.Common;

internal static class UploadName
{
    /// <summary>An uploaded file's name without the sender's folders; of a long one the end, where its kind stands.</summary>
    public static string Of(IFormFile file, int maxLength)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));

        return name.Length > maxLength ? name[^maxLength..] : name;
    }
}
