// Builds dist/page.html, or the file named as argument: one file with its styles and script inside.

import {mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "dist/page.html"));

async function bundled(entry) {
  const result = await build({
    absWorkingDir: here, entryPoints: [entry], bundle: true, minify: true, write: false, format: "iife", target: "es2022",
    charset: "utf8", legalComments: "inline", logLevel: "warning",
  });
  return result.outputFiles[0].text.trim();
}

function styles() {
  const folder = join(here, "style");
  return readdirSync(folder).filter((name) => name.endsWith(".css")).sort().map((name) => `@import "./${name}";`).join("\n");
}

async function style_text() {
  const result = await build({
    absWorkingDir: here, stdin: {contents: styles(), loader: "css", resolveDir: join(here, "style")}, bundle: true, minify: true,
    write: false, charset: "utf8", logLevel: "warning",
  });
  return result.outputFiles[0].text.trim();
}

const put = (page, place, text) => page.split(place).join(text);

const script = await bundled("src/main.js");
if (/<\/script|<!--/i.test(script)) throw new Error("the script would end its own element");
let page = readFileSync(join(here, "page.html"), "utf8");
page = put(page, "/*style*/", await style_text());
page = put(page, "/*script*/", script);
mkdirSync(dirname(target), {recursive: true});
writeFileSync(target, page);
console.log(`${target}: ${Math.round(page.length / 1024)} KB`);
