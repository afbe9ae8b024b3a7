// One language of the page: sentences by key, names by kind and identifier, numbers by Intl.

import {en} from "./messages/en.js";
import {nb} from "./messages/nb.js";
import {formats} from "./format.js";

export const messages = {nb, en};
export const languages = ["nb", "en"];

/// "{low} to {high}" with its values; a value that is missing stays visible as {name}.
export function fill(text, values) {
  return text.replace(/\{([a-z_]+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

export function words(language) {
  const texts = messages[language] ?? en;
  const has = (key) => Object.hasOwn(texts, key);

  /// The sentence of a key. `values.n` of one chooses the key's singular "<key>.one" where there is one.
  function say(key, values = {}) {
    const one = values.n === 1 && has(key + ".one");
    const text = texts[one ? key + ".one" : key];
    if (text === undefined) throw new Error(`no message ${key} in ${language}`);
    return fill(text, values).replace(/(\d|\}) %/g, "$1\u00a0%");
  }

  /// The name of a thing of the model; a user's own name is shown as it stands.
  function name(kind, id, fallback = null) {
    const key = `${kind}.${id}`;
    return has(key) ? texts[key] : (fallback ?? String(id).replaceAll("_", " "));
  }

  /// The name of a measure: of its key, or of its stem with a number of months, a span, or the name of a thing of the model.
  function measure(key, title) {
    if (has(`measure.${key}`)) return texts[`measure.${key}`];
    const [, stem, last] = /^(.*)\.([^.]+)$/.exec(key) ?? [null, key, ""];
    const months = /^(\d+)m$/.exec(last);
    if (months && has(`measure.${stem}.months`)) return say(`measure.${stem}.months`, {n: Number(months[1])});
    if (/^\d+y$/.test(last) && has(`measure.${stem}`)) return texts[`measure.${stem}`];
    if (has(`measure.${stem}.of`)) return say(`measure.${stem}.of`, {name: of_kinds(last)});
    return title ?? key;
  }

  const of_kinds = (id) => ["pathway", "role", "line"].map((kind) => `${kind}.${id}`).filter(has).map((key) => texts[key])[0] ?? id.replaceAll("_", " ");

  return {language, say, name, measure, has, ...formats(language, say)};
}
