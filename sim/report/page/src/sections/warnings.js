// What a reader has to know of the run: few replications, figures that are not shown, replications that failed.

import {el} from "../dom.js";
import {code, in_english} from "../said.js";

function failed(words, {replication, seed, region, what, command}) {
  return words.parts("warning.failed", {replication: String(replication), seed: String(seed), region: String(region), what: in_english(words, what), command: code(command)});
}

const sentences = {
  few_replications: (words, {n}) => words.say("warning.few", {n}),
  hidden: (words, {n}) => words.say("warning.hidden", {n}),
  failed,
};

export function warnings_list(words, warnings) {
  if (warnings.length === 0) return null;
  return el("ul", {class: "warnings"}, warnings.map((each) => el("li", {}, sentences[each.kind](words, each))));
}
