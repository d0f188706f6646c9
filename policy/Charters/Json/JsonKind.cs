namespace LeadGovernance.Policy.Charters.Json;

internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Null,
}
