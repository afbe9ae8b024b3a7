// What else moves: small drawings of the differences in other states of the register.

import {Plot, day, half, plot} from "../chart/plot.js";
import {scenario_style} from "../chart/colours.js";
import {over_time} from "../data/over_time.js";
import {cell} from "../table.js";

const columns = ["in_subsidised_work", "in_unpaid_job", "on_pension", "waiting"];

function small(context, name, rows) {
  const {words} = context;
  const points = rows.map((row) => ({date: day(row.date), ...row.difference}));
  const last = points.at(-1);
  const chart = plot({
    width: half, height: 190, marginLeft: 62, marginRight: 16, marginTop: 34, marginBottom: 28,
    x: {type: "utc", ticks: "year", tickFormat: (date) => String(date.getUTCFullYear()), label: null}, y: {label: null, grid: true, ticks: 4, tickFormat: (n) => words.number(n, 0, true)},
    marks: [
      Plot.areaY(points.filter(({low}) => low !== null), {x: "date", y1: "low", y2: "high", fill: scenario_style.alternative.fill, fillOpacity: 0.18}),
      Plot.ruleY([0], {stroke: "#000"}), Plot.lineY(points, {x: "date", y: "mean", stroke: scenario_style.alternative.stroke, strokeWidth: 2}),
      Plot.text([`${words.name("column", name)}: ${words.number(last.mean, 0, true)}`], {frameAnchor: "top-left", dx: -56, dy: -26, textAnchor: "start", fontWeight: 600}),
    ],
  });
  chart.setAttribute("aria-label", `${words.say("moves.title")}: ${words.name("column", name)}, ${words.difference(last.mean, "persons")}`);
  return chart;
}

export function moves_figure(context) {
  const {words} = context;
  if (!context.compares) return null;
  const found = columns.map((name) => [name, over_time(context.lookup, name)]).filter(([, rows]) => rows.length > 1 && rows.some((row) => row.base.mean !== 0 || row.difference?.mean !== 0));
  if (found.length === 0) return null;
  const says = (verdict) => found.filter(([, rows]) => rows.at(-1).difference.verdict === verdict).map(([name]) => words.name("column", name));
  const differ = says("differs");
  return {
    id: "moves", title: words.say("moves.title"), layout: "side", chart: found.map(([name, rows]) => small(context, name, rows)), note: words.say("moves.note"),
    summary: differ.length > 0 ? words.say("moves.summary", {what: words.list(differ)}) : words.say("moves.none"),
    table: {head: [words.say("day"), ...found.flatMap(([name]) => [words.name("column", name), words.say("low"), words.say("high")])],
      rows: found[0][1].map((row, at) => [row.date, ...found.flatMap(([, rows]) => ["mean", "low", "high"].map((part) => {
        const value = rows[at]?.difference[part] ?? null;
        return value === null ? null : cell(words.number(value, 0, true), value);
      }))])},
  };
}
