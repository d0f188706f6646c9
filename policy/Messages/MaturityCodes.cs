using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG35xx: what stops a lead. LG36xx: facts that contradict each other. (LG30xx–LG33xx are the charter's criteria.)</summary>
public static class MaturityCodes
{
    public const string NoNeed = "LG3501";
    public const string NoWayToContact = "LG3502";
    public const string Competitor = "LG3503";
    public const string Insolvency = "LG3504";
    public const string OutsideTerritory = "LG3505";
    public const string Duplicate = "LG3506";
    public const string ColdSalesReady = "LG3601";
    public const string BudgetWithoutAmount = "LG3602";
    public const string DecisionMakerWithoutTitle = "LG3603";
    public const string BelowAcceptedStage = "LG3604";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(NoNeed, new("There is no need", "Es besteht kein Bedarf"), new("Ask again later or disqualify the lead.", "Später erneut nachfragen oder den Lead disqualifizieren.")),
        new(NoWayToContact, new("Do not phone, and no other way to contact", "Anruf untersagt und kein anderer Kontaktweg"), new("Enter an e-mail address that may be used.", "Eine E-Mail-Adresse erfassen, die genutzt werden darf.")),
        new(Competitor, new("The company is a competitor", "Die Firma ist ein Wettbewerber"), new("Disqualify the lead, or remove the disqualifier if it is wrong.", "Den Lead disqualifizieren oder den Ausschlussgrund entfernen, wenn er nicht zutrifft.")),
        new(Insolvency, new("The company is insolvent", "Die Firma ist insolvent"), new("Disqualify the lead, or remove the disqualifier if it is wrong.", "Den Lead disqualifizieren oder den Ausschlussgrund entfernen, wenn er nicht zutrifft.")),
        new(OutsideTerritory, new("The company is outside the territory", "Die Firma liegt außerhalb des Vertriebsgebiets"), new("Pass the lead to a partner, or remove the disqualifier if it is wrong.", "Den Lead an einen Partner geben oder den Ausschlussgrund entfernen, wenn er nicht zutrifft.")),
        new(Duplicate, new("The lead is a duplicate", "Der Lead ist ein Duplikat"), new("Go on with the original lead, or remove the mark if it is wrong.", "Mit dem ursprünglichen Lead weiterarbeiten oder die Markierung entfernen, wenn sie nicht zutrifft.")),
        new(ColdSalesReady, new("A Sales Ready Lead is rated cold", "Ein Sales Ready Lead ist als kalt bewertet"), new("Check the rating.", "Die Bewertung prüfen.")),
        new(BudgetWithoutAmount, new("The customer will buy, but there is no budget amount", "Der Kunde wird kaufen, aber der Budgetbetrag fehlt"), new("Enter the budget amount.", "Den Budgetbetrag erfassen.")),
        new(DecisionMakerWithoutTitle, new("Decision maker without a job title", "Entscheider ohne Position"), new("Enter the job title.", "Die Position erfassen.")),
        new(BelowAcceptedStage, new("The facts no longer carry the stage that field sales accepted", "Die Angaben zum Lead reichen für die vom Außendienst angenommene Stufe nicht mehr"), new("Update the facts, or give the lead back.", "Die Angaben aktualisieren oder den Lead zurückgeben.")),
    ];
}
