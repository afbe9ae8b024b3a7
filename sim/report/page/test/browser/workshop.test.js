import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {document_of} from "../fixture/document.js";
import {grid} from "../fixture/sweep.js";
import {axe, launch, open_page} from "./browser.js";

let browser;
let opened;
before(async () => {
  browser = await launch();
  opened = await open_page(browser, document_of([grid()]));
});
after(() => browser.close());

test("the workshop is used by keyboard alone: choose, guess, see, replay", async () => {
  const {page, errors} = opened;
  const answer = page.locator(".answer-area");
  assert.match(await answer.innerText(), /hidden until you have guessed/);
  assert.equal(await answer.locator("svg").count(), 0);

  await page.locator("#workshop-factor-0").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator("#workshop-factor-0").getAttribute("aria-valuetext"), "40\u00a0clients");
  for (const id of ["workshop-factor-1", "workshop-factor-2"]) {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "workshop-output");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  assert.equal(await answer.locator("svg[role=img]").count(), 1);
  assert.match(await page.locator(".status").innerText(), /You guessed .* The model says 9,990 months|You guessed .* The model says/);
  assert.deepEqual(await axe(page), []);

  await page.locator(".answer-area button").focus();
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".status").innerText(), /From .*20\sclients.* to .*40\sclients/);
  assert.deepEqual(errors, []);
});

test("a change hides the answer again", async () => {
  const {page} = opened;
  await page.locator("#workshop-factor-1").focus();
  await page.keyboard.press("ArrowLeft");
  assert.match(await page.locator(".answer-area").innerText(), /hidden until you have guessed/);
});
