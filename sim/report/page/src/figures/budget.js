// Budget: a waterfall from lines to the public purse, and what each payer pays more or less.

import {difference_words, span_in_words} from "../context.js";
import {Plot, plot} from "../chart/plot.js";
import {colours} from "../chart/colours.js";
import {payers, steps} from "../data/budget.js";
import {cell} from "../table.js";

const dearer = colours.vermillion;
const cheaper = colours.blue;
const million = (words, value) => words.number(value / 1e6, Math.abs(value) >= 1e8 || value === 0 ? 0 : 1, true);
const triangle = (change) => (change === 0 ? "" : change > 0 ? "▲" : "▼");
const name_of = (words, {kind, name}) => (kind === "line" ? words.name("line", name) : words.say(`budget.${name}`));

const axis = (words) => ({grid: true, ticks: 5, inset: 4, label: words.say("budget.axis"), labelAnchor: "center", labelArrow: "none", tickFormat: (value) => words.number(value / 1e6, 0, true)});

function waterfall(context, rows) {
  const {words} = context;
  const named = rows.map((row) => ({...row, label: name_of(words, row), low: Math.min(row.from, row.to), high: Math.max(row.from, row.to)}));
  const links = named.slice(0, -1).map((row, at) => ({x: row.to, y1: row.label, y2: named[at + 1].label}));
  return plot({
    height: 60 + rows.length * 30, marginLeft: 290, marginRight: 100, marginTop: 8, marginBottom: 48,
    x: axis(words), y: {domain: named.map(({label}) => label), label: null, tickSize: 0, padding: 0.25},
    marks: [
      Plot.ruleX([0]),
      Plot.link(links, {x1: "x", x2: "x", y1: "y1", y2: "y2", stroke: "#8c8c8c"}),
      Plot.barX(named, {x1: "low", x2: "high", y: "label", fill: (d) => (d.name === "public_purse" ? "#4a4a4a" : d.change > 0 ? dearer : cheaper)}),
      Plot.text(named, {frameAnchor: "right", y: "label", text: (d) => `${triangle(d.change)}  ${million(words, d.change)}`, textAnchor: "end", dx: 84, fontWeight: (d) => (d.name === "public_purse" ? 700 : 400)}),
    ],
  });
}

export function waterfall_figure(context) {
  const {words, report, lookup} = context;
  const rows = context.compares ? steps(report, lookup) : [];
  if (rows.length < 2) return null;
  const purse = lookup.get(`money.public_purse.${report.window}`).difference;
  const parts = rows.slice(0, -1);
  const largest = parts.reduce((a, b) => (Math.abs(b.change) > Math.abs(a.change) ? b : a));
  return {
    id: "budget", title: words.say("budget.title", {span: span_in_words(words, report.span)}),
    summary: words.say("budget.summary", {extent: difference_words(words, purse, "kr"), part: name_of(words, largest), change: words.difference(largest.change, "kr")}),
    note: words.say("budget.note"), chart: waterfall(context, rows),
    table: {head: [words.say("budget.step"), words.say("budget.change"), words.say("budget.level")],
      rows: rows.map((row) => [name_of(words, row), cell(words.difference(row.change, "kr"), row.change), cell(words.difference(row.to, "kr"), row.to)])},
  };
}

function payers_chart(context, rows) {
  const {words} = context;
  return plot({
    height: 60 + rows.length * 32, marginLeft: 290, marginRight: 100, marginTop: 8, marginBottom: 48,
    x: axis(words), y: {domain: rows.map(({label}) => label), label: null, tickSize: 0, padding: 0.3},
    marks: [
      Plot.ruleX([0]),
      Plot.barX(rows, {x: (d) => d.difference.mean, y: "label", fill: (d) => (d.difference.mean > 0 ? dearer : cheaper), fillOpacity: 0.85}),
      Plot.ruleY(rows.filter((d) => d.difference.low !== null), {y: "label", x1: (d) => d.difference.low, x2: (d) => d.difference.high, strokeWidth: 1.5, marker: "tick"}),
      Plot.text(rows, {frameAnchor: "right", y: "label", text: (d) => `${triangle(d.difference.mean)}  ${million(words, d.difference.mean)}`, textAnchor: "end", dx: 84}),
    ],
  });
}

export function payers_figure(context) {
  const {words, report, lookup} = context;
  const rows = payers.map((payer) => ({payer, label: words.name("payer", payer), figure: lookup.get(`money.payer.${payer}.${report.window}`)}))
    .filter(({figure}) => figure?.difference && (figure.base.mean !== 0 || figure.difference.mean !== 0))
    .map((row) => ({...row, difference: row.figure.difference}));
  if (rows.length === 0) return null;
  const largest = rows.filter(({payer}) => payer !== "nobody").reduce((a, b) => (Math.abs(b.difference.mean) > Math.abs(a.difference.mean) ? b : a));
  return {
    id: "payers", title: words.say("payers.title", {span: span_in_words(words, report.span)}),
    summary: words.say("payers.summary", {payer: largest.label, extent: difference_words(words, largest.difference, "kr")}),
    note: words.say("payers.note"), chart: payers_chart(context, rows),
    table: {head: [words.say("payers.payer"), context.base, words.say("difference"), words.say("low"), words.say("high")],
      rows: rows.map(({label, figure, difference}) => [label, cell(words.level(figure.base.mean, "kr"), figure.base.mean), cell(words.difference(difference.mean, "kr"), difference.mean),
        difference.low === null ? null : cell(words.difference(difference.low, "kr"), difference.low), difference.high === null ? null : cell(words.difference(difference.high, "kr"), difference.high)])},
  };
}
