using System;
using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>A lead as it will be: what was sent, over what is stored. A column sent as null is null, a column not sent keeps its value.</summary>
/// <param name="Sent">What the request carries; null when nothing is being changed.</param>
/// <param name="Stored">The row before the request; null while it is being created.</param>
internal sealed record LeadRow(Entity? Sent, Entity? Stored)
{
    public Guid Id => Sent is { } sent && sent.Id != Guid.Empty ? sent.Id : Stored?.Id ?? Guid.Empty;

    public bool IsNew => Stored is null;

    public T? Get<T>(string column) =>
        Sent != null && Sent.Contains(column) ? Sent.GetAttributeValue<T>(column)
        : Stored is null ? default
        : Stored.GetAttributeValue<T>(column);

    public bool Sends(string column) => Sent != null && Sent.Contains(column);

    /// <summary>A column that the pack computes: only what is stored counts, never what a request claims.</summary>
    public T? Stands<T>(string column) => Stored is null ? default : Stored.GetAttributeValue<T>(column);

    public T? StandingChoice<T>(string column)
        where T : struct, Enum => Stored is null ? null : Choices.Read<T>(Stored, column);

    public int? Option(string column) => Get<OptionSetValue>(column)?.Value;

    public T? Choice<T>(string column)
        where T : struct, Enum => Option(column) is { } value ? (T)Enum.ToObject(typeof(T), value - Choices.First) : null;

    /// <summary>The account of an existing customer: the parent account, else the customer when that is an account.</summary>
    public EntityReference? Account =>
        Get<EntityReference>(LeadTable.ParentAccountId)
        ?? (Get<EntityReference>(LeadTable.CustomerId) is { LogicalName: AccountTable.Name } customer ? customer : null);

    public bool ChangesAccount => Changes(LeadTable.ParentAccountId) || Changes(LeadTable.CustomerId);

    /// <summary>Money in base currency. The platform computes base columns after the pipeline, so what was just sent is converted with the rate at hand.</summary>
    public decimal? InBaseCurrency(string column, IReadOnlyDictionary<Guid, decimal> rates)
    {
        var amount = Get<Money>(column)?.Value;
        if (amount is null)
        {
            return null;
        }

        var currency = Get<EntityReference>(LeadTable.TransactionCurrencyId);
        var rate = currency is null ? 1m
            : rates.TryGetValue(currency.Id, out var known) ? known
            : Stored?.GetAttributeValue<decimal?>(LeadTable.ExchangeRate) ?? 1m;
        return rate == 0 ? amount : amount / rate;
    }

    /// <summary>Whether the request really changes the column: sending the stored value again is no change.</summary>
    public bool Changes(string column) => Sends(column) && !SameValue(Sent!.GetAttributeValue<object>(column), Stored?.GetAttributeValue<object>(column));

    /// <summary>An empty text is stored as none; names of references don't count.</summary>
    public static bool SameValue(object? one, object? other) => one switch
    {
        EntityReference reference => other is EntityReference stored && reference.Id == stored.Id && reference.LogicalName == stored.LogicalName,
        OptionSetValue option => other is OptionSetValue stored && option.Value == stored.Value,
        Money money => other is Money stored && money.Value == stored.Value,
        string { Length: 0 } => other is null or string { Length: 0 },
        null => other is null or string { Length: 0 },
        _ => one.Equals(other),
    };
}
