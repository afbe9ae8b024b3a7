// One language of the page: sentences by key, names by kind and identifier, numbers by Intl.

import {en} from "./messages/en.js";
import {nb} from "./messages/nb.js";
import {formats} from "./format.js";
import {measure_names} from "./measure.js";

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

  /// The same as parts, for values that are parts themselves.
  function parts(key, values) {
    return say(key).split(/\{([a-z_]+)\}/).flatMap((piece, at) => (at % 2 === 0 ? [piece] : [values[piece]])).flat(Infinity).filter((piece) => piece !== "");
  }

  /// The name of a thing of the model; a user's own name is shown as it stands.
  function name(kind, id, fallback = null) {
    const key = `${kind}.${id}`;
    return has(key) ? texts[key] : (fallback ?? String(id).replaceAll("_", " "));
  }

  const of_kinds = (id) => ["pathway", "role", "line", "payer", "task"].map((kind) => `${kind}.${id}`).filter(has).map((key) => texts[key])[0] ?? id.replaceAll("_", " ");

  return {language, say, parts, name, measure: measure_names(has, say, of_kinds), has, ...formats(language, say)};
}
