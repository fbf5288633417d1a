using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// Answers what no page of ours sends: a form about a row that is not there, found out only when the form is to be shown again, is 404; a question that
/// breaks its own rules is 400. Two buttons pressed on the same row in the same instant: the second is 409.
/// </summary>
internal sealed class ForgedRequests : IAsyncResultFilter, IExceptionFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var executed = await next();
        var response = context.HttpContext.Response;

        // A page is written when it is whole, so a failed one has sent nothing yet.
        if (executed.Exception is NotFoundException && !response.HasStarted)
        {
            executed.ExceptionHandled = true;
            response.Clear();
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public void OnException(ExceptionContext context)
    {
        context.Result = context.Exception switch
        {
            NotFoundException => new NotFoundResult(),
            ValidationException => new BadRequestResult(),
            DbUpdateConcurrencyException => new ConflictResult(),
            _ => context.Result,
        };
        context.ExceptionHandled = context.Result is not null;
    }
}
