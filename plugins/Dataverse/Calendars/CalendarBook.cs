using System;
using System.Collections.Generic;
using LeadGovernance.Policy.Calendars;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Calendars;

/// <summary>The working calendars by business unit. A unit without one works by that of the nearest unit above it, else by the organisation's, else Monday to Friday in UTC.</summary>
/// <param name="ByUnit">Calendars of business units that can be read.</param>
/// <param name="Organisation">The calendar that names no unit; null when there is none.</param>
/// <param name="Problems">Calendars that can't be used, by name, and why: the next better one counts meanwhile.</param>
internal sealed record CalendarBook(IReadOnlyDictionary<Guid, WorkingCalendar> ByUnit, WorkingCalendar? Organisation, IReadOnlyDictionary<string, string> Problems)
{
    public UnitTree Units { get; init; } = UnitTree.Unknown;

    /// <summary>Only then does it matter where an owner belongs.</summary>
    public bool DiffersByUnit => ByUnit.Count > 0;

    public bool IsEmpty => ByUnit.Count == 0 && Organisation is null && Problems.Count == 0;

    public WorkingCalendar Of(Guid? unit) => Named(unit) ?? WorkingCalendar.Default;

    /// <summary>Null where nobody gave the unit, one above it or the organisation a calendar.</summary>
    public WorkingCalendar? Named(Guid? unit)
    {
        foreach (var candidate in Units.Upwards(unit))
        {
            if (ByUnit.TryGetValue(candidate, out var calendar))
            {
                return calendar;
            }
        }

        return Organisation;
    }

    public Guid? UnitOf(EntityReference? owner) => DiffersByUnit && owner != null ? Units.Of(owner.Id) : null;
}
