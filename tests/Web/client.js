/* The client API as far as the commands use it: notes each call, answers as the test says. */
window.noted = [];
(function (root) {
  "use strict";

  const given = root.given;

  function note(...call) {
    root.noted.push(call.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" "));
  }

  async function answered(name) {
    const answers = given.Answers[name] || [{ Message: "It is done." }];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer.Fault || !answer.Message) {
      throw { message: answer.Fault };
    }
    return answer;
  }

  function shown(value) {
    return value.entityType ? value.entityType + ":" + value.id : value.guid || JSON.stringify(value);
  }

  async function execute(request) {
    const about = request.getMetadata();
    const sent = Object.keys(request).filter((name) => name !== "getMetadata");
    if (sent.some((name) => !about.parameterTypes[name]) || Object.keys(about.parameterTypes).some((name) => request[name] === undefined)) {
      throw new Error("Parameters and their types differ: " + sent);
    }
    note(about.operationName, ...sent.map((name) => name + "=" + shown(request[name]) + ":" + about.parameterTypes[name].typeName));
    const answer = await answered(about.operationName);
    return { json: async () => answer };
  }

  root.Xrm = {
    Utility: {
      getGlobalContext: () => ({ userSettings: { languageId: given.Language } }),
      showProgressIndicator: () => note("busy"),
      closeProgressIndicator: () => note("idle"),
    },
    WebApi: { online: {
      execute,
      retrieveMultipleRecords: async (table, query) => {
        note(table, query);
        return { entities: given.Handover ? [{ lgov_handoverid: given.Handover }] : [] };
      },
    } },
    Navigation: {
      openAlertDialog: async (dialog) => note("alert", dialog.title + "|" + dialog.text + "|" + dialog.confirmButtonLabel),
      openConfirmDialog: async (dialog) => {
        note("confirm", dialog.title + "|" + dialog.text + "|" + dialog.confirmButtonLabel + "|" + dialog.cancelButtonLabel);
        return { confirmed: given.Agreed.shift() };
      },
      navigateTo: async (page, options) => note("page", page.webresourceName + "?data=" + page.data + "|" + options.title + "|" + options.target),
    },
  };

  root.client = {
    PrimaryControl: {
      data: {
        getIsDirty: () => given.Dirty,
        save: async () => { note("save"); await answered("save"); },
        refresh: async (save) => { note("refresh", save); await answered("refresh"); },
        entity: { getId: () => "{00000000-0000-0000-0000-00000000000A}", getPrimaryAttributeValue: () => "Anna Arndt" },
      },
    },
    SelectedControlSelectedItemReferences: given.Rows,
    SelectedControl: { refresh: () => note("refresh list") },
  };
}(window));
