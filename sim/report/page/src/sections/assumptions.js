// What the result rests on: assumed values, other readings of the evidence, and what has no price.

import {difference_words, interval_words} from "../context.js";
import {el} from "../dom.js";
import {written} from "../said.js";
import {reading_meaning, reading_name} from "../story/reading.js";
import {estimate_cell, table_element} from "../table.js";
import {warnings_list} from "./warnings.js";

function readings_table(context) {
  const {words, report} = context;
  const keys = report.beside[0].figures.map((figure) => figure.key);
  const unit = (key) => context.lookup.get(key)?.unit ?? (key.startsWith("population.months") ? "months" : "per 100 persons and year");
  const estimate = (of) => (of && of.mean !== null ? {mean: of.mean, low: of.interval ? of.interval[0] : null, high: of.interval ? of.interval[1] : null} : null);
  const title = (key) => words.measure(key, context.lookup.get(key)?.title ?? key);
  const left = (row) => (row.left === null || row.left === undefined ? null
    : `${words.level(row.left, "share")}${row.left_interval ? ` (${words.range(row.left_interval[0], row.left_interval[1], "share")})` : ""}`);
  const of_row = (name, row, which) => [name, ...keys.map((key) => {
    const found = row.figures.find((figure) => figure.key === key);
    return found ? estimate_cell(words, estimate(found[which]), unit(key), true) : null;
  })];
  return {
    head: [words.say("reading"), ...keys.map(title), words.say("reading.left"), words.say("reading.sign")],
    rows: [[...of_row(words.say("reading.as_it_was"), report.beside[0], "as_it_was"), null, null],
      ...report.beside.map((row) => [...of_row(reading_name(words, row.name), row, "with_values"), left(row), words.say(`sign.${row.sign}`)])],
  };
}

function readings(context) {
  const {words, report} = context;
  if (!report.beside || report.beside.length === 0) {
    return context.compares ? el("p", {}, words.say("assumptions.no_readings")) : null;
  }
  return [
    el("h3", {}, words.say("assumptions.readings")),
    el("ul", {}, report.beside.map((row) => el("li", {},
      el("strong", {}, reading_name(words, row.name)), ": ",
      reading_meaning(words, row), " ",
      words.say("assumptions.values", {n: row.parameters.length}),
      el("details", {}, el("summary", {}, words.say("assumptions.which")), el("p", {class: "codes"}, row.parameters.join(", ")))))),
    table_element(words, {caption: words.say("assumptions.caption", {n: report.beside[0].replications}), ...readings_table(context)}),
  ];
}

/// Gross, extra, deadweight and net months; the headline uses extra.
function gross_extra_net(context) {
  const {words, report} = context;
  const of = report.gross_extra_net;
  if (!of) return null;
  const months = (value) => ({text: words.level(value, "months"), value});
  return [
    el("h3", {}, words.say("gross.title")), el("p", {}, words.say("gross.text")),
    table_element(words, {caption: words.say("gross.title"), head: [words.say("figure"), words.say("value")], rows: [
      [words.say("gross.gross"), months(of.gross)], [words.say("gross.extra"), months(of.extra)],
      [words.say("gross.deadweight"), of.deadweight === null ? null : {text: words.level(of.deadweight, "share"), value: of.deadweight}],
      ...of.net.map(({displacement, months: left}) => [words.say("gross.net", {share: words.level(displacement, "share")}), months(left)])]}),
  ];
}

function official(context) {
  const {words, report, lookup} = context;
  const unit = (key) => lookup.get(key)?.unit ?? "number";
  if (!report.official || report.official.length === 0) return null;
  const rows = report.official.map(({key, title, value, source}) => {
    const simulated = lookup.get(key);
    return [words.name("official", key, title), simulated ? estimate_cell(words, simulated.base, unit(key)) : null, {text: words.level(value, unit(key)), value}, written(words, source)];
  });
  return [el("h3", {}, words.say("official.title")), table_element(words, {caption: words.say("official.caption"),
    head: [words.say("figure"), words.say("official.simulated"), words.say("official.value"), words.say("official.source")], rows})];
}

export function assumptions_section(context) {
  const {words, report} = context;
  return el("section", {class: "assumptions"},
    el("h2", {}, words.say("assumptions.title")),
    report.values > 0 ? el("p", {}, words.say("assumptions.assumed", {assumed: report.values_assumed, values: report.values,
      share: words.number((100 * report.values_assumed) / report.values, 0)})) : null,
    el("p", {}, words.say("assumptions.not_priced")),
    warnings_list(words, report.warnings),
    readings(context), gross_extra_net(context), official(context));
}
