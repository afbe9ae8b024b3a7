// Pictures of a report for documents:
//
//     node pictures.mjs REPORT.html SELECTOR PICTURE.png [SELECTOR PICTURE.png]...
//
// A selector names the element that is shown; "top" is what a reader sees first, and a form is sent before its
// surroundings are shown: "form.guess" is the workshop after a guess.

import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {launch} from "./test/browser/browser.js";

async function shown(page, selector) {
  if (selector === "top") return page;
  if (selector !== "form.guess") return page.locator(selector).first();
  await page.locator(`${selector} button`).first().click();
  return page.locator(".table-of-room");
}

const [report, ...wanted] = process.argv.slice(2);
const browser = await launch();
const page = await browser.newPage({viewport: {width: 900, height: 1000}});
await page.goto(pathToFileURL(resolve(report)).href);
for (let each = 0; each < wanted.length; each += 2) {
  await (await shown(page, wanted[each])).screenshot({path: wanted[each + 1]});
}
await browser.close();
