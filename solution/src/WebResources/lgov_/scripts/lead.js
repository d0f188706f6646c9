/* The lead's commands and what its form says on opening. Words come from facts.js, every decision from the custom APIs. */
(function (root) {
  "use strict";

  const facts = root.LeadGovernance.facts;
  const english = 1033;
  const table = "lead";
  // One id: a new message takes the place of the one before.
  const notice = "lgov_lead";

  function language() {
    return Xrm.Utility.getGlobalContext().userSettings.languageId;
  }

  function text(key, ...values) {
    const words = facts.words[key];
    return (words[language()] || words[english]).replace(/\{(\d)\}/g, (_, at) => values[at]);
  }

  function reference(entityType, id) {
    return { entityType, id: id.replace(/[{}]/g, "").toLowerCase() };
  }

  async function call(api, parameters) {
    const request = Object.assign({}, parameters, {
      getMetadata: () => ({ boundParameter: null, operationName: api, operationType: 0, parameterTypes: facts.apis[api] }),
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

  async function confirmed(title, message, yes, no) {
    const answer = await Xrm.Navigation.openConfirmDialog({ title, text: message, confirmButtonLabel: yes, cancelButtonLabel: no });
    return answer.confirmed;
  }

  /* A command never ends in silence: what goes wrong on the way is shown in the server's words. */
  function command(work) {
    return async function (...context) {
      try {
        await work(...context);
      } catch (error) {
        await say(text("Failed"), (error && error.message) || text("FailedText"));
      }
    };
  }

  /* The server judges what is stored: what was typed is saved first. */
  async function saved(formContext) {
    if (formContext.data.getIsDirty()) {
      try {
        await formContext.data.save();
      } catch (error) {
        throw new Error((error && error.message) || text("Unsaved"));
      }
    }

    return { id: formContext.data.entity.getId(), name: formContext.data.entity.getPrimaryAttributeValue() };
  }

  function announce(formContext) {
    const stage = formContext.getAttribute("lgov_stage");
    if (!stage || stage.getValue() === null) {
      return;
    }

    const missing = formContext.getAttribute("lgov_missing");
    const items = (missing && missing.getValue()) || "";
    formContext.ui.setFormNotification(items ? text("StageMissing", stage.getText(), items) : text("Stage", stage.getText()), "INFO", notice);
  }

  async function shownAnew(formContext) {
    try {
      await formContext.data.refresh(false);
    } catch (gone) {
      // Who gave a lead away may no longer read it; the answer was shown already.
      return;
    }

    announce(formContext);
    formContext.ui.refreshRibbon();
  }

  async function pendingHandover(leadId) {
    const query = "?$select=lgov_handoverid&$orderby=createdon desc&$filter=_lgov_lead_value eq " + reference(table, leadId).id +
      " and lgov_state eq " + facts.options.lgov_handoverstate.Pending.value;
    const found = await Xrm.WebApi.online.retrieveMultipleRecords("lgov_handover", query, 1);
    return found.entities.length ? found.entities[0].lgov_handoverid : null;
  }

  /* Resolves when the person closes the dialog; the page itself sends what was entered. */
  function openPage(action, id, title) {
    return Xrm.Navigation.navigateTo(
      { pageType: "webresource", webresourceName: "lgov_/ask.html", data: "action=" + action + "&id=" + reference(table, id).id },
      { target: 2, position: 1, title, width: { value: 480, unit: "px" }, height: { value: 440, unit: "px" } });
  }

  const handOverLead = (id) => call("lgov_HandOverLead", { Lead: reference(table, id) });

  async function acceptLead(id) {
    const handover = await pendingHandover(id);
    return handover ? call("lgov_AcceptHandover", { Handover: reference("lgov_handover", handover) }) : { Ok: false, Message: text("NotOffered") };
  }

  async function handOver(formContext) {
    const lead = await saved(formContext);
    if (!(await confirmed(text("HandOverTitle"), text("HandOverQuestion", lead.name), text("HandOver"), text("Cancel")))) {
      return;
    }

    const answer = await busy(() => handOverLead(lead.id));
    if (answer.Ok || !answer.Missing) {
      await say(text("HandOverTitle"), answer.Message);
    } else if (await confirmed(text("HandOverTitle"), answer.Message, text("ExceptionTitle"), text("Close"))) {
      await openPage("exception", lead.id, text("ExceptionTitle"));
    }

    await shownAnew(formContext);
  }

  async function accept(formContext) {
    const lead = await saved(formContext);
    const answer = await busy(() => acceptLead(lead.id));
    await say(text("AcceptTitle"), answer.Message);
    await shownAnew(formContext);
  }

  async function reject(formContext) {
    const lead = await saved(formContext);
    const handover = await busy(() => pendingHandover(lead.id));
    if (!handover) {
      await say(text("RejectTitle"), text("NotOffered"));
      return;
    }

    await openPage("reject", handover, text("RejectTitle"));
    await shownAnew(formContext);
  }

  async function askForException(formContext) {
    const lead = await saved(formContext);
    await openPage("exception", lead.id, text("ExceptionTitle"));
    await shownAnew(formContext);
  }

  async function explain(id) {
    const answer = await busy(() => call("lgov_EvaluateLead", { Lead: reference(table, id), LanguageId: language() }));
    const lines = [answer.Message, answer.Missing && text("Missing", answer.Missing), answer.Advice && text("Advice", answer.Advice)];
    await say(text("WhyTitle"), lines.filter(Boolean).join("\n\n"));
  }

  /* One row after the other: one that is refused does not stop the rest. */
  async function eachOf(references, grid, title, work) {
    const lines = [];
    await busy(async () => {
      for (const row of references) {
        let message;
        try {
          message = (await work(row.Id)).Message;
        } catch (error) {
          message = (error && error.message) || text("FailedText");
        }

        lines.push(row.Name + ": " + message);
      }
    });
    await say(title, lines.join("\n\n"));
    grid.refresh();
  }

  async function handOverSelected(references, grid) {
    if (await confirmed(text("HandOverTitle"), text("HandOverMany", references.length), text("HandOver"), text("Cancel"))) {
      await eachOf(references, grid, text("HandOverTitle"), handOverLead);
    }
  }

  root.LeadGovernance.Lead = {
    onLoad: (executionContext) => announce(executionContext.getFormContext()),
    handOver: command(handOver),
    handOverSelected: command(handOverSelected),
    accept: command(accept),
    acceptSelected: command((references, grid) => eachOf(references, grid, text("AcceptTitle"), acceptLead)),
    reject: command(reject),
    askForException: command(askForException),
    why: command(async (formContext) => explain((await saved(formContext)).id)),
    whySelected: command((references) => explain(references[0].Id)),
  };
}(window));
