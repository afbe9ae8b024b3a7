// What is always printed: perspective, prices, horizon, outcome, people, replications, uncertainty.

import {span_in_words} from "../context.js";
import {el} from "../dom.js";

export function facts(context) {
  const {words, report} = context;
  const sampled = report.regions_simulated < report.regions;
  return [
    ["facts.perspective", words.say("facts.perspective_text")],
    ["facts.prices", words.say("facts.prices_text", {year: report.price_year})],
    ["facts.discount", words.say("facts.discount_text", {rate: words.level(report.discount_rate, "share")})],
    ["facts.horizon", span_in_words(words, report.span)],
    ["facts.outcome", words.say(report.system ? "facts.outcome_system" : "facts.outcome_trial")],
    ["facts.people", words.say(report.system ? "facts.people_system" : "facts.people_trial", {n: words.number(report.people, 0)})
      + (sampled ? " " + words.say("facts.sampled", {some: report.regions_simulated, all: report.regions}) : "")],
    ["facts.replications", words.say(context.compares ? "facts.replications_paired" : "facts.replications_text", {n: words.number(report.replications, 0), seed: report.seed})],
    ["facts.uncertainty", words.say(report.uncertainty.startsWith("chance only") ? "facts.chance" : "facts.chance_and_parameters")],
  ];
}

export function facts_section(context) {
  const {words} = context;
  return el("section", {class: "facts"},
    el("h2", {}, words.say("facts.title")),
    el("p", {class: "model-based"}, words.say("facts.model_based")),
    el("dl", {}, facts(context).map(([key, text]) => el("div", {}, el("dt", {}, words.say(key)), el("dd", {}, text)))));
}
