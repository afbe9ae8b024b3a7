// Sentences that stand beside the answer: harm, money, and how other values of the evidence turn it.

import {difference_words, interval_words, span_in_words} from "../context.js";
import {at_the_end} from "./outcome.js";
import {reading_name} from "./reading.js";

const harmful = ["population.crises", "population.lost_jobs", "population.pensions"];

export const turns = (report) => (report.beside ?? []).some((row) => row.sign === "turns");
export const vanishes = (report) => (report.beside ?? []).some((row) => row.sign === "vanishes");

/// Figures of harm that rise beyond chance.
export function rising_harm(context) {
  return context.lookup.all(harmful).filter(({difference}) => difference && difference.verdict === "differs" && difference.mean > 0);
}

export function harm(context) {
  const {words, lookup} = context;
  if (!context.compares || lookup.all(harmful).length === 0) return null;
  const rising = rising_harm(context);
  if (rising.length === 0) return words.say("harm.none");
  return words.say("harm.rises", {
    what: words.list(rising.map((figure) => `${words.measure(figure.key, figure.title)} ${difference_words(words, figure.difference, figure.unit)}`))});
}

export function people_at_the_end(context) {
  const end = context.compares ? at_the_end(context) : null;
  if (!end) return null;
  const {words} = context;
  return words.say("answer.at_the_end", {date: words.date(end.date), extent: difference_words(words, end.difference, "persons")});
}

export function cost(context) {
  const {words, lookup, report} = context;
  const parts = ["programme", "public_purse"]
    .map((name) => [name, lookup.get(`money.${name}.${report.window}`)])
    .filter(([, figure]) => figure && (figure.difference || !context.compares))
    .map(([name, figure]) => `${words.name("perspective", name)} ${figure.difference
      ? difference_words(words, figure.difference, "kr")
      : `${words.level(figure.base.mean, "kr")} (${interval_words(words, figure.base, "kr", false)})`}`);
  if (parts.length === 0) return null;
  return words.say(context.compares ? "answer.cost" : "answer.cost_level", {parts: words.list(parts), span: span_in_words(words, report.span)});
}

/// One sentence for each other reading of the evidence.
export function other_readings(context) {
  const {words, report} = context;
  return (report.beside ?? []).filter((row) => row.sign !== "none").map((row) => {
    const name = reading_name(words, row.name);
    const left = row.left === null || row.left === undefined ? null : words.level(row.left, "share");
    const key = row.sign === "holds" && left ? "reading.holds_with" : `reading.${row.sign}`;
    return words.say(key, {name, left, rests: left ? words.level(1 - row.left, "share") : "", n: row.replications});
  });
}
