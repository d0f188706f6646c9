/* The commands of what waits for somebody: handovers, exceptions, violations. Every decision comes from the custom APIs. */
(function (root) {
  "use strict";

  const { askInList, askOnForm, bare, call, inList, onForm, reference } = root.LeadGovernance.client;
  const itself = "lgov_handoverid";

  const handover = (id) => reference("lgov_handover", id);
  const exception = (id) => ({ guid: bare(id) });
  const violation = (id) => reference("lgov_violation", id);

  const accept = (id) => call("lgov_AcceptHandover", { Handover: handover(id) });
  const uphold = (id) => call("lgov_DecideDispute", { Handover: handover(id), Upheld: true });
  const dismiss = (id) => call("lgov_DecideDispute", { Handover: handover(id), Upheld: false });
  const grant = (id) => call("lgov_GrantException", { ExceptionId: exception(id) });
  const decline = (id) => call("lgov_GrantException", { ExceptionId: exception(id), Decline: true });
  const acknowledge = (id) => call("lgov_ResolveViolation", { Violation: violation(id), Status: "acknowledged" });

  root.LeadGovernance.Desk = {
    accept: onForm("Accept", accept),
    acceptSelected: inList("Accept", accept),
    reject: askOnForm("Reject", itself),
    rejectSelected: askInList("Reject", itself),
    dispute: askOnForm("Dispute", itself),
    uphold: onForm("UpholdDispute", uphold, "UpholdQuestion"),
    dismiss: onForm("DismissDispute", dismiss, "DismissQuestion"),
    grant: onForm("Grant", grant, "GrantQuestion"),
    grantSelected: inList("Grant", grant, "GrantQuestion"),
    decline: onForm("DeclineException", decline, "DeclineQuestion"),
    declineSelected: inList("DeclineException", decline, "DeclineQuestion"),
    acknowledge: onForm("Acknowledge", acknowledge),
    acknowledgeSelected: inList("Acknowledge", acknowledge),
    resolve: askOnForm("Resolve"),
  };
}(window));
