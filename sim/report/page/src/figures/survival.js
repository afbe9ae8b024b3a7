// Kaplan and Meier's curve with the numbers at risk, and the competing exits as Aalen and Johansen count them.

import {difference_words} from "../context.js";
import {Plot, plot, spread} from "../chart/plot.js";
import {ink, scenario_style} from "../chart/colours.js";
import {exits, survival} from "../data/survival.js";
import {cell} from "../table.js";

const arms = (rows) => ["base", "alternative"].filter((which) => rows[0][which]);
const exit_ink = {work: "#005a8e", pension: "#8a3f6c", other: "#595959"};

const months_axis = (words, rows) => ({domain: [0, rows.at(-1).month], ticks: rows.filter(({month}) => month % 6 === 0).map(({month}) => month),
  label: words.say("survival.axis"), labelAnchor: "center", labelArrow: "none"});
const shares_axis = (words, domain) => ({domain, grid: true, ticks: 5, label: null, tickFormat: (share) => words.level(share, "share").replace(/[.,]0(?=.%)/, "")});

function curve(rows, which, name, style) {
  const points = rows.map((row) => ({month: row.month, ...row[which][name]}));
  return [
    Plot.areaY(points.filter(({low}) => low !== null), {x: "month", y1: "low", y2: "high", curve: "step-after", fill: style.fill, fillOpacity: 0.15}),
    Plot.lineY(points, {x: "month", y: "mean", curve: "step-after", stroke: style.stroke, strokeWidth: 2, strokeDasharray: style.dash}),
  ];
}

function labels(rows, ends, gap) {
  const places = spread(ends.map(({y}) => y), gap);
  return ends.map(({text, colour}, at) => Plot.text([{month: rows.at(-1).month, y: places[at]}],
    {x: "month", y: "y", text: () => text, fill: colour, textAnchor: "start", dx: 8, fontWeight: 600, lineWidth: 11, textOverflow: "ellipsis"}));
}

/// Two rows of numbers under the axis, beside their names.
function at_risk(context, rows) {
  const {words} = context;
  const shown = rows.filter(({month}) => month % 6 === 0);
  return arms(rows).flatMap((which, line) => [
    Plot.text(shown, {x: "month", frameAnchor: "bottom", dy: 62 + 18 * line, text: (row) => (row.at_risk[which] === null ? "" : words.number(row.at_risk[which], 0)), fill: ink[which]}),
    Plot.text([context.label[which]], {frameAnchor: "bottom-left", dx: -40, dy: 62 + 18 * line, textAnchor: "end", fill: ink[which], fontWeight: 600, lineWidth: 10, textOverflow: "ellipsis"}),
  ]);
}

function kaplan_meier(context, rows) {
  const {words} = context;
  const least = Math.min(...rows.flatMap((row) => arms(rows).map((which) => row[which].without_work.mean)));
  const floor = Math.max(0, Math.floor(least * 5 - 0.5) / 5);
  return plot({
    height: 310, marginLeft: 175, marginBottom: 104, x: months_axis(words, rows), y: shares_axis(words, [floor, 1]),
    marks: [
      ...arms(rows).flatMap((which) => curve(rows, which, "without_work", scenario_style[which])),
      ...labels(rows, arms(rows).map((which) => ({y: rows.at(-1)[which].without_work.mean, text: context.label[which], colour: ink[which]})), (1 - floor) * 0.07),
      Plot.text([words.say("survival.at_risk")], {frameAnchor: "bottom-left", dx: -40, dy: 44, textAnchor: "end", fill: ink.quiet}),
      ...at_risk(context, rows),
    ],
  });
}

function competing(context, rows) {
  const {words} = context;
  const top = Math.max(...rows.flatMap((row) => arms(rows).flatMap((which) => exits.map((name) => row[which][name].mean))));
  const which_last = arms(rows).at(-1);
  return plot({
    height: 225, marginLeft: 175, x: months_axis(words, rows), y: shares_axis(words, [0, top * 1.1]),
    marks: [
      Plot.ruleY([0]),
      ...exits.flatMap((name) => arms(rows).map((which) => Plot.lineY(rows.map((row) => ({month: row.month, share: row[which][name].mean})),
        {x: "month", y: "share", curve: "step-after", stroke: exit_ink[name], strokeWidth: 2, strokeDasharray: which === "base" && arms(rows).length > 1 ? "6 4" : null}))),
      ...labels(rows, exits.map((name) => ({y: rows.at(-1)[which_last][name].mean, text: words.say(`survival.${name}`), colour: exit_ink[name]})), top * 0.09),
    ],
  });
}

function table(context, rows) {
  const {words} = context;
  const names = ["without_work", ...exits];
  return {
    head: [words.say("survival.axis"), ...arms(rows).flatMap((which) => [...names.map((name) => `${words.say(`survival.${name}`)}, ${context[which]}`), `${words.say("survival.at_risk")}, ${context[which]}`])],
    rows: rows.map((row) => [String(row.month), ...arms(rows).flatMap((which) => [
      ...names.map((name) => cell(words.level(row[which][name].mean, "share"), row[which][name].mean)),
      row.at_risk[which] === null ? null : cell(words.number(row.at_risk[which], 0), row.at_risk[which])])]),
  };
}

export function survival_figure(context) {
  const {words} = context;
  const rows = survival(context.lookup);
  if (rows.length < 2 || !exits.every((name) => rows[0].base[name])) return null;
  const last = rows.at(-1);
  const summary = last.difference
    ? words.say("survival.summary", {months: last.month, alternative: words.level(last.alternative.work.mean, "share"), base: words.level(last.base.work.mean, "share"),
      extent: difference_words(words, last.difference, "share"), pension: words.level(last.alternative.pension.mean, "share")})
    : words.say("survival.level", {months: last.month, level: words.level(last.base.work.mean, "share"), pension: words.level(last.base.pension.mean, "share")});
  const title = words.say("survival.title");
  const charts = [kaplan_meier(context, rows), competing(context, rows)];
  charts[0].setAttribute("aria-label", `${title}: ${words.say("survival.without_work")}. ${summary}`);
  charts[1].setAttribute("aria-label", `${title}: ${words.say("survival.exits")}.`);
  return {id: "survival", title, summary, chart: charts, table: table(context, rows), note: words.say(context.compares ? "survival.note" : "survival.note_run")};
}
