// What every part of the page needs to know about one report: its words, figures and names.

import {Lookup} from "./data/lookup.js";
import {series_figures} from "./data/series.js";
import {written} from "./said.js";

/// The title that a scenario gives itself, on a line of its own in its text.
const title_in = (text) => /^title: *["']?(.+?)["']? *$/m.exec(text)?.[1];

const longest_label = 16;

/// The name of a scenario beside a line of a figure; one that has no room there stands in the head of the page with its part.
const label = (words, part, name) => (name === null || name.length <= longest_label ? name : words.say(`label.${part}`));

/// "today → mine", or "base: a-long-name → alternative: another" where figures have only the parts.
export function pair_in_words({words, compares, base, alternative, label: labels}) {
  const one = (part, name) => (labels[part] === name ? name : `${words.say(`label.${part}`)}: ${name}`);
  return compares ? `${one("base", base)} → ${one("alternative", alternative)}` : one("base", base);
}

export function context_of(words, study, report) {
  const titles = new Map(study.scenarios.map(({name, text}) => [name, title_in(text)]));
  const named = (name) => (name === null ? null : words.name("scenario", name, name));
  return {
    words, study, report,
    lookup: new Lookup([...report.figures, ...series_figures(report.series)]),
    compares: report.alternative !== null,
    base: named(report.base),
    alternative: named(report.alternative),
    label: {base: label(words, "base", named(report.base)), alternative: label(words, "alternative", named(report.alternative))},
    title_of: (name) => (words.has(`scenario.${name}`) ? named(name) : written(words, titles.get(name) ?? name)),
  };
}

/// "5 years" in the language of the page; other words as they are.
export function span_in_words(words, span) {
  const found = /^(\d+) (year|month)s?$/.exec(span);
  return found ? words.say(`span.${found[2]}s`, {n: Number(found[1])}) : span;
}

/// What a ratio of cost to extra work means: its sign alone does not tell.
export function ratio_meaning(words, cost, perspective) {
  const work = cost.extra_months.mean > 0 ? "more" : "less";
  return words.say(`price.${work}_${cost.extra_cost[perspective].mean > 0 ? "dearer" : "cheaper"}`);
}

/// "(95 % interval 240 to 380)", or that there is none.
export function interval_words(words, estimate, unit, signed = true) {
  if (estimate.low === null) return words.say("no_interval");
  return words.say("interval", {range: words.range(estimate.low, estimate.high, unit, signed)});
}

/// A difference with its interval, and that it may be chance where it may.
export function difference_words(words, estimate, unit) {
  const unsure = estimate.verdict === "cannot_tell" ? `; ${words.say("cannot_tell")}` : "";
  return `${words.difference(estimate.mean, unit)} (${interval_words(words, estimate, unit)}${unsure})`;
}
