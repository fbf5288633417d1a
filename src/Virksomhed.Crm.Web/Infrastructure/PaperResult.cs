using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>A paper that is handed out, with what it was made for.</summary>
public sealed class PaperResult(byte[] content, string contentType, string name, string purpose) : FileContentResult(content, contentType), IForPurpose
{
    public string? Purpose => purpose;

    public override Task ExecuteResultAsync(ActionContext context)
    {
        FileDownloadName = name;

        return base.ExecuteResultAsync(context);
    }
}
