using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>What may stand in a column or parameter besides the serialiser's own primitives.</summary>
internal static class ParameterTypes
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(AliasedValue), typeof(ColumnSet), typeof(ConcurrencyBehavior), typeof(Entity), typeof(EntityCollection),
        typeof(EntityImageCollection), typeof(EntityReference), typeof(EntityReferenceCollection),
        typeof(ExecuteMultipleResponseItemCollection), typeof(ExecuteMultipleSettings), typeof(FetchExpression), typeof(Money),
        typeof(OptionSetValue), typeof(OptionSetValueCollection), typeof(OrganizationRequestCollection),
        typeof(OrganizationResponseCollection), typeof(QueryByAttribute), typeof(QueryExpression), typeof(Relationship),
        typeof(RelationshipQueryCollection), typeof(UpsertResponse[]), typeof(Guid[]), typeof(string[]), typeof(int[]), typeof(byte[]),
    ];
}
