// The answer: a sentence, a drawing with interval, guess and last step, and every other figure at this point.

import {Plot, plot} from "../chart/plot.js";
import {ink} from "../chart/colours.js";
import {el} from "../dom.js";
import {estimate_cell, table_element} from "../table.js";
import {level_words} from "../story/quantity.js";
import {chosen_factors, ends_of, found_at, start_of, strengths} from "./grid.js";
import {before_last, judged} from "./state.js";

export const settings_in_words = (words, settings, names) =>
  words.list(names.map((name) => `${words.name("factor", name)} ${level_words(words, settings[name])}`));

const interval = (words, {low, high}, unit) => (low === null ? words.say("no_interval") : words.say("interval", {range: words.range(low, high, unit)}));

export function sentence(words, output, guess, found) {
  return words.say(`workshop.${judged(guess, found)}`, {guess: words.level(guess, output.unit), answer: words.level(found.mean, output.unit), interval: interval(words, found, output.unit)});
}

/// One row before and one after; with several strengths of rush one row each. `stage` "before" hides what came after.
export function answer_chart(words, sweep, state, output, stage) {
  const {low, high} = ends_of(sweep, output.key);
  const before = {name: words.say("workshop.before"), ...before_last(state, sweep).found, colour: ink.base};
  const after = strengths(sweep, state.settings).map(({strength, settings}) => ({
    name: strength === null ? words.say("workshop.now") : words.say("workshop.now_with", {strength: level_words(words, strength)}), ...found_at(sweep, settings, output.key), colour: ink.alternative}));
  const rows = [before, ...after].filter(({mean}) => mean !== undefined);
  const shown = stage === "before" ? rows.slice(0, 1) : rows;
  const text = (value) => words.bare(value, output.unit, false, high);
  return plot({
    height: 88 + rows.length * 44, marginLeft: 190, marginRight: 60, marginBottom: 44, marginTop: 40,
    x: {domain: [low, high], grid: true, ticks: 5, label: words.unit_of(output.unit, false) || null, labelAnchor: "center", labelArrow: "none", tickFormat: (n) => words.bare(n, output.unit, false, high)},
    y: {domain: rows.map(({name}) => name), label: null, tickSize: 0},
    marks: [
      state.guess === null || stage === "before" ? null : Plot.ruleX([state.guess], {stroke: ink.bad, strokeWidth: 2, strokeDasharray: "5 4"}),
      state.guess === null || stage === "before" ? null : Plot.text([state.guess], {x: (n) => n, frameAnchor: "top", dy: -28, text: () => words.say("workshop.your_guess"), fill: ink.bad, fontWeight: 600}),
      Plot.ruleY(shown.filter((row) => row.low !== null), {y: "name", x1: "low", x2: "high", stroke: "colour", strokeWidth: 3}),
      Plot.dot(shown, {y: "name", x: "mean", r: 7, fill: "colour"}),
      Plot.text(shown, {y: "name", x: "mean", dy: -16, text: (d) => text(d.mean), fontWeight: 600}),
    ],
    color: {type: "identity"},
  });
}

/// Every figure of the grid here and where the room started.
export function figures_table(words, sweep, state) {
  const start = start_of(sweep);
  return table_element(words, {
    caption: words.say("workshop.all"),
    head: [words.say("figure"), words.say("workshop.start"), words.say("workshop.now")],
    rows: sweep.outputs.map(({key, title, unit}) => [words.measure(key, title), estimate_cell(words, found_at(sweep, start, key), unit), estimate_cell(words, found_at(sweep, state.settings, key), unit)]),
  });
}

/// The guesses of the room so far.
export function history_table(words, sweep, state) {
  const chosen = (settings) => chosen_factors(sweep).map(({name}) => level_words(words, settings[name])).join(", ");
  return table_element(words, {
    caption: words.say("workshop.history"), head: [words.say("workshop.choice"), words.say("workshop.question"), words.say("workshop.your_guess"), words.say("workshop.answer")],
    rows: state.history.map(({settings, output, guess, found}) => {
      const about = sweep.outputs.find(({key}) => key === output);
      return [chosen(settings), words.measure(output, about.title), {text: words.level(guess, about.unit), value: guess}, found && estimate_cell(words, found, about.unit)];
    }),
  });
}

export const missing = (words) => el("p", {}, words.say("workshop.missing"));
