using System;
using System.Globalization;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>The start of the last sweep that went through, on the active charter: read fresh, since a snapshot of the charter need not know it.</summary>
internal sealed record SweepMoment(Guid Charter, DateTime? LastSweep, DateTime? ActivatedOn, DateTime? ChangedOn)
{
    private const string Announced = "lgov:sweep";

    /// <summary>Null without an active charter.</summary>
    public static SweepMoment? Read(IOrganizationService service)
    {
        var query = CharterLoader.ActiveCharters();
        query.ColumnSet = new(CharterTable.LastSweepOn, CharterTable.ActivatedOn, CharterTable.Stamp);
        return Rows.Read(service, query)
            .Select(row => new SweepMoment(row.Id, Moment(row, CharterTable.LastSweepOn), Moment(row, CharterTable.ActivatedOn), StampedOn(row.GetAttributeValue<string>(CharterTable.Stamp))))
            .FirstOrDefault();
    }

    /// <summary>Writes that a sweep which began then went through; one that began earlier and took longer moves nothing back.</summary>
    public void Note(Effects effects, DateTime startedOn)
    {
        if (LastSweep >= startedOn)
        {
            return;
        }

        effects.SharedVariables[Announced] = Text(startedOn);
        effects.Writes.Add(new UpdateRequest { Target = new Entity(CharterTable.Name, Charter) { [CharterTable.LastSweepOn] = startedOn } });
    }

    /// <summary>Whether a sweep is just noting this moment.</summary>
    public static bool IsAnnounced(Entity charter, Execution execution) =>
        Moment(charter, CharterTable.LastSweepOn) is { } moment && execution.CarriedText(Announced) == Text(moment);

    private static DateTime? Moment(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } moment ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : null;

    /// <summary>A stamp begins with the moment of the change; see <see cref="StampCharter"/>.</summary>
    private static DateTime? StampedOn(string? stamp) =>
        stamp?.Split('-')[0] is { } ticks && long.TryParse(ticks, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) && value >= 0 && value <= DateTime.MaxValue.Ticks
            ? new DateTime(value, DateTimeKind.Utc)
            : null;

    /// <summary>The column keeps whole seconds.</summary>
    private static string Text(DateTime moment) => moment.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
