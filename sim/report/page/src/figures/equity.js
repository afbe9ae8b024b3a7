// Group by group: the difference of each with its interval, or the level in a run without alternative.

import {Plot, half, plot} from "../chart/plot.js";
import {scenario_style} from "../chart/colours.js";
import {equity} from "../data/equity.js";
import {cell, estimate_cell} from "../table.js";

function panel_chart(context, {key, unit, title, rows}) {
  const {words} = context;
  const of = context.compares ? "difference" : "base";
  const factor = unit === "share" ? 100 : 1;
  const shown = rows.map((row) => ({...row, name: words.name("group", row.group), ...row[of]}));
  const sizes = shown.flatMap(({mean, low, high}) => [mean, low ?? mean, high ?? mean]);
  const name = words.measure(key, title);
  const suffix = unit === "share" ? (context.compares ? words.say("unit.points") : "%") : words.unit_of(unit, false);
  const chart = plot({
    width: half, height: 90 + rows.length * 26, marginLeft: 185, marginRight: 24, marginTop: 44, marginBottom: 48,
    x: {grid: true, ticks: 3, label: suffix, labelAnchor: "center", labelArrow: "none",
      domain: [Math.min(0, ...sizes), Math.max(0, ...sizes)], nice: true, tickFormat: (n) => words.number(factor * n, decimals(factor * Math.max(...sizes.map(Math.abs))), context.compares)},
    y: {domain: shown.map((row) => row.name), label: null, tickSize: 0},
    marks: [
      Plot.ruleX([0]),
      Plot.ruleY(shown.filter(({low}) => low !== null), {y: "name", x1: "low", x2: "high", stroke: scenario_style.alternative.stroke, strokeWidth: 2}),
      Plot.dot(shown, {x: "mean", y: "name", r: 4.5, fill: (d) => (d.verdict === "cannot_tell" ? "#fff" : scenario_style.alternative.fill), stroke: scenario_style.alternative.stroke, strokeWidth: 2}),
      Plot.text([name], {frameAnchor: "top-left", dx: -181, dy: -40, textAnchor: "start", lineAnchor: "top", fontWeight: 600, lineWidth: 29}),
    ],
  });
  chart.setAttribute("aria-label", `${words.say("equity.title")}: ${name}`);
  return chart;
}

const decimals = (most) => (most >= 20 ? 0 : most >= 2 ? 1 : 2);

function table(context, panels) {
  const {words} = context;
  const arms = context.compares ? [["base", false], ["alternative", false], ["difference", true]] : [["base", false]];
  const heads = {base: context.base, alternative: context.alternative, difference: words.say("difference")};
  const share = (value) => (value === null ? null : cell(words.number(100 * value, 0, true) + "\u00a0%", value));
  return {
    head: [words.say("figure"), words.say("group"), ...arms.map(([which]) => heads[which]), words.say("equity.beside")],
    rows: panels.flatMap(({key, unit, title, rows}) => rows.map((row) => [words.measure(key, title), words.name("group", row.group),
      ...arms.map(([which, signed]) => estimate_cell(words, row[which], unit, signed)), share(row.beside)])),
  };
}

export function equity_figure(context) {
  const {words, lookup, report} = context;
  const panels = equity(lookup, report.groups ?? []);
  if (panels.length === 0) return null;
  const follow_up = panels.find(({key}) => key === "contacts.done") ?? panels[0];
  const least = follow_up.rows.filter(({beside}) => beside !== null).reduce((a, b) => (b.beside < a.beside ? b : a));
  const rises = panels[0].rows.filter(({difference}) => difference?.verdict === "differs" && difference.mean > 0).length;
  const falls = panels[0].rows.filter(({difference}) => difference?.verdict === "differs" && difference.mean < 0).length;
  const values = {rises, falls, of: panels[0].rows.length, figure: words.measure(panels[0].key, panels[0].title), group: words.name("group", least.group), beside: words.number(100 * least.beside, 0, true),
    follow_up: words.measure(follow_up.key, follow_up.title)};
  return {id: "equity", title: words.say("equity.title"), layout: "side", chart: panels.map((panel) => panel_chart(context, panel)), table: table(context, panels),
    summary: context.compares ? words.say("equity.summary", values) : words.say("equity.level", values), note: words.say(context.compares ? "equity.note" : "equity.note_run")};
}
