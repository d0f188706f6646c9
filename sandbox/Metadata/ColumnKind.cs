namespace LeadGovernance.Sandbox.Metadata;

/// <summary>What a column holds; decides the .NET type on the wire and the SQL type in the store.</summary>
public enum ColumnKind
{
    Text,
    Memo,
    Whole,
    Big,
    Decimal,
    Double,
    Money,
    Boolean,
    DateTime,
    Id,
    Lookup,
    Choice,
    Choices,
    State,
    Status,
    TableName,
    PartyList,
    Image,
    ManagedProperty,
}
