import assert from "node:assert/strict";
import {readFileSync, readdirSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";
import {messages, words} from "../../src/words.js";
import {measures} from "../fixture/measures.js";

const source = join(dirname(fileURLToPath(import.meta.url)), "../../src");

function files_below(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files_below(path) : [path];
  });
}

const code = files_below(source).filter((path) => !path.includes("messages")).map((path) => readFileSync(path, "utf8"));

/// Keys that the code names in full, and beginnings of keys that it completes.
function keys_in(text) {
  const whole = [...text.matchAll(/say\(\s*"([^"]+)"/g), ...text.matchAll(/say\([^()"`]*\? "([^"]+)" : "[^"]+"/g), ...text.matchAll(/say\([^()"`]*\? "[^"]+" : "([^"]+)"/g),
    ...text.matchAll(/"((?:facts|chapter)\.[a-z_]+)"/g)].map((found) => found[1]);
  const begun = [...text.matchAll(/say\(`([^`$]+)\$\{/g)].map((found) => found[1]);
  return {whole, begun};
}

const missing_in = (texts, {whole, begun}) => [...whole.filter((key) => !Object.hasOwn(texts, key)), ...begun.filter((start) => !Object.keys(texts).some((key) => key.startsWith(start)))];

test("both languages have the same keys", () => {
  assert.deepEqual(Object.keys(messages.nb).sort(), Object.keys(messages.en).sort());
});

test("a sentence has the same places to fill in both languages", () => {
  const places = (text) => [...new Set([...text.matchAll(/\{([a-z_]+)\}/g)].map((found) => found[1]))].sort();
  for (const key of Object.keys(messages.en)) assert.deepEqual(places(messages.nb[key]), places(messages.en[key]), key);
});

test("no text is empty, and Norwegian texts are not the English ones", () => {
  const same = Object.keys(messages.en).filter((key) => messages.en[key].length > 24 && messages.en[key] === messages.nb[key]);
  assert.deepEqual(same, []);
  for (const texts of Object.values(messages)) for (const [key, text] of Object.entries(texts)) assert.ok(text.trim().length > 0, key);
});

test("every key that the code says is there", () => {
  for (const texts of Object.values(messages)) assert.deepEqual(code.flatMap((text) => missing_in(texts, keys_in(text))), []);
});

test("the search for keys sees a key that is missing", () => {
  assert.deepEqual(missing_in({"a.b": "x"}, keys_in('say("a.b"); say("a.c", {}); say(ok ? "a.d" : "a.b"); say(`e.${x}`)')), ["a.c", "a.d", "e."]);
});

test("every measure of the program has a name in both languages, made without its English title", () => {
  for (const language of ["nb", "en"]) {
    const {measure} = words(language);
    assert.deepEqual(measures.filter((key) => /TITLE|\{|undefined/.test(measure(key, "TITLE"))), []);
  }
  assert.equal(words("nb").measure("staff.done.adviser.intake"), "NAV-veiledere, første samtaler: gjennomført");
  assert.equal(words("nb").measure("money.payer.municipality.5y"), "betalt: kommunene, over 5 år");
  assert.equal(words("nb").measure("population.months_discounted.1y"), "måneder i ordinært arbeid, alle, neddiskontert, over ett år");
  assert.equal(words("nb").measure("a.users.own", "a user's own"), "a user's own");
});

test("a key that is missing is an error, and a name that is missing is shown as it stands", () => {
  assert.throws(() => words("en").say("no.such.key"), /no\.such\.key/);
  assert.equal(words("nb").name("group", "my_group"), "my group");
  assert.equal(words("nb").name("group", "__proto__"), "  proto  ");
  assert.equal(words("nb").name("group", "pain_injury"), "smerter eller skade");
});
