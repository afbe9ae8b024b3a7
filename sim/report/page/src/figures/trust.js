// Hours that staff spend while trust is low, by group, as part of all their hours.

import {Plot, plot} from "../chart/plot.js";
import {scenario_style} from "../chart/colours.js";
import {estimate_cell} from "../table.js";

function rows_of({lookup, report}) {
  return [null, ...(report.groups ?? [])]
    .map((group) => ({group, trust: lookup.get("contacts.trust_building_hours", group), all: lookup.get("contacts.staff_hours", group)}))
    .filter(({trust, all}) => trust && all && all.base.mean > 0);
}

const name_of = (words, group) => (group === null ? words.say("everybody") : words.name("group", group));
const share = ({trust, all}, which) => trust[which].mean / all[which].mean;

/// Base hollow, alternative filled, joined by a line: the same reading as everywhere on the page.
export function dumbbells(context, rows, value, text, more = {}) {
  const names = rows.map((row) => row.name);
  const arms = context.compares ? ["base", "alternative"] : ["base"];
  const dots = arms.map((which) => rows.map((row) => ({name: row.name, x: value(row, which), text: text(row, which)})));
  const end = rows.map((row) => ({name: row.name, x: Math.max(...arms.map((which) => value(row, which))), text: arms.map((which) => text(row, which)).join(" → ")}));
  return plot({
    height: 58 + rows.length * 30, marginLeft: 225, marginRight: 190, marginTop: 8, marginBottom: 46,
    y: {domain: names, label: null, tickSize: 0}, ...more,
    marks: [
      ...(context.compares ? [Plot.ruleY(rows, {y: "name", x1: (row) => value(row, "base"), x2: (row) => value(row, "alternative"), stroke: "#8c8c8c", strokeWidth: 2})] : []),
      Plot.dot(dots[0], {x: "x", y: "name", r: 5, fill: "#fff", stroke: scenario_style.base.stroke, strokeWidth: 2}),
      ...(context.compares ? [Plot.dot(dots[1], {x: "x", y: "name", r: 5, fill: scenario_style.alternative.fill, stroke: scenario_style.alternative.stroke})] : []),
      Plot.text(end, {x: "x", y: "name", text: "text", textAnchor: "start", dx: 12}),
    ],
  });
}

export function trust_figure(context) {
  const {words} = context;
  const rows = rows_of(context).map((row) => ({...row, name: name_of(words, row.group)}));
  if (rows.length < 2) return null;
  const which = context.compares ? "alternative" : "base";
  const most = rows.slice(1).reduce((a, b) => (b.trust[which].mean > a.trust[which].mean ? b : a));
  const arms = context.compares ? ["base", "alternative"] : ["base"];
  return {
    id: "trust", title: words.say("trust.title"),
    summary: words.say("trust.summary", {all: words.number(rows[0].trust[which].mean, 1), share: words.level(share(rows[0], which), "share"), group: most.name, hours: words.number(most.trust[which].mean, 1)}),
    note: words.say(context.compares ? "dumbbell.note" : "dumbbell.note_run", {base: context.base, alternative: context.alternative}),
    chart: dumbbells(context, rows, (row, arm) => row.trust[arm].mean, (row, arm) => words.number(row.trust[arm].mean, 1),
      {x: {domain: [0, Math.max(...rows.flatMap((row) => arms.map((arm) => row.trust[arm].mean)))], grid: true, ticks: 6, label: words.say("trust.axis"), labelAnchor: "center", labelArrow: "none", tickFormat: (n) => words.number(n, n % 1 === 0 ? 0 : 1)}}),
    table: {
      head: [words.say("group"), ...arms.flatMap((arm) => [`${words.say("trust.hours")}, ${context[arm]}`, `${words.say("trust.all_hours")}, ${context[arm]}`])],
      rows: rows.map((row) => [row.name, ...arms.flatMap((arm) => [estimate_cell(words, row.trust[arm], "hours"), estimate_cell(words, row.all[arm], "hours")])]),
    },
  };
}
