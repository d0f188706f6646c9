using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Calendars;

/// <summary>Calendar rows → working calendars, business units, and where owners belong.</summary>
internal static class CalendarReader
{
    public static CalendarBook Empty { get; } = new(new Dictionary<Guid, WorkingCalendar>(), null, new Dictionary<string, string>());

    /// <summary>A row that can't be read is no reason to stop work: it is kept as a problem, and the next better calendar counts.</summary>
    public static CalendarBook Read(IOrganizationService service)
    {
        var query = Rows.OfActive(CalendarTable.Name, CalendarTable.PrimaryName, CalendarTable.BusinessUnit, CalendarTable.Definition);
        query.AddOrder(CalendarTable.Id, OrderType.Ascending);
        var byUnit = new Dictionary<Guid, WorkingCalendar>();
        var problems = new Dictionary<string, string>();
        WorkingCalendar? organisation = null;
        foreach (var row in Rows.Read(service, query))
        {
            var name = row.GetAttributeValue<string>(CalendarTable.PrimaryName) ?? row.Id.ToString("D");
            var unit = row.GetAttributeValue<EntityReference>(CalendarTable.BusinessUnit)?.Id;
            if (Parse(row.GetAttributeValue<string>(CalendarTable.Definition), out var problem) is not { } calendar)
            {
                problems[name] = problem!;
            }
            else if (unit is { } known ? byUnit.ContainsKey(known) : organisation != null)
            {
                problems[name] = "another calendar is there for the same business unit; remove one of them";
            }
            else if (unit is { } given)
            {
                byUnit[given] = calendar;
            }
            else
            {
                organisation = calendar;
            }
        }

        return new CalendarBook(byUnit, organisation, problems);
    }

    /// <summary>Units and owners, which change without anybody touching a calendar; not read while all work by the same one.</summary>
    public static CalendarBook WithUnits(this CalendarBook book, IOrganizationService service)
    {
        if (!book.DiffersByUnit)
        {
            return book;
        }

        var parents = Rows.Read(service, Rows.Of(BusinessUnitTable.Name, BusinessUnitTable.ParentBusinessUnitId))
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<EntityReference>(BusinessUnitTable.ParentBusinessUnitId)?.Id);
        var owners = new Dictionary<Guid, Guid>();
        Add(owners, Rows.Read(service, Rows.Of(TeamTable.Name, TeamTable.BusinessUnitId)), TeamTable.BusinessUnitId);
        Add(owners, Rows.Read(service, Rows.Of(SystemUserTable.Name, SystemUserTable.BusinessUnitId)), SystemUserTable.BusinessUnitId);
        return book with { Units = new UnitTree(parents, owners) };
    }

    private static void Add(Dictionary<Guid, Guid> owners, List<Entity> rows, string column)
    {
        foreach (var row in rows)
        {
            if (row.GetAttributeValue<EntityReference>(column) is { } unit)
            {
                owners[row.Id] = unit.Id;
            }
        }
    }

    /// <summary>What stands against a row as it will be; null when nothing does. A row out of use may be anything.</summary>
    public static Refusal? Against(Entity sent, Entity? stored, Execution execution)
    {
        Entity With(string column) => sent.Contains(column) || stored is null ? sent : stored;
        if (With(CalendarTable.StateCode).GetAttributeValue<OptionSetValue>(CalendarTable.StateCode) is { Value: not Rows.ActiveState })
        {
            return null;
        }

        try
        {
            WorkingCalendarCodec.Read(With(CalendarTable.Definition).GetAttributeValue<string>(CalendarTable.Definition) ?? string.Empty);
        }
        catch (CharterException exception)
        {
            return new Refusal(exception.Code, exception.Message);
        }

        var unit = With(CalendarTable.BusinessUnit).GetAttributeValue<EntityReference>(CalendarTable.BusinessUnit);
        var query = Rows.OfActive(CalendarTable.Name, CalendarTable.PrimaryName);
        if (unit is null)
        {
            query.Criteria.AddCondition(CalendarTable.BusinessUnit, ConditionOperator.Null);
        }
        else
        {
            query.Criteria.AddCondition(CalendarTable.BusinessUnit, ConditionOperator.Equal, unit.Id);
        }

        return Rows.Read(execution.System, query).FirstOrDefault(row => row.Id != sent.Id) is { } other
            ? execution.Say(CharterCodes.SecondCalendar, $"\"{other.GetAttributeValue<string>(CalendarTable.PrimaryName)}\"")
            : null;
    }

    private static WorkingCalendar? Parse(string? json, out string? problem)
    {
        try
        {
            problem = null;
            return WorkingCalendarCodec.Read(json ?? string.Empty);
        }
        catch (CharterException exception)
        {
            problem = exception.Message;
            return null;
        }
    }
}
