/* The dialog: asks for a reason and sends it. The parameter data names the action and the row. */
(function (root) {
  "use strict";

  const facts = root.LeadGovernance.facts;
  const german = 1031;
  const english = 1033;
  const language = GetGlobalContext().userSettings.languageId === german ? german : english;
  const asked = new URLSearchParams(new URLSearchParams(root.location.search).get("data"));
  const form = document.querySelector("form");
  const result = document.getElementById("result");

  /* Which API, whose row, what is sent in any case, and under which label each parameter is entered. */
  const actions = {
    Reject: { api: "lgov_RejectHandover", row: "Handover", fields: { Reason: ["RejectionReason", list], WakeDate: ["WakeDate", day] } },
    Dispute: { api: "lgov_DisputeRejection", row: "Handover", fields: { Reason: ["WhyWrong", words] } },
    Exception: { api: "lgov_RequestException", row: "Lead", fields: { Reason: ["WhyNow", words] } },
    Resolve: { api: "lgov_ResolveViolation", row: "Violation", fixed: { Status: "resolved" }, fields: { Resolution: ["WhatWasDone", words] } },
  };
  const name = asked.get("action");
  const action = actions[name];
  const types = facts.apis[action.api];
  let sending = false;

  function text(key) {
    return facts.words[key][language];
  }

  function element(tag, attributes, content) {
    const made = Object.assign(document.createElement(tag), attributes);
    made.textContent = content || "";
    return made;
  }

  function list(id) {
    const select = element("select", { id, required: true });
    select.append(element("option", { value: "" }, text("ChooseReason")));
    Object.values(facts.options.lgov_rejectionreason).forEach((option) => select.append(element("option", { value: option.value }, option.label[language])));
    return select;
  }

  function day(id) {
    return element("input", { id, type: "date" });
  }

  function words(id) {
    return element("textarea", { id, rows: 5, required: true });
  }

  function converted(parameter, entered) {
    switch (types[parameter].typeName) {
      case "Edm.Int32": return Number(entered);
      case "Edm.DateTimeOffset": return entered + "T00:00:00Z";
      default: return entered;
    }
  }

  function body() {
    const table = types[action.row].typeName.replace("mscrm.", "");
    const sent = Object.assign({ [action.row]: { "@odata.type": "Microsoft.Dynamics.CRM." + table, [table + "id"]: asked.get("id") } }, action.fixed);
    Object.keys(action.fields).forEach((parameter) => {
      const entered = document.getElementById(parameter).value;
      if (entered) {
        sent[parameter] = converted(parameter, entered);
      }
    });
    return sent;
  }

  async function send() {
    try {
      return await root.LeadGovernance.ask(action.api, body());
    } catch (error) {
      return { Message: error.message || text("FailedText") };
    }
  }

  function button(type, label) {
    return element("button", { type, className: type }, text(label));
  }

  function closing(label) {
    const made = button("button", label);
    made.addEventListener("click", () => root.close());
    return made;
  }

  /* What stands against it leaves the form as it is: the entry can be corrected. */
  async function submitted(event) {
    event.preventDefault();
    if (sending) {
      return;
    }

    sending = true;
    result.textContent = text("Working");
    const answer = await send();
    sending = false;
    result.textContent = answer.Message;
    if (answer.Ok) {
      const close = closing("Close");
      form.replaceChildren(close);
      close.focus();
    }
  }

  document.documentElement.lang = language === german ? "de" : "en";
  document.title = text(name);
  document.querySelector("h1").textContent = text(name);
  Object.entries(action.fields).forEach(([parameter, [label, make]]) => form.append(element("label", { htmlFor: parameter }, text(label)), make(parameter)));
  const buttons = element("p", {});
  buttons.append(button("submit", name), closing("Cancel"));
  form.append(buttons);
  form.addEventListener("submit", submitted);
  form.querySelector("select, textarea").focus();
}(window));
