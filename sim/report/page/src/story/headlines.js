// The four figures that stand on top, and harm when it rises.

import {difference_words, interval_words, ratio_meaning, span_in_words} from "../context.js";
import {at_the_end, outcome} from "./outcome.js";
import {rising_harm} from "./verdict.js";

function tile(context, label, figure, detail = null) {
  const {words} = context;
  const estimate = figure.difference ?? figure.base;
  const signed = Boolean(figure.difference);
  return {
    label,
    value: signed ? words.difference(estimate.mean, figure.unit) : words.level(estimate.mean, figure.unit),
    interval: interval_words(words, estimate, figure.unit, signed),
    unsure: signed && estimate.verdict === "cannot_tell" ? words.say("cannot_tell") : null,
    detail,
  };
}

function work(context) {
  const {words, lookup, report} = context;
  const found = outcome(context);
  if (!found) return null;
  if (found.kind === "ever") return tile(context, words.say("tile.ever", {months: found.months}), found.figure);
  const years = lookup.get(`population.full_time_years.${report.window}`);
  const extent = years && (years.difference ? difference_words(words, years.difference, "years") : words.level(years.base.mean, "years"));
  return tile(context, words.say("tile.months", {span: span_in_words(words, report.span)}), found.figure,
    extent && words.say("tile.full_time", {extent}));
}

function people(context) {
  const {words, lookup} = context;
  const end = at_the_end(context);
  if (end) {
    const levels = context.compares ? words.say("tile.from_to", {from: words.level(end.base.mean, "persons"), to: words.level(end.alternative.mean, "persons")}) : null;
    return tile(context, words.say("tile.people", {date: words.date(end.date)}), end, levels);
  }
  const months = lookup.get("entrants.months.24m");
  return months && tile(context, words.measure(months.key, months.title), months);
}

function money(context, name) {
  const {words, lookup, report} = context;
  const figure = lookup.get(`money.${name}.${report.window}`);
  return figure && tile(context, words.say(`tile.${name}`, {span: span_in_words(words, report.span)}), figure);
}

/// Cost per extra month for the programme; the shares of the four quadrants where no ratio may be said.
function price(context) {
  const {words, report} = context;
  const cost = (report.cost_of_work ?? []).find((row) => row.reach === report.span && !row.discounted);
  if (!cost) return null;
  const of = cost.cost_per_extra_month.programme;
  if (of.ratio === null) {
    return {label: words.say("tile.price"), value: words.say("tile.no_ratio"), interval: "", unsure: words.say("tile.no_ratio_why"), detail: null};
  }
  const other = ["public_purse", "social"].filter((name) => cost.cost_per_extra_month[name].ratio !== null)
    .map((name) => `${words.name("perspective", name)} ${words.level(cost.cost_per_extra_month[name].ratio, "kr")}`);
  return {
    label: words.say("tile.price"), value: words.level(of.ratio, "kr"), unsure: null,
    interval: of.interval ? interval_words(words, {low: of.interval[0], high: of.interval[1]}, "kr", false) : words.say("no_interval"),
    detail: [ratio_meaning(words, cost, "programme"), ...other].join("; "),
  };
}

function more(context) {
  const {words, lookup} = context;
  return ["entrants.steady.24m", "entrants.on_benefit.24m", "contacts.staff_hours", "contacts.done"]
    .map((key) => lookup.get(key)).filter((figure) => figure !== null)
    .map((figure) => tile(context, words.measure(figure.key, figure.title), figure));
}

export function headlines(context) {
  const found = [work(context), people(context), money(context, "programme"), price(context) ?? money(context, "public_purse")];
  return [...found.filter((each) => each !== null), ...more(context)].slice(0, 4);
}

/// Crises, lost jobs and pensions that rise stand in the headline.
export function harm_tiles(context) {
  return rising_harm(context).map((figure) => ({...tile(context, context.words.measure(figure.key, figure.title), figure), harm: true}));
}
