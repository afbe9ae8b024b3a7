// The built page, filled with invented data and opened in Chromium from a file, with no way out to a network.

import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {chromium} from "playwright-core";
import {filled} from "../fixture/document.js";

const here = dirname(fileURLToPath(import.meta.url));
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export const template = readFileSync(join(here, "../../dist/page.html"), "utf8");
export const axe_source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const launch = () => chromium.launch({executablePath: process.env.FOTFESTE_CHROMIUM ?? "/usr/bin/chromium", args: quiet});

/// Opens a document; `asked` collects every request that is not for the file itself, `errors` what the page complains of.
export async function open_page(browser, document, viewport = {width: 1100, height: 900}) {
  const folder = mkdtempSync(join(tmpdir(), "fotfeste-page-"));
  const file = join(folder, "report.html");
  const text = filled(template, document);
  writeFileSync(file, text);
  const context = await browser.newContext({viewport});
  const page = await context.newPage();
  const asked = [];
  const errors = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url === pathToFileURL(file).href) return route.continue();
    asked.push(url);
    return route.abort();
  });
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  const close = async () => {
    await context.close();
    rmSync(folder, {recursive: true});
  };
  return {page, asked, errors, size: Buffer.byteLength(text), close};
}

/// Violations that axe finds: "rule: element". It is put in by the browser's own tools, for the page allows no other script.
export async function axe(page) {
  const tools = await page.context().newCDPSession(page);
  const run = async (expression) => {
    const {result, exceptionDetails} = await tools.send("Runtime.evaluate", {expression, awaitPromise: true, returnByValue: true});
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(axe_source + "; undefined");
  return run(`axe.run(document, {resultTypes: ["violations"]}).then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ": " + node.html.slice(0, 160))))`);
}
