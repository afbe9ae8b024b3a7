// The figures of a sensitivity analysis: tornado, Sobol' indices, Morris' screening; one of each output.

import {Plot, plot} from "../chart/plot.js";
import {colours} from "../chart/colours.js";
import {morris, outputs_of, sobol, tornado} from "../data/sensitivity.js";
import {cell, estimate_cell} from "../table.js";

const left = 220;
const bare_axis = {grid: true, ticks: 5, labelAnchor: "center", labelArrow: "none"};
const factor = (words, item) => words.name("factor", item);

function output_words(words, sweep, {output, arm, base}) {
  const known = sweep.outputs.find(({key}) => key === output);
  const name = words.measure(output, known?.title ?? output);
  return {unit: known?.unit ?? "number", name: base ? words.say("sensitivity.difference", {name, arm: words.name("scenario", arm), base: words.name("scenario", base)}) : `${name}, ${words.name("scenario", arm)}`, signed: Boolean(base)};
}

const number_axis = (words, unit, signed) => ({...bare_axis, label: words.unit_of(unit, signed) || null, tickFormat: (n) => words.bare(n, unit, signed).replace(/[.,]0+$/, "")});

function tornado_figure(words, sweep, about, at) {
  const {base, bars} = tornado(about.rows);
  if (bars.length === 0 || base === null) return null;
  const {unit, name, signed} = output_words(words, sweep, about);
  const ends = bars.flatMap((bar) => ["low", "high"].map((end) => ({item: factor(words, bar.item), end, value: bar[end], text: bar[`${end}_text`]})));
  const chart = plot({
    height: 66 + bars.length * 34, marginLeft: left, marginRight: 60, marginBottom: 46, x: {...number_axis(words, unit, signed), nice: true, inset: 70}, y: {domain: bars.map(({item}) => factor(words, item)), label: null, tickSize: 0, padding: 0.28},
    marks: [
      Plot.barX(ends, {x1: base, x2: "value", y: "item", fill: (d) => (d.end === "low" ? colours.orange : colours.blue)}),
      Plot.text(ends, {x: "value", y: "item", text: "text", textAnchor: "start", dx: 6, filter: (d) => d.value >= base}),
      Plot.text(ends, {x: "value", y: "item", text: "text", textAnchor: "end", dx: -6, filter: (d) => d.value < base}),
      Plot.ruleX([base], {stroke: "#000"}),
    ],
  });
  const value = (n) => cell(words.bare(n, unit, signed), n);
  return {id: `tornado-${at}`, title: words.say("tornado.title", {name}), chart, note: words.say("tornado.note"),
    summary: words.say("tornado.summary", {factor: factor(words, bars[0].item), range: words.range(Math.min(bars[0].low, bars[0].high), Math.max(bars[0].low, bars[0].high), unit, signed), unit: words.unit_of(unit, signed)}),
    table: {head: [words.say("factor"), words.say("tornado.at_low"), words.say("tornado.at_high"), words.say("tornado.low"), words.say("tornado.high")],
      rows: bars.map((bar) => [factor(words, bar.item), value(bar.low), value(bar.high), bar.low_text, bar.high_text])}};
}

function sobol_figure(words, sweep, about, at) {
  const rows = sobol(about.rows).map((row) => ({...row, name: factor(words, row.item)}));
  if (rows.length === 0) return null;
  const dots = rows.flatMap((row) => ["first", "total"].filter((kind) => row[kind]).map((kind) => ({name: row.name, kind, ...row[kind]})));
  const style = {first: colours.blue, total: colours.vermillion};
  const chart = plot({
    height: 66 + rows.length * 44, marginLeft: left, marginRight: 110, marginBottom: 46, x: {...bare_axis, domain: [Math.min(0, ...dots.map(({low, mean}) => low ?? mean)), Math.max(1, ...dots.map(({high, mean}) => high ?? mean))], label: words.say("sobol.axis"), tickFormat: (n) => words.number(100 * n, 0) + "\u00a0%"},
    fy: {domain: rows.map(({name}) => name), label: null, axis: "left", padding: 0.2}, y: {domain: ["first", "total"], axis: null},
    marks: [
      Plot.ruleX([0]),
      Plot.ruleY(dots.filter(({low}) => low !== null), {fy: "name", y: "kind", x1: "low", x2: "high", stroke: (d) => style[d.kind], strokeWidth: 2}),
      Plot.dot(dots, {fy: "name", y: "kind", x: "mean", r: 5, symbol: (d) => d.kind, fill: (d) => style[d.kind]}),
      Plot.text(dots, {fy: "name", y: "kind", x: (d) => d.high ?? d.mean, text: (d) => words.say(`sobol.${d.kind}`), textAnchor: "start", dx: 8, fontSize: 11.5}),
    ],
  });
  const of = (estimate) => (estimate ? estimate_cell(words, estimate, "share") : null);
  return {id: `sobol-${at}`, title: words.say("sobol.title", {name: output_words(words, sweep, about).name}), chart, note: words.say("sobol.note"),
    summary: words.say("sobol.summary", {factor: rows[0].name, share: words.level((rows[0].total ?? rows[0].first).mean, "share")}),
    table: {head: [words.say("factor"), words.say("sobol.first"), words.say("sobol.total")], rows: rows.map((row) => [row.name, of(row.first), of(row.total)])}};
}

function morris_figure(words, sweep, about, at) {
  const rows = morris(about.rows).map((row) => ({...row, name: factor(words, row.item)}));
  if (rows.length === 0) return null;
  const {unit, name} = output_words(words, sweep, about);
  const chart = plot({
    height: 66 + rows.length * 32, marginLeft: left, marginRight: 130, marginBottom: 46, x: {...number_axis(words, unit, false), domain: [0, Math.max(...rows.map(({size}) => size.high ?? size.mean))], label: words.say("morris.axis")}, y: {domain: rows.map((row) => row.name), label: null, tickSize: 0, padding: 0.35},
    marks: [
      Plot.barX(rows, {x: (d) => d.size.mean, y: "name", fill: colours.sky}),
      Plot.ruleY(rows.filter(({size}) => size.low !== null), {y: "name", x1: (d) => d.size.low, x2: (d) => d.size.high, strokeWidth: 2}),
      Plot.text(rows, {x: (d) => d.size.high ?? d.size.mean, y: "name", text: (d) => (d.mean === null ? "" : words.say(d.mean > 0 ? "morris.raises" : "morris.lowers")), textAnchor: "start", dx: 8}),
      Plot.ruleX([0]),
    ],
  });
  const value = (n) => (n === null ? null : cell(words.bare(n, unit, true), n));
  return {id: `morris-${at}`, title: words.say("morris.title", {name}), chart, note: words.say("morris.note"),
    summary: words.say("morris.summary", {factor: rows[0].name, size: words.difference(rows[0].size.mean, unit).replace("+", "")}),
    table: {head: [words.say("factor"), words.say("morris.axis"), words.say("morris.mean"), words.say("morris.sd")], rows: rows.map((row) => [row.name, estimate_cell(words, row.size, unit), value(row.mean), value(row.sd)])}};
}

/// Every figure for which the analysis has rows.
export function sensitivity_figures(words, sweep) {
  const makers = [["tornado", tornado_figure], ["sobol", sobol_figure], ["morris", morris_figure]];
  return makers.flatMap(([analysis, make]) => outputs_of(sweep.sensitivity, analysis).map((about, at) => make(words, sweep, about, at))).filter((figure) => figure !== null);
}
