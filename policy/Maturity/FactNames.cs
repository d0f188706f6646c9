using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Maturity;

/// <summary>Every fact that a charter's criteria may name.</summary>
public static class FactNames
{
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>All facts, in the order of the charter reference.</summary>
    public static IReadOnlyList<Fact> All { get; } =
    [
        new("lastName", new("last name is known", "Nachname ist bekannt"), sheet => IsKnown(sheet.Lead.LastName)),
        new("companyName", new("company is known", "Firma ist bekannt"), sheet => IsKnown(sheet.Lead.CompanyName)),
        new("jobTitle", new("job title is known", "Position ist bekannt"), sheet => IsKnown(sheet.Lead.JobTitle)),
        new("email", new("e-mail address is valid", "E-Mail-Adresse ist gültig"), sheet => sheet.HasEmail),
        new("telephone", new("telephone number is known", "Telefonnummer ist bekannt"), sheet => sheet.HasTelephone),
        new("contactable", new("valid e-mail address or telephone number", "gültige E-Mail-Adresse oder Telefonnummer"), sheet => sheet.HasEmail || sheet.HasTelephone),
        new("open", new("lead is open", "Lead ist offen"), sheet => sheet.Lead.IsOpen),
        new("hardNegative", new("something stops the lead", "ein Ausschlussgrund liegt vor"), sheet => sheet.HardNegatives.Count > 0),
        new("fit", new("fit points (0–30)", "Passungspunkte (0–30)"), sheet => (decimal?)sheet.Fit),
        new("engagement", new("engagement points today (0–20)", "Engagement-Punkte heute (0–20)"), sheet => (decimal?)sheet.Engagement),
        new("explicitRequest", new("asked for contact or an offer", "hat Kontakt oder Angebot angefragt"), sheet => sheet.Lead.HasRequested),
        new("need", new("need: 0 must, 1 should, 2 good to have, 3 none", "Bedarf: 0 muss, 1 soll, 2 wäre gut, 3 keiner"), sheet => CodeOf(sheet.Lead.Need)),
        new("timeframe", new("time frame: 0 immediate, 1 this quarter, 2 next quarter, 3 this year, 4 unknown", "Zeitrahmen: 0 sofort, 1 dieses Quartal, 2 nächstes Quartal, 3 dieses Jahr, 4 unbekannt"), sheet => CodeOf(sheet.Lead.Timeframe)),
        new("budget", new("budget: 0 none committed, 1 may buy, 2 can buy, 3 will buy", "Budget: 0 keines zugesagt, 1 kauft vielleicht, 2 kann kaufen, 3 wird kaufen"), sheet => CodeOf(sheet.Lead.Budget)),
        new("purchaseProcess", new("purchase process: 0 individual, 1 committee, 2 unknown", "Kaufprozess: 0 Einzelperson, 1 Gremium, 2 unbekannt"), sheet => CodeOf(sheet.Lead.PurchaseProcess)),
        new("initialCommunication", new("initial communication: 0 contacted, 1 not contacted", "Erstkontakt: 0 kontaktiert, 1 nicht kontaktiert"), sheet => CodeOf(sheet.Lead.IsContacted ? InitialCommunication.Contacted : sheet.Lead.InitialCommunication)),
        new("quality", new("rating: 1 hot, 2 warm, 3 cold", "Bewertung: 1 heiß, 2 warm, 3 kalt"), sheet => CodeOf(sheet.Lead.Quality)),
        new("confirmInterest", new("interest is confirmed", "Interesse ist bestätigt"), sheet => sheet.Lead.ConfirmInterest),
        new("evaluateFit", new("fit is evaluated", "Eignung ist geprüft"), sheet => sheet.Lead.EvaluateFit),
        new("decisionMaker", new("decision maker is known", "Entscheider ist bekannt"), sheet => sheet.Lead.DecisionMaker),
        new("stakeholderDecides", new("a named stakeholder decides", "ein benannter Stakeholder entscheidet"), sheet => sheet.Lead.StakeholderDecides),
        new("authority", new("somebody who may decide is on record", "jemand mit Entscheidungsbefugnis ist erfasst"), sheet => sheet.HasAuthority),
        new("needAtMedium", new("need is at medium", "Bedarf ist auf mittlerem Stand"), sheet => sheet.NeedAtMedium),
        new("timeframeAtMedium", new("time frame is at medium", "Zeitrahmen ist auf mittlerem Stand"), sheet => sheet.TimeframeAtMedium),
        new("budgetAtMedium", new("budget is at medium", "Budget ist auf mittlerem Stand"), sheet => sheet.BudgetAtMedium),
        new("bantAtMedium", new("how many of budget, authority, need and time frame are at medium (0–4)", "wie viele von Budget, Befugnis, Bedarf und Zeitrahmen auf mittlerem Stand sind (0–4)"), sheet => (decimal?)sheet.BantAtMedium),
        new("qualificationCommentLength", new("characters of the qualification comments", "Zeichen der Qualifizierungskommentare"), sheet => (decimal?)sheet.Lead.QualificationComments?.Trim().Length),
        new("nextStep", new("next step has a date", "nächster Schritt hat ein Datum"), sheet => sheet.Lead.NextStepOn is not null),
        new("estimatedAmount", new("estimated amount in base currency", "geschätzter Betrag in Basiswährung"), sheet => sheet.Lead.EstimatedAmount),
        new("budgetAmount", new("budget amount in base currency", "Budgetbetrag in Basiswährung"), sheet => sheet.Lead.BudgetAmount),
        new("employees", new("number of employees", "Anzahl der Mitarbeiter"), sheet => (decimal?)sheet.Lead.Employees),
        new("revenue", new("yearly revenue in base currency", "Jahresumsatz in Basiswährung"), sheet => sheet.Lead.Revenue),
        new("offer", new("what is offered: product, solution, service", "was angeboten wird: Produkt (product), Lösung (solution), Dienstleistung (service)"), sheet => OfferCode(sheet.Lead.Offer)),
        new("channel", new("code of the channel", "Code des Kanals"), sheet => sheet.Channel),
        new("reachedMql", new("is or was recorded as an MQL", "ist MQL oder als solcher erfasst"), sheet => sheet.ReachedMql),
    ];

    private static readonly Dictionary<string, Fact> ByName = All.ToDictionary(fact => fact.Name);

    /// <summary>The fact of this name; null when there is none.</summary>
    public static Fact? Find(string name) => ByName.TryGetValue(name, out var fact) ? fact : null;

    private static bool IsKnown(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string? CodeOf(int? value) =>
        value is not { } number ? null : number >= 0 && number < Digits.Length ? Digits[number] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? OfferCode(OfferKind? offer) => offer switch
    {
        OfferKind.Product => "product",
        OfferKind.Solution => "solution",
        OfferKind.Service => "service",
        _ => null,
    };
}
