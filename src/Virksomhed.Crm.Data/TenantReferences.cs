using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Data;

/// <summary>
/// Makes the database itself refuse a row that points to another municipality's: what one row of a municipality says of another is its id together with the
/// municipality, of which the row has one only. Runs when the model is complete, so that a new entity is held without being named here.
/// </summary>
internal sealed class TenantReferences : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var reference in modelBuilder.Metadata.GetEntityTypes().SelectMany(type => type.GetDeclaredForeignKeys()).Where(IsKeptApart).ToList())
        {
            HoldMunicipality(reference);
        }
    }

    // A bid is one municipality's on an order of another, which is what sharing an order is for.
    private static bool IsKeptApart(IConventionForeignKey reference) =>
        IsTenantOwned(reference.DeclaringEntityType) && IsTenantOwned(reference.PrincipalEntityType) && reference.DeclaringEntityType.ClrType != typeof(JobOrderBid);

    private static bool IsTenantOwned(IReadOnlyTypeBase type) => type.ClrType.IsAssignableTo(typeof(ITenantOwned));

    // The id first: it is what finds a row, and the index on it goes on serving those who ask for the id alone.
    private static void HoldMunicipality(IConventionForeignKey reference)
    {
        var (from, to) = (reference.DeclaringEntityType, reference.PrincipalEntityType);
        var key = to.Builder.HasKey([.. reference.PrincipalKey.Properties, Municipality(to)])!.Metadata;
        reference.SetProperties([.. reference.Properties, Municipality(from)], key);
    }

    private static IConventionProperty Municipality(IConventionEntityType type) => type.FindProperty(nameof(ITenantOwned.MunicipalityCode))!;
}

/// <summary>Makes no index for a reference that holds the municipality where another one answers it: one that begins with the id, or with the two in either order.</summary>
internal sealed class TenantReferenceIndexes(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    protected override bool AreIndexedBy(
        IReadOnlyList<IConventionProperty> properties, bool unique, IReadOnlyList<IConventionProperty> coveringIndexProperties, bool coveringIndexUnique) =>
        base.AreIndexedBy(properties, unique, coveringIndexProperties, coveringIndexUnique) || (!unique && properties is [var id, { Name: nameof(ITenantOwned.MunicipalityCode) } municipality]
            && (coveringIndexProperties[0] == id || (coveringIndexProperties.Count > 1 && coveringIndexProperties[0] == municipality && coveringIndexProperties[1] == id)));
}
