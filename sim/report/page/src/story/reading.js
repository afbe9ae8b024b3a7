// Other readings of the evidence by name, and what they say.

import {in_english} from "../said.js";

const one_mechanism = /^without assumptions of (.+)$/;

export function reading_name(words, name) {
  const [, mechanism] = one_mechanism.exec(name) ?? [];
  return mechanism ? words.say("reading.without", {mechanism: words.name("mechanism", mechanism)}) : words.name("reading", name, name);
}

export function reading_meaning(words, {name, meaning}) {
  if (one_mechanism.test(name)) return words.say("meaning.without");
  return words.has(`meaning.${name}`) ? words.name("meaning", name) : in_english(words, meaning);
}
