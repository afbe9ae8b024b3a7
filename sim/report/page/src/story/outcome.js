// The figure that a report is about, and the words for it.

import {interval_words, span_in_words} from "../context.js";
import {over_time} from "../data/over_time.js";

/// Months of ordinary work of everybody over the horizon; in a trial, the share ever in work at the last time.
export function outcome(context) {
  const {lookup, report} = context;
  const months = lookup.get(`population.months.${report.window}`);
  if (months && report.system) return {kind: "months", figure: months};
  const ever = lookup.below("entrants.ever.").map(([last, figure]) => ({months: parseInt(last, 10), figure}));
  if (ever.length > 0) {
    const latest = ever.reduce((a, b) => (b.months > a.months ? b : a));
    return {kind: "ever", ...latest};
  }
  return months ? {kind: "months", figure: months} : null;
}

/// The people in ordinary work on the last day of the series.
export function at_the_end(context) {
  return over_time(context.lookup, "in_ordinary_work").at(-1) ?? null;
}

const some = (verdict) => (verdict === "differs" ? "differs" : verdict);

function comparison(context, {kind, figure, months}) {
  const {words, report} = context;
  const difference = figure.difference;
  const direction = difference.mean > 0 ? "more" : "less";
  const how = {equal: "equal", differs: direction}[some(difference.verdict)] ?? difference.verdict;
  const values = {
    base: context.base, alternative: context.alternative, months, span: span_in_words(words, report.span),
    people: words.number(report.people, 0), interval: interval_words(words, difference, figure.unit),
    extent: words.difference(difference.mean, figure.unit), needed: difference.needed ? words.number(difference.needed, 0) : "",
    size: words.difference(Math.abs(difference.mean), figure.unit).replace("+", ""),
    range: difference.low === null ? "" : interval_words(words, difference, figure.unit),
  };
  const sentence = words.say(`answer.${kind}.${how}`, values);
  return how === "cannot_tell" && difference.needed ? `${sentence} ${words.say("answer.needed", values)}` : sentence;
}

function level(context, {kind, figure, months}) {
  const {words, report} = context;
  return words.say(`answer.${kind}.level`, {
    base: context.base, months, span: span_in_words(words, report.span), people: words.number(report.people, 0),
    level: words.level(figure.base.mean, figure.unit), interval: interval_words(words, figure.base, figure.unit, false),
  });
}

/// The answer in a sentence with its interval; null where the report has no outcome.
export function answer(context) {
  const found = outcome(context);
  if (!found) return null;
  return found.figure.difference ? comparison(context, found) : level(context, found);
}
