// The cost-effectiveness plane in three perspectives, and the acceptability curve.

import {interval_words, ratio_meaning, span_in_words} from "../context.js";
import {Plot, plot, spread, third} from "../chart/plot.js";
import {acceptability, cost_of_horizon, perspectives, points_of, quadrants} from "../data/cost_effect.js";
import {cell} from "../table.js";

const strokes = {programme: ["#005a8e", null], public_purse: ["#a34700", "7 4"], social: ["#00664a", "2 4"]};

function domain_with_zero(values) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const pad = (high - low || 1) * 0.12;
  return [low < 0 ? low - pad : -pad, high > 0 ? high + pad : pad];
}

function plane_chart(context, name, points) {
  const {words} = context;
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const thousands = Math.max(...points.map(({months}) => Math.abs(months))) >= 10000;
  return plot({
    width: third, height: 270, marginLeft: 52, marginRight: 14, marginTop: 34, marginBottom: 48,
    x: {domain: domain_with_zero(points.map(({months}) => months)), grid: true, ticks: 3, label: words.say(thousands ? "plane.x_thousand" : "plane.x"), labelAnchor: "center", labelArrow: "none", tickFormat: (n) => words.number(thousands ? n / 1000 : n, 0, true)},
    y: {domain: domain_with_zero(points.map(({cost}) => cost)), grid: true, ticks: 5, label: null, tickFormat: (n) => words.number(n / 1e6, 0, true)},
    marks: [
      Plot.ruleX([0]), Plot.ruleY([0]),
      Plot.dot(points, {x: "months", y: "cost", r: 3, fill: strokes[name][0], fillOpacity: 0.55}),
      Plot.dot([{x: mean(({months}) => months), y: mean(({cost}) => cost)}], {x: "x", y: "y", r: 6, fill: "#fff", stroke: "#000", strokeWidth: 2.5}),
      Plot.text([`${words.name("perspective", name)}, ${words.say("unit.million_kr")}`], {frameAnchor: "top-left", dx: -46, dy: -26, textAnchor: "start", fontWeight: 600}),
    ],
  });
}

/// "23 000 kr (…)", or why there is no ratio.
function ratio_text(words, of) {
  if (of.ratio === null) return words.say("plane.no_ratio");
  const interval = of.interval ? ` (${interval_words(words, {low: of.interval[0], high: of.interval[1]}, "kr", false)})` : "";
  return words.level(of.ratio, "kr") + interval;
}

const money_cell = (words, estimate) => cell(`${words.difference(estimate.mean, "kr")}${estimate.interval ? ` (${words.range(...estimate.interval, "kr", true)})` : ""}`, estimate.mean);

/// Every reach, discounted and not: extra months, extra cost and their ratio in the three perspectives.
function table(context) {
  const {words, report} = context;
  return {
    head: [words.say("plane.reach"), words.say("plane.extra_months"), ...perspectives.flatMap((name) => [words.say("plane.cost_of", {name: words.name("perspective", name)}), words.say("plane.ratio_of", {name: words.name("perspective", name)})])],
    rows: report.cost_of_work.map((row) => [
      span_in_words(words, row.reach) + (row.discounted ? `, ${words.say("plane.discounted")}` : ""),
      cell(`${words.difference(row.extra_months.mean, "months")}${row.extra_months.interval ? ` (${words.range(...row.extra_months.interval, "months", true)})` : ""}`, row.extra_months.mean),
      ...perspectives.flatMap((name) => [money_cell(words, row.extra_cost[name]), row.cost_per_extra_month[name].ratio === null
        ? words.say("plane.no_ratio") : cell(ratio_text(words, row.cost_per_extra_month[name]), row.cost_per_extra_month[name].ratio)])]),
  };
}

export function plane_figure(context) {
  const {words, report} = context;
  const row = context.compares ? cost_of_horizon(report) : null;
  if (!row) return null;
  const drawn = perspectives.map((name) => [name, points_of(row, name)]).filter(([, points]) => points.length > 1);
  if (drawn.length === 0) return null;
  const title = words.say("plane.title");
  const sentence = ([name, points]) => {
    const q = quadrants(points);
    return `${words.name("perspective", name)}: ${ratio_text(words, row.cost_per_extra_month[name])}${row.cost_per_extra_month[name].ratio === null ? "" : `, ${ratio_meaning(words, row, name)}`}; ${words.say("plane.quadrants", Object.fromEntries(Object.entries(q).map(([key, share]) => [key, words.number(100 * share, 0)])))}`;
  };
  const charts = drawn.map(([name, points]) => {
    const chart = plane_chart(context, name, points);
    chart.setAttribute("aria-label", `${title}, ${sentence([name, points])}`);
    return chart;
  });
  return {id: "plane", title, chart: charts, layout: "three", table: table(context), lines: drawn.map(sentence),
    summary: words.say("plane.summary", {span: span_in_words(words, row.reach), n: words.number(drawn[0][1].length, 0)}), note: words.say("plane.note")};
}

function acceptability_chart(context, curves) {
  const {words} = context;
  const places = spread(curves.map(([, curve]) => curve.at(-1).share), 0.075);
  return plot({
    height: 300, marginBottom: 48,
    x: {label: words.say("acceptability.x"), labelAnchor: "center", labelArrow: "none", tickFormat: (n) => words.number(n, 0), ticks: 6},
    y: {domain: [0, 1], grid: true, ticks: 5, label: null, tickFormat: (share) => words.number(100 * share, 0) + "\u00a0%"},
    marks: [
      Plot.ruleY([0]),
      ...curves.map(([name, curve]) => Plot.lineY(curve, {x: "worth", y: "share", stroke: strokes[name][0], strokeDasharray: strokes[name][1], strokeWidth: 2.2})),
      ...curves.map(([name, curve], at) => Plot.text([{x: curve.at(-1).worth, y: places[at]}], {x: "x", y: "y", text: () => words.name("perspective", name), fill: strokes[name][0], textAnchor: "start", dx: 8, fontWeight: 600})),
    ],
  });
}

export function acceptability_figure(context) {
  const {words, report} = context;
  const row = context.compares ? cost_of_horizon(report) : null;
  if (!row) return null;
  const curves = perspectives.map((name) => [name, points_of(row, name)]).filter(([, points]) => points.length > 1).map(([name, points]) => [name, acceptability(points)]);
  if (curves.length === 0) return null;
  const at = (curve, worth) => words.level(curve.find((point) => point.worth === worth).share, "share");
  return {
    id: "acceptability", title: words.say("acceptability.title"),
    summary: words.say("acceptability.summary", {worth: words.kroner(20000), shares: words.list(curves.map(([name, curve]) => `${words.name("perspective", name)} ${at(curve, 20000)}`))}),
    note: words.say("acceptability.note"), chart: acceptability_chart(context, curves),
    table: {head: [words.say("acceptability.x"), ...curves.map(([name]) => words.name("perspective", name))],
      rows: curves[0][1].map(({worth}, n) => [cell(words.kroner(worth), worth), ...curves.map(([, curve]) => cell(words.level(curve[n].share, "share"), curve[n].share))])},
  };
}
