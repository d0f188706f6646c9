using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Web.Tests;

/// <summary>Each command of handovers, exceptions and violations, clicked on form and list.</summary>
[TestClass]
public sealed class DeskCommandTests
{
    private const string Other = "00000000-0000-0000-0000-00000000000b";
    private const string Handover = "lgov_Handover";
    private const string Exception = "lgov_Exception";
    private const string Violation = "lgov_Violation";
    private const string Company = "Anna Arndt";
    private const string Acknowledged = "Status=\"acknowledged\":Edm.String";
    private const string GrantQuestion = "It lasts as many days as the charter says, and lets one change of owner through.";

    private static readonly string Pending = Click.Handovers("lgov_handoverid", "723100001");
    private static readonly string Rejected = Click.Handovers("lgov_handoverid", "723100003");

    [TestMethod]
    public async Task A_handover_is_accepted() =>
        await Click.Notes(Handover, "Accept.Form", new() { Answers = { ["lgov_AcceptHandover"] = [Click.Done] } },
            "busy", Accept(Click.Row), "idle", "alert Accept|It is done.|Close", "refresh false");

    [TestMethod]
    public async Task In_a_list_each_handover_gets_its_own_answer() =>
        await Click.Notes(Handover, "Accept.Grid", new() { Rows = [new(Click.Row, "Anna"), new(Other, "Ben")], Answers = { ["lgov_AcceptHandover"] = [Click.Done, new("LG4401: Not offered to you.")] } },
            "busy", Accept(Click.Row), Accept(Other), "idle", "alert Accept|Anna: It is done.\n\nBen: LG4401: Not offered to you.|Close", "refresh list");

    [TestMethod]
    [DataRow("Form", "refresh false")]
    [DataRow("Grid", "refresh list")]
    public async Task Reject_asks_for_the_reason_of_a_handover_that_waits(string bar, string refresh) =>
        await Click.Notes(Handover, $"Reject.{bar}", One(handover: Click.Row), "busy", Pending, "idle", Click.Dialog("Reject", Click.Row, "Reject"), refresh);

    [TestMethod]
    [DataRow("Form", "refresh false")]
    [DataRow("Grid", "refresh list")]
    public async Task What_was_answered_already_cannot_be_rejected(string bar, string refresh) =>
        await Click.Notes(Handover, $"Reject.{bar}", One(), "busy", Pending, "idle", "alert Reject|This lead isn't waiting for an answer of field sales. It has to be handed over first.|Close", refresh);

    [TestMethod]
    public async Task Dispute_asks_what_is_wrong_with_the_rejection() =>
        await Click.Notes(Handover, "Dispute.Form", One(handover: Click.Row), "busy", Rejected, "idle", Click.Dialog("Dispute", Click.Row, "Dispute the rejection"), "refresh false");

    [TestMethod]
    public async Task What_was_not_rejected_cannot_be_disputed() =>
        await Click.Notes(Handover, "Dispute.Form", One(), "busy", Rejected, "idle", "alert Dispute the rejection|Field sales hasn't rejected this lead: there is nothing to dispute.|Close", "refresh false");

    [TestMethod]
    [DataRow(OpenPage.English, "UpholdDispute", "true", "Uphold the dispute", "Uphold the dispute? The rejection then counts as never given, and the lead can be handed over again.", "Cancel", "Close")]
    [DataRow(OpenPage.German, "UpholdDispute", "true", "Anfechtung stattgeben", "Der Anfechtung stattgeben? Die Ablehnung gilt dann als nie erfolgt, und der Lead kann erneut übergeben werden.", "Abbrechen", "Schließen")]
    [DataRow(OpenPage.English, "DismissDispute", "false", "Dismiss the dispute", "Dismiss the dispute? The rejection then stands for good.", "Cancel", "Close")]
    [DataRow(OpenPage.German, "DismissDispute", "false", "Anfechtung zurückweisen", "Die Anfechtung zurückweisen? Die Ablehnung bleibt dann endgültig bestehen.", "Abbrechen", "Schließen")]
    public async Task A_dispute_is_decided_after_a_yes(int language, string command, string upheld, string title, string question, string no, string close) =>
        await Click.Notes(Handover, $"{command}.Form", new() { Language = language, Agreed = [true], Answers = { ["lgov_DecideDispute"] = [Click.Done] } },
            $"confirm {title}|{question}|{title}|{no}", "busy", $"lgov_DecideDispute Handover=lgov_handover:{Click.Row}:mscrm.lgov_handover Upheld={upheld}:Edm.Boolean", "idle", $"alert {title}|It is done.|{close}", "refresh false");

    [TestMethod]
    public async Task Without_a_yes_no_dispute_is_decided() =>
        await Click.Notes(Handover, "UpholdDispute.Form", new() { Agreed = [false] },
            "confirm Uphold the dispute|Uphold the dispute? The rejection then counts as never given, and the lead can be handed over again.|Uphold the dispute|Cancel");

    [TestMethod]
    [DataRow("Grant", "Grant", $"Grant the exception for {Company}? {GrantQuestion}", "")]
    [DataRow("DeclineException", "Decline", $"Decline the exception for {Company}? Whoever wants it then has to ask again.", " Decline=true:Edm.Boolean")]
    public async Task An_exception_is_decided_after_a_yes(string command, string title, string question, string sent)
    {
        var call = $"lgov_GrantException ExceptionId={Click.Row}:Edm.Guid{sent}";

        await Click.Notes(Exception, $"{command}.Form", new() { Agreed = [true], Answers = { ["lgov_GrantException"] = [new("LG4304: Not your own.")] } },
            $"confirm {title}|{question}|{title}|Cancel", "busy", call, "idle", $"alert {title}|LG4304: Not your own.|Close", "refresh false");
        await Click.Notes(Exception, $"{command}.Grid", One(agreed: true),
            $"confirm {title}|{question}|{title}|Cancel", "busy", call, "idle", $"alert {title}|{Company}: It is done.|Close", "refresh list");
    }

    [TestMethod]
    [DataRow("Grant", "Erteilen", $"Die Ausnahme für {Company} erteilen? Sie gilt so viele Tage, wie die Charta sagt, und lässt einen Besitzerwechsel zu.")]
    [DataRow("DeclineException", "Ablehnen", $"Die Ausnahme für {Company} ablehnen? Wer sie möchte, muss dann erneut darum bitten.")]
    public async Task Without_a_yes_no_exception_is_decided(string command, string title, string question)
    {
        await Click.Notes(Exception, $"{command}.Form", One(OpenPage.German), $"confirm {title}|{question}|{title}|Abbrechen");
        await Click.Notes(Exception, $"{command}.Grid", One(OpenPage.German), $"confirm {title}|{question}|{title}|Abbrechen");
    }

    [TestMethod]
    public async Task A_violation_is_acknowledged_after_what_was_typed_is_saved() =>
        await Click.Notes(Violation, "Acknowledge.Form", new() { Language = OpenPage.German, Dirty = true, Answers = { ["lgov_ResolveViolation"] = [Click.Done] } },
            "save", "busy", $"lgov_ResolveViolation Violation=lgov_violation:{Click.Row}:mscrm.lgov_violation {Acknowledged}", "idle", "alert Zur Kenntnis nehmen|It is done.|Schließen", "refresh false");

    [TestMethod]
    public async Task In_a_list_violations_are_acknowledged_and_a_fault_stops_none() =>
        await Click.Notes(Violation, "Acknowledge.Grid", new() { Rows = [new($"{{{Click.Row.ToUpperInvariant()}}}", "Anna"), new(Other, "Ben")], Answers = { ["lgov_ResolveViolation"] = [new(Fault: "You lack a privilege."), Click.Done] } },
            "busy", $"lgov_ResolveViolation Violation=lgov_violation:{Click.Row}:mscrm.lgov_violation {Acknowledged}", $"lgov_ResolveViolation Violation=lgov_violation:{Other}:mscrm.lgov_violation {Acknowledged}", "idle",
            "alert Acknowledge|Anna: You lack a privilege.\n\nBen: It is done.|Close", "refresh list");

    [TestMethod]
    public async Task Resolve_asks_what_was_done() =>
        await Click.Notes(Violation, "Resolve.Form", One(), Click.Dialog("Resolve", Click.Row, "Resolve"), "refresh false");

    private static string Accept(string id) => $"lgov_AcceptHandover Handover=lgov_handover:{id}:mscrm.lgov_handover";

    /// <summary>A form or a list with one row.</summary>
    private static Given One(int language = OpenPage.English, string? handover = null, bool agreed = false) =>
        new() { Language = language, Handover = handover, Agreed = [agreed], Rows = [new(Click.Row, Company)] };
}
