import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {document_of, everything} from "../fixture/document.js";
import {figure, suppressed} from "../fixture/figure.js";
import {report, study} from "../fixture/study.js";
import {grid, screened} from "../fixture/sweep.js";
import {axe, launch, open_page, template} from "./browser.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const expected = ["fan", "moves", "survival", "flow", "budget", "payers", "plane", "acceptability", "use", "queue", "contacts", "trust", "equity", "lives", "tornado-0", "sobol-0", "morris-0"];
const ids = (page) => page.locator("figure").evaluateAll((figures) => figures.map(({id}) => id));

async function with_page(document, look, viewport) {
  const opened = await open_page(browser, document, viewport);
  try {
    await look(opened);
    assert.deepEqual(opened.errors, []);
    assert.deepEqual(opened.asked, []);
  } finally {
    await opened.close();
  }
}

for (const language of ["en", "nb"]) {
  test(`the page in ${language} draws every figure, asks nothing of a network, and axe finds nothing`, () => with_page(everything({language}), async ({page}) => {
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    assert.deepEqual(await ids(page), expected);
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
    assert.deepEqual(await axe(page), []);
  }));
}

test("every figure has a heading, a sentence, named drawings, a table and its CSV", () => with_page(everything(), async ({page}) => {
  const found = await page.locator("figure").evaluateAll((figures) => figures.map((each) => ({
    id: each.id, heading: each.querySelector("h3")?.textContent, sentence: each.querySelector(".summary")?.textContent,
    names: [...each.querySelectorAll("svg[role=img]")].map((svg) => svg.getAttribute("aria-label")), inner: each.querySelectorAll("svg [aria-label]").length,
    head: each.querySelectorAll("thead th[scope=col]").length, rows: each.querySelectorAll("tbody tr").length, cells: each.querySelectorAll("tbody tr:first-child > *").length,
    csv: decodeURIComponent(each.querySelector("a.csv").href.split(",").slice(1).join(",")).trim().split("\r\n").length, file: each.querySelector("a.csv").download})));
  for (const one of found) {
    assert.ok(one.heading && one.sentence, one.id);
    assert.ok(one.names.length > 0 && one.names.every((name) => name && !/undefined|NaN|\{/.test(name)), `${one.id}: ${one.names}`);
    assert.equal(new Set(one.names).size, one.names.length, one.id);
    assert.equal(one.inner, 0, one.id);
    assert.ok(one.rows > 0 && one.cells === one.head, one.id);
    assert.equal(one.csv, one.rows + 1, one.id);
    assert.equal(one.file, `${one.id}.csv`);
  }
}));

test("no text on the page is a hole", () => with_page(everything(), async ({page}) => {
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
  assert.doesNotMatch(await page.locator("main").innerText(), /undefined|NaN|\[object|\{[a-z_]+\}|Infinity/);
}));

test("a realistic page is under 1.5 MB, and has one place for the data", () => with_page(everything(), async ({size}) => {
  assert.ok(size < 1.5e6, `${size} bytes`);
  assert.equal(template.split("<!--fotfeste-data-->").length, 2);
}));

test("hostile names are text everywhere", async () => {
  const hostile = `<img src=x onerror="document.title='taken'">`;
  const formula = "=cmd('x')</script><script>document.title='taken'</script>";
  const one = study({base: hostile, alternative: formula});
  one.scenarios[0].text = `title: ${hostile}\n`;
  one.reports[0].changes = [{kind: "value", key: hostile, from: hostile, to: null}];
  one.reports[0].lines = [];
  one.reports[0].groups = [hostile];
  one.reports[0].figures.push(figure("entrants", "entrants.ever.24m", hostile, "share", 0.2, 0.3, {group: hostile, persons: 900}));
  const sweep = grid();
  sweep.title = hostile;
  sweep.factors[0].levels[0] = hostile;
  await with_page(document_of([one, sweep]), async ({page}) => {
    assert.equal(await page.locator("img").count(), 0);
    assert.notEqual(await page.title(), "taken");
    assert.ok((await page.locator("h1").first().innerText()).includes(hostile));
    const files = await page.locator("a.csv").evaluateAll((links) => links.map(({href}) => decodeURIComponent(href.split(",").slice(1).join(","))));
    for (const text of files) assert.doesNotMatch(text, /(^|[\r\n,"\ufeff])[=@]/);
    assert.ok(files.some((text) => text.includes("'=cmd(")));
  });
});

test("what is suppressed is nowhere", () => {
  const one = study();
  one.reports[0].figures = one.reports[0].figures.filter(({key}) => key !== "entrants.steady.24m");
  one.reports[0].figures.push({...suppressed("entrants", "entrants.steady.24m", "SUPPRESSED", "share", null)});
  return with_page(document_of([one]), async ({page}) => assert.doesNotMatch(await page.locator("body").innerHTML(), />[^<]*(SUPPRESSED|in steady ordinary work 24)/));
});

test("figures whose data are not there do not appear", async () => {
  const bare = report();
  bare.figures = bare.figures.filter(({section}) => section === "population" || section === "money");
  const one = {...study(), reports: [{...bare, lives: null, cost_of_work: [], lines: [], beside: []}]};
  await with_page(document_of([one]), async ({page}) => assert.deepEqual(await ids(page), ["budget", "payers"]));
  const sweep = {...screened(), sensitivity: null};
  await with_page(document_of([sweep]), async ({page}) => assert.deepEqual(await ids(page), []));
});

test("the language is changed by keyboard, and everything with it", () => with_page(everything({language: "nb"}), async ({page}) => {
  const before = await page.locator("h1").first().innerText();
  await page.locator(".languages button[lang=en]").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.notEqual(await page.locator("h1").first().innerText(), before);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("lang")), "en");
}));

test("with several alternatives one is chosen at a time", () => {
  const one = study();
  one.reports.push(report({alternative: "ips-doubled"}));
  return with_page(document_of([one]), async ({page}) => {
    assert.match(await page.locator(".question .place").innerText(), /place and train/);
    await page.locator(".choice select").selectOption({index: 1});
    assert.match(await page.locator(".question .place").innerText(), /IPS doubled/);
  });
});

test("on a telephone nothing is wider than the window", () => with_page(everything(), async ({page}) => {
  const wide = await page.evaluate(() => [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 0.5 && !each.closest(".scroll, svg, pre"))
    .map((each) => `${each.tagName} ${each.className} ${each.getBoundingClientRect().right}: ${each.textContent.slice(0, 60)}`));
  assert.deepEqual(wide, []);
}, {width: 390, height: 800}));
