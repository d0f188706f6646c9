/* Asks the Web API from a page. */
(function (root) {
  "use strict";

  /* Without anything to send it reads. Throws the server's own words; an error without words when there was no answer of the Web API. */
  async function ask(path, sent) {
    let answer;
    let isRefused;
    try {
      const response = await fetch("/api/data/v9.2/" + path, sent
        ? { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify(sent) }
        : { headers: { Accept: "application/json" } });
      isRefused = !response.ok;
      answer = await response.json();
    } catch (error) {
      throw new Error("");
    }

    if (isRefused) {
      throw new Error((answer.error && answer.error.message) || "");
    }

    return answer;
  }

  root.LeadGovernance.ask = ask;
}(window));
