/* The set-up page: teams to choose from, one call that sets up, one that says what stands and what does not. */
(function (root) {
  "use strict";

  const own = document.querySelector("[data-language]:not([hidden])");
  const said = own.dataset;
  const form = own.querySelector("form");
  const result = own.querySelector(".result");
  const report = own.querySelector(".report");
  const marks = { green: "✔", amber: "▲", red: "✖" };
  const ask = root.LeadGovernance.ask;
  const kinds = root.LeadGovernance.facts.options.lgov_responsibilitykind;

  /* Which choice of teams stands for which responsibility. */
  const held = { MarketingTeamId: "Marketing", InsideSalesTeamId: "InsideSales", FieldSalesTeamId: "FieldSales", ExternalProviderTeamId: "ExternalProvider" };

  /* A step never ends in silence, and cannot be taken twice at once. */
  async function step(work) {
    const buttons = own.querySelectorAll("form button");
    buttons.forEach((button) => { button.disabled = true; });
    result.textContent = said.working;
    try {
      result.textContent = await work();
    } catch (error) {
      result.textContent = said.failed + " " + error.message;
    } finally {
      buttons.forEach((button) => { button.disabled = false; });
    }
  }

  function cell(row, content, heading) {
    const made = document.createElement(heading ? "th" : "td");
    made.textContent = content;
    row.append(made);
  }

  function draw(findings) {
    const table = document.createElement("table");
    table.setAttribute("aria-label", said.health);
    const head = table.createTHead().insertRow();
    [said.state, said.what, said.finding].forEach((title) => cell(head, title, true));
    const body = table.createTBody();
    findings.forEach((finding) => {
      const row = body.insertRow();
      cell(row, marks[finding.state] + " " + said[finding.state]);
      cell(row, finding.subject);
      cell(row, finding.text + " (" + finding.code + ")");
    });
    report.replaceChildren(table);
  }

  async function health() {
    const answer = await ask("lgov_CheckHealth", { LanguageId: Number(said.language) });
    draw(JSON.parse(answer.Report).findings);
    return answer.Ok ? said.fine : said.wrong;
  }

  /* Two keys can't be given on a page: whoever enforces at once says so by leaving them out. */
  function chosen() {
    const sent = {};
    form.querySelectorAll("select").forEach((field) => { if (field.value) { sent[field.name] = field.value; } });
    return sent.Level === "enforce" ? Object.assign(sent, { Keys: 0 }) : sent;
  }

  async function setUp() {
    const answer = await ask("lgov_SetUp", chosen());
    return answer.Ok ? answer.Message + " " + await health() : answer.Message;
  }

  /* Owner teams and groups of Entra; the default team of a business unit never counts. */
  async function offer() {
    const teams = (await ask("teams?$select=name&$orderby=name&$filter=teamtype ne 1 and isdefault eq false")).value;
    const rows = (await ask("lgov_responsibilities?$select=lgov_kind,_lgov_team_value&$orderby=lgov_priority&$filter=statecode eq 0 and _lgov_team_value ne null")).value;
    form.querySelectorAll("select[name$=TeamId]").forEach((field) => {
      teams.forEach((team) => field.append(new Option(team.name, team.teamid)));
      const row = rows.find((one) => held[field.name] && one.lgov_kind === kinds[held[field.name]].value);
      field.value = row ? row._lgov_team_value : "";
    });
    return "";
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    step(setUp);
  });
  own.querySelector("button.health").addEventListener("click", () => step(health));
  step(offer);
}(window));
