namespace LeadGovernance.Cli.Leads;

/// <summary>How the text of a cell becomes a value of a lead.</summary>
internal enum ColumnKind
{
    Text,
    Whole,
    Decimal,
    Money,
    YesNo,
    Choice,
    Date,
    DateTime,
    Channel,
    User,
    Contact,
    Account,
    Lead,
}
