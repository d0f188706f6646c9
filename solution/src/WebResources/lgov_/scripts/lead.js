/* The commands of a lead. Every decision comes from the custom APIs. */
(function (root) {
  "use strict";

  const { agreed, ask, askOnForm, busy, call, command, handoverOf, inList, meant, onForm, reference, saved, say, shownAnew, text } = root.LeadGovernance.client;
  const table = "lead";
  const leadOfHandover = "_lgov_lead_value";

  const offer = (lead) => call("lgov_HandOverLead", { Lead: reference(table, lead) });

  async function take(lead) {
    const handover = await handoverOf(leadOfHandover, lead, "Pending");
    return handover ? call("lgov_AcceptHandover", { Handover: reference("lgov_handover", handover) }) : { Message: text("NotOffered") };
  }

  /* A refusal for want of something offers the way to an exception. */
  async function handOver(form) {
    const lead = await saved(form);
    if (!(await meant("HandOver", "HandOverQuestion", form.data.entity.getPrimaryAttributeValue()))) {
      return;
    }

    const answer = await busy(() => offer(lead));
    if (answer.Ok || !answer.Missing) {
      await say(text("HandOver"), answer.Message);
    } else if (await agreed(text("HandOver"), answer.Message, text("Exception"), text("Close"))) {
      await ask("Exception", lead);
    }

    await shownAnew(form);
  }

  /* A refusal says already what is missing, and sometimes the reason. */
  async function explain(lead) {
    const answer = await busy(() => call("lgov_EvaluateLead", { Lead: reference(table, lead) }));
    const lines = [
      answer.Message,
      !answer.Message.includes(answer.Reason) && answer.Reason,
      answer.Ok && answer.Missing && text("Missing", answer.Missing),
      answer.Advice && text("Next", answer.Advice),
    ];
    await say(text("Why"), lines.filter(Boolean).join("\n\n"));
  }

  root.LeadGovernance.Lead = {
    handOver: command(handOver),
    handOverSelected: inList("HandOver", offer, "HandOverMany"),
    accept: onForm("Accept", take),
    acceptSelected: inList("Accept", take),
    reject: askOnForm("Reject", leadOfHandover),
    dispute: askOnForm("Dispute", leadOfHandover),
    askForException: askOnForm("Exception"),
    why: command(async (form) => explain(await saved(form))),
    whySelected: command((rows) => explain(rows[0].Id)),
  };
}(window));
