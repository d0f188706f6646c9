/* Both pages: shows the reader's language, leads into the app, and draws the matrix of responsibilities from the charter in force. */
(function () {
  "use strict";

  var german = 1031;
  var app = "lgov_LeadGovernance";
  var stages = ["Lead", "Mql", "Sql", "Srl"];
  // lgov_charterstatus: Active.
  var active = 723100001;

  function language() {
    if (typeof GetGlobalContext === "function") {
      return GetGlobalContext().userSettings.languageId;
    }

    return navigator.language.indexOf("de") === 0 ? german : 1033;
  }

  function chosen(lcid) {
    var sections = Array.prototype.slice.call(document.querySelectorAll("[data-language]"));
    var own = sections.filter(function (s) { return Number(s.dataset.language) === lcid; })[0] || sections[0];
    sections.forEach(function (s) { s.hidden = s !== own; });
    document.documentElement.lang = own.lang;
    return own;
  }

  function linkInto(section) {
    section.querySelectorAll("[data-table]").forEach(function (a) {
      a.href = "/main.aspx?appname=" + app + "&pagetype=entitylist&etn=" + a.dataset.table;
      a.target = "_top";
    });
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function rules() {
    var query = "/api/data/v9.2/lgov_charterrules?$select=lgov_stages,lgov_accountable,lgov_offerkind,lgov_evidence,lgov_withoutevidence,lgov_code" +
      "&$expand=lgov_Channel($select=lgov_name,lgov_germanname,lgov_number)" +
      "&$filter=statecode eq 0 and lgov_Charter/lgov_status eq " + active + "&$orderby=lgov_code";
    return fetch(query, { headers: { Accept: "application/json", Prefer: "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"" } })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }

        return answer.json();
      })
      .then(function (body) { return body.value; });
  }

  function shown(rule, column) {
    return rule[column + "@OData.Community.Display.V1.FormattedValue"] || "";
  }

  function appliesTo(rule, stage) {
    return !rule.lgov_stages || rule.lgov_stages.split(",").some(function (s) { return s.trim().toLowerCase() === stage.toLowerCase(); });
  }

  /* "Inside Sales (Solution)"; with evidence asked for: "Field Sales (Referrer), Inside Sales". */
  function words(rule) {
    var conditions = [shown(rule, "lgov_offerkind"), rule.lgov_withoutevidence === null ? "" : shown(rule, "lgov_evidence")].filter(Boolean).join(", ");
    var owner = shown(rule, "lgov_accountable") + (conditions ? " (" + conditions + ")" : "");
    return rule.lgov_withoutevidence === null ? owner : owner + ", " + shown(rule, "lgov_withoutevidence");
  }

  function draw(place, all, isGerman) {
    var channels = {};
    all.filter(function (r) { return r.lgov_Channel; }).forEach(function (r) {
      var name = (isGerman && r.lgov_Channel.lgov_germanname) || r.lgov_Channel.lgov_name;
      channels[name] = channels[name] || { number: r.lgov_Channel.lgov_number, rules: [] };
      channels[name].rules.push(r);
    });
    var table = document.createElement("table");
    table.setAttribute("aria-labelledby", place.dataset.labelledby);
    var head = table.createTHead().insertRow();
    [isGerman ? "Kanal" : "Channel", "Lead", "MQL", "SQL", "Sales Ready Lead"].forEach(function (text) {
      var cell = element("th", text);
      cell.scope = "col";
      head.appendChild(cell);
    });
    var body = table.createTBody();
    Object.keys(channels).sort(function (a, b) { return channels[a].number - channels[b].number; }).forEach(function (name) {
      var row = body.insertRow();
      var first = element("th", name);
      first.scope = "row";
      row.appendChild(first);
      stages.forEach(function (stage) {
        var owners = channels[name].rules.filter(function (r) { return appliesTo(r, stage); }).map(words);
        row.insertCell().textContent = owners.filter(function (o, i) { return owners.indexOf(o) === i; }).join("; ");
      });
    });
    place.replaceChildren(table, element("p", isGerman
      ? "Einen Sales Ready Lead darf der Außendienst in jedem Kanal übernehmen."
      : "Field Sales may take over a Sales Ready Lead of any channel."));
  }

  function matrix(section) {
    var place = section.querySelector(".matrix");
    if (!place) {
      return;
    }

    var isGerman = Number(section.dataset.language) === german;
    rules().then(function (all) {
      if (all.length > 0) {
        draw(place, all, isGerman);
      } else {
        place.textContent = isGerman ? "Es gilt noch keine Charta. Bitte zuerst einrichten." : "No charter is in force yet. Set it up first.";
      }
    }).catch(function () {
      place.textContent = isGerman ? "Die Regeln der Charta lassen sich nicht lesen. Dazu gehört die Rolle Lead Governance Seller." : "The charter's rules can't be read. The role Lead Governance Seller is needed for it.";
    });
  }

  var own = chosen(language());
  linkInto(own);
  matrix(own);
  own.querySelectorAll(".print").forEach(function (button) { button.addEventListener("click", function () { window.print(); }); });
}());
