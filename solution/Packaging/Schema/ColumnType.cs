namespace LeadGovernance.Packaging.Schema;

public enum ColumnType
{
    Text,
    Memo,
    Int,
    Decimal,
    Bit,
    Choice,
    DateTime,
    Date,
    Lookup,
}
