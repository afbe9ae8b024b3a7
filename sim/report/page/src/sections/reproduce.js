// Everything needed to get the same bytes again.

import {el} from "../dom.js";
import {code} from "../said.js";

const row = (title, ...value) => el("div", {}, el("dt", {}, title), el("dd", {}, value));

const finished = (words, {finished: at}) => (at ? `${words.date(at.slice(0, 10))} ${at.slice(11, 16)} UTC` : "");

/// "0 to 29" for consecutive numbers, else each of them.
export function numbers_in_words(words, numbers) {
  const in_order = numbers.length > 2 && numbers.every((n, at) => at === 0 || n === numbers[at - 1] + 1);
  return in_order ? words.say("range", {low: numbers[0], high: numbers.at(-1)}) : numbers.join(", ");
}

export function reproduce_section(words, result, program) {
  const {manifest} = result;
  const scenarios = result.scenarios.filter((each) => typeof each === "object");
  return el("section", {class: "reproduce"},
    el("h2", {}, words.say("reproduce.title")),
    el("p", {}, words.say("reproduce.text")),
    manifest ? el("dl", {},
      row(words.say("reproduce.command"), el("code", {}, manifest.command)),
      row(words.say("reproduce.program"), `${program.name} ${manifest.version ?? program.version}`),
      row(words.say("reproduce.seed"), String(manifest.seed)),
      row(words.say("reproduce.replications"), numbers_in_words(words, manifest.replications ?? [])),
      row(words.say("reproduce.regions"), words.say("reproduce.of", {some: manifest.regions_simulated, all: manifest.regions})),
      row(words.say("reproduce.failures"), String((manifest.failures ?? []).length)),
      row(words.say("reproduce.finished"), finished(words, manifest))) : null,
    manifest?.sha256 ? el("details", {}, el("summary", {}, words.say("reproduce.digests")),
      el("dl", {class: "digests"}, Object.entries(manifest.sha256).map(([file, digest]) => row(file, el("code", {}, digest))))) : null,
    scenarios.map((scenario) => el("details", {}, el("summary", {}, words.parts("reproduce.scenario", {name: code(scenario.name)})),
      el("pre", {tabindex: "0"}, scenario.text))),
    result.study ? el("details", {}, el("summary", {}, words.say("reproduce.study")), el("pre", {tabindex: "0"}, result.study)) : null);
}
