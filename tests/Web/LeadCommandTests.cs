using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Web.Tests;

/// <summary>Each command of a lead, clicked on form and list.</summary>
[TestClass]
public sealed class LeadCommandTests
{
    private const string Lead = Click.Row;
    private const string Handover = "00000000-0000-0000-0000-0000000000b1";
    private const string Offer = $"lgov_HandOverLead Lead=lead:{Lead}:mscrm.lead";
    private const string Judge = $"lgov_EvaluateLead Lead=lead:{Lead}:mscrm.lead";
    private const string Question = "confirm Hand over to field sales|Offer Anna Arndt to field sales? It has to answer within the charter's time.|Hand over to field sales|Cancel";

    private static readonly string Pending = Click.Handovers("_lgov_lead_value", "723100001");
    private static readonly string Rejected = Click.Handovers("_lgov_lead_value", "723100003");

    private static readonly Reply Done = Click.Done;

    [TestMethod]
    public async Task Hand_over_asks_offers_and_shows_the_answer() =>
        await Notes("HandOver.Form", new() { Agreed = [true], Answers = { ["lgov_HandOverLead"] = [Done] } },
            Question, "busy", Offer, "idle", "alert Hand over to field sales|It is done.|Close", "refresh false");

    [TestMethod]
    public async Task Hand_over_does_nothing_without_a_yes() =>
        await Notes("HandOver.Form", new() { Agreed = [false] }, Question);

    [TestMethod]
    public async Task Hand_over_says_what_is_missing_and_leads_to_an_exception() =>
        await Notes("HandOver.Form", new() { Agreed = [true, true], Answers = { ["lgov_HandOverLead"] = [new("LG4001: Too early.", Missing: "budget")] } },
            Question, "busy", Offer, "idle", "confirm Hand over to field sales|LG4001: Too early.|Ask for an exception|Close", Click.Dialog("Exception", Lead, "Ask for an exception"), "refresh false");

    [TestMethod]
    public async Task Hand_over_says_what_is_missing_and_leaves_it_at_that() =>
        await Notes("HandOver.Form", new() { Agreed = [true, false], Answers = { ["lgov_HandOverLead"] = [new("LG4001: Too early.", Missing: "budget")] } },
            Question, "busy", Offer, "idle", "confirm Hand over to field sales|LG4001: Too early.|Ask for an exception|Close", "refresh false");

    [TestMethod]
    public async Task A_refusal_that_no_exception_lifts_is_only_said() =>
        await Notes("HandOver.Form", new() { Agreed = [true], Answers = { ["lgov_HandOverLead"] = [new("LG4402: It rests.")] } },
            Question, "busy", Offer, "idle", "alert Hand over to field sales|LG4402: It rests.|Close", "refresh false");

    [TestMethod]
    public async Task What_was_typed_is_saved_first() =>
        await Notes("Why.Form", new() { Dirty = true, Answers = { ["save"] = [Done], ["lgov_EvaluateLead"] = [Done] } },
            "save", "busy", Judge, "idle", "alert Why this owner?|It is done.|Close");

    [TestMethod]
    public async Task What_cannot_be_saved_is_not_judged() =>
        await Notes("Why.Form", new() { Dirty = true, Answers = { ["save"] = [new(Fault: "LG4002: Not accountable.")] } },
            "save", "alert That didn't work|LG4002: Not accountable.|Close");

    [TestMethod]
    public async Task A_lead_that_can_no_longer_be_read_after_the_answer_is_no_error() =>
        await Notes("Accept.Form", new() { Handover = Handover, Answers = { ["lgov_AcceptHandover"] = [Done], ["refresh"] = [new(Fault: "No access.")] } },
            "busy", Pending, $"lgov_AcceptHandover Handover=lgov_handover:{Handover}:mscrm.lgov_handover", "idle", "alert Accept|It is done.|Close", "refresh false");

    [TestMethod]
    [DataRow(OpenPage.English, "Accept", "This lead isn't waiting for an answer of field sales. It has to be handed over first.", "Close")]
    [DataRow(OpenPage.German, "Annehmen", "Dieser Lead wartet auf keine Antwort des Außendienstes. Er muss zuerst übergeben werden.", "Schließen")]
    [DataRow(1036, "Accept", "This lead isn't waiting for an answer of field sales. It has to be handed over first.", "Close", DisplayName = "French reads English")]
    public async Task What_was_not_offered_cannot_be_accepted(int language, string title, string text, string close) =>
        await Notes("Accept.Form", new() { Language = language }, "busy", Pending, "idle", $"alert {title}|{text}|{close}", "refresh false");

    [TestMethod]
    public async Task Reject_asks_for_the_reason_of_the_offer_that_waits() =>
        await Notes("Reject.Form", new() { Handover = Handover }, "busy", Pending, "idle", Click.Dialog("Reject", Handover, "Reject"), "refresh false");

    [TestMethod]
    public async Task What_was_not_offered_cannot_be_rejected() =>
        await Notes("Reject.Form", new(), "busy", Pending, "idle", "alert Reject|This lead isn't waiting for an answer of field sales. It has to be handed over first.|Close", "refresh false");

    [TestMethod]
    public async Task Dispute_asks_for_the_reason_against_the_latest_rejection() =>
        await Notes("Dispute.Form", new() { Handover = Handover }, "busy", Rejected, "idle", Click.Dialog("Dispute", Handover, "Dispute the rejection"), "refresh false");

    [TestMethod]
    public async Task What_was_not_rejected_cannot_be_disputed() =>
        await Notes("Dispute.Form", new(), "busy", Rejected, "idle", "alert Dispute the rejection|Field sales hasn't rejected this lead: there is nothing to dispute.|Close", "refresh false");

    [TestMethod]
    public async Task An_exception_is_asked_for_the_lead() =>
        await Notes("Exception.Form", new(), Click.Dialog("Exception", Lead, "Ask for an exception"), "refresh false");

    [TestMethod]
    public async Task Why_says_who_is_accountable_what_is_missing_and_what_is_next() =>
        await Notes("Why.Form", new() { Language = OpenPage.German, Answers = { ["lgov_EvaluateLead"] = [new("Zuständig ist Inside Sales (LG2071).", "Budget", Ok: true, "Zuständig ist Inside Sales (LG2071).", "Nach dem Budget fragen.")] } },
            "busy", Judge, "idle", "alert Warum diese Zuständigkeit?|Zuständig ist Inside Sales (LG2071).\n\nFür den Sales Ready Lead fehlt: Budget.\n\nAls Nächstes: Nach dem Budget fragen.|Schließen");

    [TestMethod]
    public async Task Why_says_what_a_refusal_says_already_only_once() =>
        await Notes("Why.Grid", new() { Rows = [new("{00000000-0000-0000-0000-00000000000A}", "Anna")], Answers = { ["lgov_EvaluateLead"] = [new("LG4001: Too early. Missing: budget.", "budget", Reason: "Inside Sales is accountable.")] } },
            "busy", Judge, "idle", "alert Why this owner?|LG4001: Too early. Missing: budget.\n\nInside Sales is accountable.|Close");

    [TestMethod]
    [DataRow("You lack a privilege.", "You lack a privilege.")]
    [DataRow(null, "The server didn't answer as expected. Try again, or ask your administrator.")]
    public async Task A_fault_is_shown_and_nobody_keeps_waiting(string? fault, string said) =>
        await Notes("Why.Form", new() { Answers = { ["lgov_EvaluateLead"] = [new(Fault: fault)] } }, "busy", Judge, "idle", $"alert That didn't work|{said}|Close");

    [TestMethod]
    public async Task In_a_list_each_lead_gets_its_own_answer_and_a_refusal_stops_none() =>
        await Notes("HandOver.Grid", new() { Agreed = [true], Rows = [new(Lead, "Anna"), new(Lead, "Ben"), new(Lead, "Carl")], Answers = { ["lgov_HandOverLead"] = [Done, new(Fault: "You lack a privilege."), new("LG4001: Too early.")] } },
            "confirm Hand over to field sales|Offer 3 leads to field sales?|Hand over to field sales|Cancel", "busy", Offer, Offer, Offer, "idle",
            "alert Hand over to field sales|Anna: It is done.\n\nBen: You lack a privilege.\n\nCarl: LG4001: Too early.|Close", "refresh list");

    [TestMethod]
    public async Task In_a_list_nothing_is_offered_without_a_yes() =>
        await Notes("HandOver.Grid", new() { Agreed = [false], Rows = [new(Lead, "Anna")] }, "confirm Hand over to field sales|Offer 1 leads to field sales?|Hand over to field sales|Cancel");

    [TestMethod]
    public async Task In_a_list_what_waits_is_accepted() =>
        await Notes("Accept.Grid", new() { Handover = Handover, Rows = [new(Lead, "Anna")], Answers = { ["lgov_AcceptHandover"] = [Done] } },
            "busy", Pending, $"lgov_AcceptHandover Handover=lgov_handover:{Handover}:mscrm.lgov_handover", "idle", "alert Accept|Anna: It is done.|Close", "refresh list");

    private static async Task Notes(string command, Given given, params string[] expected) => await Click.Notes("Lead", command, given, expected);
}
