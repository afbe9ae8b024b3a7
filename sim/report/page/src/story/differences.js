// What differs between the scenarios, in the language of the page.

import {code} from "../said.js";
import {value_part} from "./quantity.js";

const million = 1e6;

function bought(words, {from, to, units}) {
  return ` (${words.say(`differs.${units.replaceAll(" ", "_")}`, {before: words.number(from, 0), after: words.number(to, 0)})})`;
}

function amount(words, {line, from, to, since, until, buys}) {
  const large = Math.max(from, to) >= million;
  const number = (kroner) => words.number(large ? kroner / million : kroner, large && kroner % million !== 0 ? 1 : 0);
  const when = [since && words.say("differs.since", {year: since}), until && words.say("differs.until", {year: until})].filter(Boolean);
  const said = words.say("differs.line", {line: words.name("line", line), from: number(from), to: number(to), scale: words.say(large ? "unit.million_kr" : "unit.kr")});
  return [[said, ...when].join(" ") + (buys ? bought(words, buys) : "") + "."];
}

const kinds = {lines: "line", roles: "role", pathways: "pathway", groups: "group", arms: "scenario"};

/// "roles.specialist.caseload" as the role in words and the rest of the key as it stands.
function place(words, key) {
  const [, part, id, rest] = /^(lines|roles|pathways|groups|arms)\.([^.[]+)\.(.+)$/.exec(key) ?? [];
  if (!part) return [code(key.replace(/^parameters\./, ""))];
  return [words.say(`differs.in.${part}`, {name: words.name(kinds[part], id)}), ", ", code(rest)];
}

function value(words, {key, from, to}) {
  const how = from === null ? "new" : to === null ? "gone" : "changed";
  const part = (text) => (text === null ? "" : value_part(words, text));
  return words.parts(`differs.${how}`, {what: place(words, key), from: part(from), to: part(to)});
}

const arm = (words, {from, to}) => [words.say("differs.arm", {from: words.name("scenario", from, from), to: words.name("scenario", to, to)})];

const sentences = {amount, value, arm};

/// Each difference as the parts of a sentence.
export const differences = (words, changes) => changes.map((change) => sentences[change.kind](words, change));

export const is_about_a_line = ({kind}) => kind === "amount";
