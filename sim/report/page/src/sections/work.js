// "In work", always with hours and full-time equivalents, ordinary and subsidised apart, and who is still on a benefit.

import {el} from "../dom.js";
import {csv_link, estimate_cell, table_element} from "../table.js";

const keys = (window) => [
  `population.months.${window}`, `population.full_time_years.${window}`, `population.months_subsidised.${window}`,
  "entrants.ever.24m", "entrants.point.24m", "entrants.point_with_subsidised.24m", "entrants.steady.24m", "entrants.months.24m",
  "entrants.full_time_months.24m", "entrants.hours.24m", "entrants.hours_subsidised.24m", "entrants.on_benefit.24m",
  "population.crises", "population.lost_jobs", "population.pensions",
];

/// Base, alternative and difference of some figures; null where none is there.
export function estimates_table(context, found) {
  const {words} = context;
  if (found.length === 0) return null;
  const three = context.compares;
  return {
    head: [words.say("figure"), context.base, ...(three ? [context.alternative, words.say("difference")] : []), words.say("people")],
    rows: found.map((figure) => [
      words.measure(figure.key, figure.title),
      estimate_cell(words, figure.base, figure.unit),
      ...(three ? [estimate_cell(words, figure.alternative, figure.unit),
        estimate_cell(words, figure.difference, figure.unit, true)] : []),
      figure.persons === null ? null : {text: words.number(figure.persons, 0), value: figure.persons},
    ]),
  };
}

export function work_section(context) {
  const {words, lookup, report} = context;
  const table = estimates_table(context, lookup.all(keys(report.window)));
  if (!table) return null;
  const caption = words.say("work.caption");
  return el("section", {class: "work"},
    el("h2", {}, words.say("work.title")),
    el("p", {}, words.say("work.text")),
    table_element(words, {caption, ...table}),
    csv_link(words, "work", {caption, ...table}));
}
