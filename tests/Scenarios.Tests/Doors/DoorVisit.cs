using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>One lead that somebody tries to get through a door to field sales, or to "qualified".</summary>
internal sealed class DoorVisit(DoorOffice house, Situation situation)
{
    public DoorOffice House { get; } = house;

    public Situation Situation { get; } = situation;

    public IOrganizationService System => House.Office.System;

    public Guid Lead { get; set; }

    public EntityReference Reference => new("lead", Lead);

    /// <summary>Who is to get the lead, or to work on it.</summary>
    public EntityReference Receiver { get; set; } = new("systemuser", house.Office.Fred);

    /// <summary>A row that the door needs beside the lead: account, opportunity, subordinate.</summary>
    public EntityReference? Other { get; set; }

    public Guid Actor { get; set; }

    /// <summary>One of the requests of a batch was refused: only this lead's can be.</summary>
    public bool WasRefused { get; set; }

    /// <summary>The lead's columns in this situation; it belongs to Inside Sales, and so does a ripe one.</summary>
    public Entity Facts() => Situation switch
    {
        Situation.Legal => Leads.Srl(House.Office.Channel("inbound")),
        Situation.WrongChannel => Leads.Early(House.Office.Channel("coldCalling")),
        _ => Leads.Sql(House.Office.Channel("inbound")),
    };

    public Guid CreateLead()
    {
        var lead = Facts();
        lead["ownerid"] = new EntityReference("team", House.Office.Inside);
        return System.Create(lead);
    }

    public Entity Row(params string[] columns) => System.Retrieve("lead", Lead, new ColumnSet(columns));

    public bool IsOwned => Row("ownerid").GetAttributeValue<EntityReference>("ownerid").Equals(Receiver);

    public bool IsQualified => Row("statecode").GetAttributeValue<OptionSetValue>("statecode").Value == 1;
}
