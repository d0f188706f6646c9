/* What the commands of all tables share. Words come from facts.js, every decision from the custom APIs. */
(function (root) {
  "use strict";

  const facts = root.LeadGovernance.facts;
  const english = 1033;

  /* What a handover must be for the dialog to make sense, and what is said when it is not. */
  const needed = {
    Reject: { state: "Pending", otherwise: "NotOffered" },
    Dispute: { state: "Rejected", otherwise: "NotRejected" },
  };

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

  function meant(key, question, ...values) {
    return agreed(text(key), text(question, ...values), text(key), text("Cancel"));
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

  /* One row after the other: one that is refused does not stop the rest. */
  async function each(rows, title, work) {
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
  }

  /* Asks first where there is a question, which may name the row or say how many there are. Then has the server do it, and shows its answer and the row as it is then. */
  function onForm(key, work, question) {
    return command(async (form) => {
      const id = await saved(form);
      if (!question || await meant(key, question, form.data.entity.getPrimaryAttributeValue())) {
        const answer = await busy(() => work(id));
        await say(text(key), answer.Message);
        await shownAnew(form);
      }
    });
  }

  function inList(key, work, question) {
    return command(async (rows, grid) => {
      if (!question || await meant(key, question, rows[0].Name, rows.length)) {
        await each(rows, text(key), work);
        grid.refresh();
      }
    });
  }

  async function handoverOf(column, id, state) {
    const query = "?$select=lgov_handoverid&$top=1&$orderby=createdon desc&$filter=" + column + " eq " + bare(id) +
      " and lgov_state eq " + facts.options.lgov_handoverstate[state].value;
    const found = await Xrm.WebApi.online.retrieveMultipleRecords("lgov_handover", query);
    return found.entities.length ? found.entities[0].lgov_handoverid : null;
  }

  /* The page sends what is entered; the promise is kept when the person closes the dialog. */
  function ask(action, id) {
    return Xrm.Navigation.navigateTo(
      { pageType: "webresource", webresourceName: "lgov_/ask.html", data: "action=" + action + "&id=" + bare(id) },
      { target: 2, position: 1, title: text(action), width: { value: 480, unit: "px" }, height: { value: 400, unit: "px" } });
  }

  /* About a handover that the column finds, if it stands where the action needs it. */
  async function askAbout(action, column, id) {
    const handover = await busy(() => handoverOf(column, id, needed[action].state));
    await (handover ? ask(action, handover) : say(text(action), text(needed[action].otherwise)));
  }

  function askOnForm(action, column) {
    return command(async (form) => {
      const id = await saved(form);
      await (column ? askAbout(action, column, id) : ask(action, id));
      await shownAnew(form);
    });
  }

  function askInList(action, column) {
    return command(async (rows, grid) => {
      await askAbout(action, column, rows[0].Id);
      grid.refresh();
    });
  }

  root.LeadGovernance.client = { agreed, ask, askInList, askOnForm, bare, busy, call, command, handoverOf, inList, meant, onForm, reference, saved, say, shownAnew, text };
}(window));
