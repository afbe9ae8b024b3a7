import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {everything} from "../fixture/document.js";
import {launch, open_page} from "./browser.js";

// A4 at 96 dots an inch, less the margins of the style.
const page_height = ((297 - 36) / 25.4) * 96;
const page_width = ((210 - 34) / 25.4) * 96;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test("on paper every figure may stand whole on a page, and none is wider than it", async () => {
  const {page, close} = await open_page(browser, everything(), {width: Math.round(page_width), height: 900});
  await page.emulateMedia({media: "print"});
  const found = await page.locator("figure").evaluateAll((figures) => figures.map((each) => ({
    id: each.id, height: each.getBoundingClientRect().height, right: Math.max(...[...each.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect().right)),
    inside: getComputedStyle(each).breakInside, controls: [...each.querySelectorAll(".csv, details")].filter((part) => part.getClientRects().length > 0).length})));
  for (const {id, height, right, inside, controls} of found) {
    assert.equal(inside, "avoid", id);
    assert.ok(height <= page_height, `${id} is ${Math.round(height)} high; a page has ${Math.round(page_height)}`);
    assert.ok(right <= page_width + 1, `${id} reaches ${Math.round(right)}; a page is ${Math.round(page_width)} wide`);
    assert.equal(controls, 0, id);
  }
  const pdf = await page.pdf({format: "A4", preferCSSPageSize: true});
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  await close();
});

test("the handout begins a page of its own and fits on it", async () => {
  const {page, close} = await open_page(browser, everything(), {width: Math.round(page_width), height: 900});
  await page.emulateMedia({media: "print"});
  const handout = page.locator(".handout");
  assert.equal(await handout.evaluate((each) => getComputedStyle(each).breakBefore), "page");
  assert.ok((await handout.boundingBox()).height <= page_height);
  await page.evaluate(() => document.body.classList.add("handout-only"));
  assert.ok(await handout.isVisible());
  assert.ok(!(await page.locator("h1").first().isVisible()));
  assert.ok(!(await page.locator(".script").isVisible()));
  await close();
});
