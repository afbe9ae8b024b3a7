import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {document_of} from "../fixture/document.js";
import {run, study} from "../fixture/study.js";
import {grid, screened} from "../fixture/sweep.js";
import {launch, open_page} from "./browser.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/// Sentences that only English has, outside what is marked as English, code, and the texts of files.
const english = (page) => page.evaluate(() => {
  const little = /\b(the|and|of|with|from|which|is|are|than|by|without|who|until|does|has|months|years|days|hours|people|persons)\b/i;
  const foreign = "[lang=en], code, pre, .codes, script, style";
  document.querySelectorAll("details").forEach((each) => { each.open = true; });
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const {textContent, parentElement} = texts.currentNode;
    if (little.test(textContent) && !parentElement.closest(foreign)) found.push(textContent);
  }
  for (const each of document.querySelectorAll("[aria-label], [aria-valuetext]")) {
    const name = `${each.getAttribute("aria-label") ?? ""} ${each.getAttribute("aria-valuetext") ?? ""}`;
    if (little.test(name) && !each.closest(foreign)) found.push(name);
  }
  return found;
});

const value = (key, from, to) => ({kind: "value", key, from, to});

/// A comparison of a user's own scenarios, of which everything that the program can say is said.
function own() {
  const one = study({base: "my-county", alternative: "my-own", harm: true, sign: "turns"});
  Object.assign(one.reports[0], {
    changes: [value("roles.specialist.caseload", "20 clients", "10 clients"), value("lines.ips.rule", null, "first come with the rest"),
      value("parameters.rush_hazard_ratio", "2.12", null), value("pathways.ips.phases[0].contact.every", "2 weeks", "1 week"), {kind: "arm", from: "usual_care", to: "ips"}],
    warnings: [{kind: "few_replications", n: 4}, ...one.reports[0].warnings], uncertainty: "chance and 30 sets of parameters (posterior) in turn",
  });
  const [row] = one.reports[0].beside;
  one.reports[0].beside.push({...row, name: "without assumptions of rush", meaning: "The assumed values of this file of the evidence are without effect."},
    {...row, name: "strong rush", meaning: "Being placed unprepared costs as much as the evidence allows."}, {...row, name: "my reading", meaning: "What is said of the people by nobody else."});
  one.reviewers = [{name: "ODD", source: "Grimm and others, the second update of the protocol", items: [{number: "1", name: "Purpose of the model", text: "To compare the two."}, {number: "2", name: "Entities", text: null}]}];
  return one;
}

const pages = {"a run": () => run(), "a comparison": () => study(), "a comparison of own scenarios": own, "a screening": screened, "a workshop": grid};

for (const [what, make] of Object.entries(pages)) {
  test(`the Norwegian page of ${what} is Norwegian`, async () => {
    const {page, errors, close} = await open_page(browser, document_of([make()], "nb"));
    if (what === "a workshop") await page.locator(".guess button").click();
    assert.deepEqual(await english(page), []);
    assert.deepEqual(errors, []);
    await close();
  });
}

test("what somebody wrote in English is there, marked as English", async () => {
  const {page, close} = await open_page(browser, document_of([own()], "nb"));
  const marked = await page.locator("[lang=en]:not(button)").allTextContents();
  for (const text of ["Norway 2019", "100 million kroner from sheltered places to job specialists", "the queue of the event is empty", "What is said of the people by nobody else."]) {
    assert.ok(marked.some((each) => each.includes(text)), text);
  }
  await close();
});
