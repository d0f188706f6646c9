using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG47xx: leads given to a person of the team.</summary>
public static class DistributionCodes
{
    public const string Given = "LG4700";
    public const string NobodyFree = "LG4701";
    public const string NoSellers = "LG4702";
    public const string NotToDistribute = "LG4703";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(Given, new("The lead went to the person of the team whose turn it was", "Der Lead ging an die Person des Teams, die an der Reihe war"), new("Open Sellers in the app to see weights and who got how many.", "In der App unter Verkäufer Gewichte und die Zahl der erhaltenen Leads ansehen.")),
        new(NobodyFree, new("Nobody of the team can take a lead: everybody is absent, disabled or has as many open leads as allowed; the team keeps it", "Niemand im Team kann einen Lead übernehmen: Alle sind abwesend, deaktiviert oder haben so viele offene Leads wie erlaubt; das Team behält ihn"), new("Raise a capacity, or assign the lead to somebody; it is not given away later by itself.", "Eine Aufnahmegrenze anheben oder den Lead jemandem zuweisen; er wird später nicht von selbst verteilt.")),
        new(NoSellers, new("The team has no sellers, so it keeps its leads", "Das Team hat keine Verkäufer und behält seine Leads"), new("Add sellers of the team if its leads are to be given to people.", "Verkäufer des Teams anlegen, wenn seine Leads an Personen gehen sollen.")),
        new(NotToDistribute, new("This lead is not given away in turn: no team owns it, it is closed, offered to field sales, or not governed by an enforced charter", "Dieser Lead wird nicht der Reihe nach verteilt: Kein Team besitzt ihn, er ist abgeschlossen, dem Außendienst angeboten oder keine durchgesetzte Charta gilt für ihn"), new("Assign it to somebody if it should be theirs.", "Den Lead jemandem zuweisen, wenn er dorthin soll.")),
    ];
}
