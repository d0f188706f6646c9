/* The commands of a lead. Words come from facts.js, every decision from the custom APIs. */
(function (root) {
  "use strict";

  const facts = root.LeadGovernance.facts;
  const english = 1033;
  const table = "lead";

  function text(key, ...values) {
    const words = facts.words[key];
    return (words[Xrm.Utility.getGlobalContext().userSettings.languageId] || words[english]).replace(/\{(\d)\}/g, (_, at) => values[at]);
  }

  function bare(id) {
    return id.replace(/[{}]/g, "").toLowerCase();
  }

  function reference(entityType, id) {
    return { entityType, id: bare(id) };
  }

  async function call(api, parameters) {
    const parameterTypes = {};
    Object.keys(parameters).forEach((name) => { parameterTypes[name] = facts.apis[api][name]; });
    const request = Object.assign({}, parameters, {
      getMetadata: () => ({ boundParameter: null, operationName: api, operationType: 0, parameterTypes }),
    });
    const response = await Xrm.WebApi.online.execute(request);
    return response.json();
  }

  async function busy(work) {
    Xrm.Utility.showProgressIndicator(text("Working"));
    try {
      return await work();
    } finally {
      Xrm.Utility.closeProgressIndicator();
    }
  }

  function say(title, message) {
    return Xrm.Navigation.openAlertDialog({ title, text: message, confirmButtonLabel: text("Close") });
  }

  async function agreed(title, question, yes, no) {
    const answer = await Xrm.Navigation.openConfirmDialog({ title, text: question, confirmButtonLabel: yes, cancelButtonLabel: no });
    return answer.confirmed;
  }

  function messageOf(error) {
    return (error && error.message) || text("FailedText");
  }

  /* A command never ends in silence: what goes wrong on the way is shown in the server's words. */
  function command(work) {
    return async function (...context) {
      try {
        await work(...context);
      } catch (error) {
        await say(text("Failed"), messageOf(error));
      }
    };
  }

  /* The server judges what is stored: what was typed is saved first. */
  async function saved(form) {
    if (form.data.getIsDirty()) {
      await form.data.save();
    }

    return form.data.entity.getId();
  }

  async function shownAnew(form) {
    try {
      await form.data.refresh(false);
    } catch (error) {
      // Who gave a lead away may no longer read it; the answer was shown already.
    }
  }

  async function latestHandover(lead, state) {
    const query = "?$select=lgov_handoverid&$top=1&$orderby=createdon desc&$filter=_lgov_lead_value eq " + bare(lead) +
      " and lgov_state eq " + facts.options.lgov_handoverstate[state].value;
    const found = await Xrm.WebApi.online.retrieveMultipleRecords("lgov_handover", query);
    return found.entities.length ? found.entities[0].lgov_handoverid : null;
  }

  const offer = (lead) => call("lgov_HandOverLead", { Lead: reference(table, lead) });

  async function take(lead) {
    const handover = await latestHandover(lead, "Pending");
    return handover ? call("lgov_AcceptHandover", { Handover: reference("lgov_handover", handover) }) : { Message: text("NotOffered") };
  }

  /* The page sends what is entered; the promise is kept when the person closes the dialog. */
  async function ask(form, action, id) {
    await Xrm.Navigation.navigateTo(
      { pageType: "webresource", webresourceName: "lgov_/ask.html", data: "action=" + action + "&id=" + bare(id) },
      { target: 2, position: 1, title: text(action), width: { value: 480, unit: "px" }, height: { value: 400, unit: "px" } });
    await shownAnew(form);
  }

  async function askAbout(form, action, state, otherwise) {
    const lead = await saved(form);
    const handover = await busy(() => latestHandover(lead, state));
    await (handover ? ask(form, action, handover) : say(text(action), text(otherwise)));
  }

  async function handOver(form) {
    const lead = await saved(form);
    if (!(await agreed(text("HandOver"), text("HandOverQuestion", form.data.entity.getPrimaryAttributeValue()), text("HandOver"), text("Cancel")))) {
      return;
    }

    const answer = await busy(() => offer(lead));
    if (answer.Ok || !answer.Missing) {
      await say(text("HandOver"), answer.Message);
    } else if (await agreed(text("HandOver"), answer.Message, text("Exception"), text("Close"))) {
      await ask(form, "Exception", lead);
    }

    await shownAnew(form);
  }

  async function accept(form) {
    const lead = await saved(form);
    const answer = await busy(() => take(lead));
    await say(text("Accept"), answer.Message);
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

  /* One row after the other: one that is refused does not stop the rest. */
  async function each(rows, grid, title, work) {
    const lines = [];
    await busy(async () => {
      for (const row of rows) {
        try {
          const answer = await work(row.Id);
          lines.push(row.Name + ": " + answer.Message);
        } catch (error) {
          lines.push(row.Name + ": " + messageOf(error));
        }
      }
    });
    await say(title, lines.join("\n\n"));
    grid.refresh();
  }

  async function handOverSelected(rows, grid) {
    if (await agreed(text("HandOver"), text("HandOverMany", rows.length), text("HandOver"), text("Cancel"))) {
      await each(rows, grid, text("HandOver"), offer);
    }
  }

  root.LeadGovernance.Lead = {
    handOver: command(handOver),
    handOverSelected: command(handOverSelected),
    accept: command(accept),
    acceptSelected: command((rows, grid) => each(rows, grid, text("Accept"), take)),
    reject: command((form) => askAbout(form, "Reject", "Pending", "NotOffered")),
    dispute: command((form) => askAbout(form, "Dispute", "Rejected", "NotRejected")),
    askForException: command(async (form) => ask(form, "Exception", await saved(form))),
    why: command(async (form) => explain(await saved(form))),
    whySelected: command((rows) => explain(rows[0].Id)),
  };
}(window));
