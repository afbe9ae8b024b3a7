// People in ordinary work over time, and the difference with its zero line.

import {interval_words} from "../context.js";
import {Plot, day, plot, spread} from "../chart/plot.js";
import {ink, scenario_style} from "../chart/colours.js";
import {over_time} from "../data/over_time.js";
import {cell, estimate_cell} from "../table.js";

const years = (words) => ({type: "utc", ticks: "year", tickFormat: (date) => String(date.getUTCFullYear()), label: null});
const of = (rows, which) => rows.filter((row) => row[which]).map((row) => ({date: day(row.date), ...row[which]}));

function band(points, style) {
  return Plot.areaY(points.filter(({low}) => low !== null), {x: "date", y1: "low", y2: "high", fill: style.fill, fillOpacity: 0.18});
}

const line = (points, style) => Plot.lineY(points, {x: "date", y: "mean", stroke: style.stroke, strokeWidth: 2, strokeDasharray: style.dash});

/// Direct labels at the ends of the lines, moved apart.
function end_labels(ends) {
  const size = ends.flatMap(({points}) => points.flatMap(({mean, low, high}) => [mean, low ?? mean, high ?? mean]));
  const gap = (Math.max(...size) - Math.min(...size)) * 0.075;
  const places = spread(ends.map(({points}) => points.at(-1).mean), gap);
  return ends.map(({points, text, colour}, at) => Plot.text([{date: points.at(-1).date, y: places[at], text}],
    {x: "date", y: "y", text: "text", fill: colour, textAnchor: "start", dx: 8, fontWeight: 600, lineWidth: 11, textOverflow: "ellipsis"}));
}

export function levels_chart(context, rows) {
  const {words} = context;
  const shown = ["base", "alternative"].map((which) => [which, of(rows, which)]).filter(([, points]) => points.length > 0);
  return plot({
    height: 290, x: years(words), y: {label: null, grid: true, ticks: 6, tickFormat: (n) => words.number(n, 0)},
    marks: [
      ...shown.map(([which, points]) => band(points, scenario_style[which])),
      ...shown.map(([which, points]) => line(points, scenario_style[which])),
      ...end_labels(shown.map(([which, points]) => ({points, text: context.label[which], colour: ink[which]}))),
    ],
  });
}

export function difference_chart(context, rows, unit = "persons", more = {}) {
  const {words} = context;
  const points = of(rows, "difference");
  return plot({
    height: 210, x: years(words), y: {label: null, grid: true, ticks: 5, tickFormat: (n) => words.number(n, 0, true)}, ...more,
    marks: [
      band(points, scenario_style.alternative), Plot.ruleY([0], {stroke: "#000"}), line(points, scenario_style.alternative),
      Plot.text([points.at(-1)], {x: "date", y: "mean", text: (d) => words.difference(d.mean, unit), textAnchor: "start", dx: 8, fill: ink.alternative, fontWeight: 600}),
      ...(more.marks ?? []),
    ],
  });
}

function summary(context, rows) {
  const {words} = context;
  const last = rows.at(-1);
  if (!last.difference) {
    return words.say("fan.level", {date: words.date(last.date), level: words.level(last.base.mean, "persons"), interval: interval_words(words, last.base, "persons", false)});
  }
  return words.say("fan.summary", {
    date: words.date(last.date), base: words.level(last.base.mean, "persons"), alternative: words.level(last.alternative.mean, "persons"),
    extent: words.difference(last.difference.mean, "persons"), interval: interval_words(words, last.difference, "persons"),
  });
}

export function series_table(context, rows, unit = "persons") {
  const {words} = context;
  const columns = [["base", false], ["alternative", false], ["difference", true]].filter(([which]) => rows.some((row) => row[which]));
  const heads = {base: context.base, alternative: context.alternative, difference: words.say("difference")};
  return {
    head: [words.say("day"), ...columns.flatMap(([which]) => [heads[which], words.say("low"), words.say("high")])],
    rows: rows.map((row) => [row.date, ...columns.flatMap(([which, signed]) => {
      const one = row[which];
      const text = (value) => (value === null ? null : cell(words.bare(value, unit, signed), value));
      return one ? [text(one.mean), text(one.low), text(one.high)] : [null, null, null];
    })]),
  };
}

export function fan(context) {
  const {words} = context;
  const rows = over_time(context.lookup, "in_ordinary_work");
  if (rows.length < 2) return null;
  const charts = [levels_chart(context, rows)];
  const title = words.say("fan.title");
  if (rows.at(-1).difference) charts.push(difference_chart(context, rows));
  charts[0].setAttribute("aria-label", `${title}: ${words.say("fan.levels")}`);
  charts[1]?.setAttribute("aria-label", `${title}: ${words.say("difference")}. ${summary(context, rows)}`);
  return {id: "fan", title, summary: summary(context, rows), chart: charts, table: series_table(context, rows), note: words.say(context.compares ? "fan.note" : "fan.note_run")};
}
