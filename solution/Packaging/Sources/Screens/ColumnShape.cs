namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>What a column is to the eye: decides its control on a form and its width in a view.</summary>
internal enum ColumnShape
{
    Key,
    Text,
    Email,
    Phone,
    Url,
    Memo,
    Whole,
    Decimal,
    Money,
    Bit,
    Choice,
    Moment,
    Day,
    Lookup,
    State,
    Status,
}
