/* The dialog: asks for the reason of a rejection or of an exception and sends it. It gets action and id in the parameter data. */
(function (root) {
  "use strict";

  const facts = root.LeadGovernance.facts;
  const german = 1031;
  const english = 1033;
  const lcid = GetGlobalContext().userSettings.languageId === german ? german : english;
  const asked = new URLSearchParams(new URLSearchParams(root.location.search).get("data"));
  const form = document.querySelector("form");
  const result = document.getElementById("result");

  function text(key) {
    return facts.words[key][lcid];
  }

  function element(name, attributes, content) {
    const made = document.createElement(name);
    Object.assign(made, attributes);
    made.textContent = content || "";
    return made;
  }

  function field(label, input) {
    const caption = element("label", { htmlFor: input.id }, text(label));
    form.append(caption, input);
  }

  function reasons() {
    const list = element("select", { id: "reason", required: true });
    list.append(element("option", { value: "" }, text("ChooseReason")));
    Object.values(facts.options.lgov_rejectionreason).forEach((option) => list.append(element("option", { value: option.value }, option.label[lcid])));
    return list;
  }

  function row(table, id) {
    return { "@odata.type": "Microsoft.Dynamics.CRM." + table, [table + "id"]: id };
  }

  function value(id) {
    return document.getElementById(id).value;
  }

  const actions = {
    reject: {
      api: "lgov_RejectHandover",
      title: "RejectTitle",
      send: "Reject",
      draw: () => {
        field("Reason", reasons());
        field("WakeDate", element("input", { id: "wakedate", type: "date" }));
      },
      body: () => Object.assign(
        { Handover: row("lgov_handover", asked.get("id")), Reason: Number(value("reason")) },
        value("wakedate") ? { WakeDate: value("wakedate") + "T00:00:00Z" } : {}),
    },
    exception: {
      api: "lgov_RequestException",
      title: "ExceptionTitle",
      send: "Ask",
      draw: () => field("WhyNow", element("textarea", { id: "why", rows: 5, required: true, maxLength: 2000 })),
      body: () => ({ Lead: row("lead", asked.get("id")), Reason: value("why") }),
    },
  };
  const action = actions[asked.get("action")];

  async function send() {
    const response = await fetch("/api/data/v9.2/" + action.api, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(action.body()),
    });
    const answer = await response.json();
    return response.ok ? answer : { Ok: false, Message: answer.error.message };
  }

  /* What stands against it leaves the form as it is: the entry can be corrected. */
  async function submitted(event) {
    event.preventDefault();
    const buttons = form.querySelectorAll("button");
    buttons.forEach((button) => { button.disabled = true; });
    result.textContent = text("Working");
    let answer;
    try {
      answer = await send();
    } catch (error) {
      answer = { Ok: false, Message: text("FailedText") };
    }

    result.textContent = answer.Message;
    buttons.forEach((button) => { button.disabled = false; });
    if (answer.Ok) {
      form.replaceChildren(closer("Close"));
      form.querySelector("button").focus();
    }
  }

  function closer(label) {
    const button = element("button", { type: "button" }, text(label));
    button.addEventListener("click", () => root.close());
    return button;
  }

  document.documentElement.lang = lcid === german ? "de" : "en";
  document.title = text(action.title);
  document.querySelector("h1").textContent = text(action.title);
  action.draw();
  const buttons = element("p", {});
  buttons.append(element("button", { type: "submit", className: "first" }, text(action.send)), closer("Cancel"));
  form.append(buttons);
  form.addEventListener("submit", submitted);
  form.querySelector("select, textarea").focus();
}(window));
