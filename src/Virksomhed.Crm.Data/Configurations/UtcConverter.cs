using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Virksomhed.Crm.Data.Configurations;

/// <summary>Both databases forget that an instant was UTC; this says so again when it is read.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    written => written,
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
