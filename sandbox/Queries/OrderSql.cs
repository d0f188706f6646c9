using System;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Records;
using LeadGovernance.Sandbox.Store;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>What rows are ordered by: lookups by the name of what they point at, choices by their label in the caller's language, as the platform does.</summary>
internal sealed class OrderSql(Organization organization, Lazy<Presentation> caller, Func<object?, string> place)
{
    public string Write(Order order, bool byRawValue)
    {
        var column = Schema.Quote(order.Alias) + "." + Schema.Quote(order.Column.Name);
        var by = order.Column.Kind switch
        {
            ColumnKind.Lookup => NameOf(order, column),
            ColumnKind.Choice or ColumnKind.State or ColumnKind.Status when !byRawValue && order.Column.Options.Count > 0 => LabelOf(order.Column, column),
            // SQLite would walk the whole table in the order of its key, whatever index the filter has; a plus keeps it from that.
            ColumnKind.Id => "+" + column,
            _ => column,
        };
        return by + (order.Descending ? " DESC" : "");
    }

    private string LabelOf(Column choice, string column) =>
        $"CASE {column} {string.Concat(choice.Options.Select(o => $"WHEN {place((long)o.Value)} THEN {place(caller.Value.LabelOf(o))} "))}END COLLATE {TextComparison.Collation}";

    private string NameOf(Order order, string column)
    {
        var names = order.Column.Targets.Select(organization.Catalog.Find).OfType<Table>().Where(t => t.PrimaryName is not null)
            .Select(t => $"(SELECT {Schema.Quote(t.PrimaryName!)} FROM {Schema.Quote(t.Name)} WHERE {Schema.Quote(t.Key)} = {column})").ToList();

        // The result of a subquery has lost the collation of its column.
        return names.Count == 0 ? column : $"{(names.Count == 1 ? names[0] : $"COALESCE({string.Join(',', names)})")} COLLATE {TextComparison.Collation}";
    }
}
