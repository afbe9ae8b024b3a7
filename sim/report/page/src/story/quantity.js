// Values of scenarios in the language of the page: "20 clients", "8 hours/week", "30 %", "true".

import {code} from "../said.js";

const form = /^(-?\d+(?: \d{3})*)(\.\d+)?(?: ?(%|[a-z][a-z ]*))?(?: ?\/([a-z]+))?$/;
const is_year = (text) => /^(19|20)\d\d$/.test(text);

function number_words(words, whole, part) {
  return words.number(Number(whole.replaceAll(" ", "") + (part ?? "")), Math.min(part ? part.length - 1 : 0, 3));
}

/// Text of the page, or null where the value is something else.
export function quantity(words, text) {
  if (text === "true" || text === "false") return words.say(`quantity.${text}`);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return words.date(text);
  const found = form.exec(text);
  if (!found || is_year(text)) return found && text;
  const [, whole, part, unit, per] = found;
  if ((unit && !words.has(`quantity.${unit}`)) || (per && !words.has(`per.${per}`))) return null;
  const n = number_words(words, whole, part);
  return [n, unit && words.say(`quantity.${unit}`, {n: Math.abs(Number(whole)) === 1 && !part ? 1 : 2}), per && words.say(`per.${per}`)].filter(Boolean).join("\u00a0");
}

/// A value as a part of a sentence: in words, or as it stands.
export const value_part = (words, text) => quantity(words, text) ?? code(text);

/// A level of a factor that a room chooses.
export const level_words = (words, level) => (words.has(`level.${level}`) ? words.name("level", level) : quantity(words, level) ?? level);
