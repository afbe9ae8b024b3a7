// Heat strips: hours in use and waiting lists, by role and month, base above alternative.

import {Plot, day, plot} from "../chart/plot.js";
import {arms_of, strips, year_means} from "../data/staff.js";
import {over_time} from "../data/over_time.js";
import {cell} from "../table.js";

const scales = {
  staff_use: {range: ["#eef4f9", "#00517f"], domain: [0, 1], dark: 0.72, unit: "share", type: "linear"},
  waiting_for: {range: ["#fdf5e6", "#9c5200"], domain: null, dark: 0.85, unit: "persons", type: "sqrt"},
};

function strip_chart(context, cells, {range, domain, dark, unit, type}) {
  const {words} = context;
  const most = domain ? domain[1] : Math.max(...cells.map(({value}) => value), 1);
  const roles = [...new Set(cells.map(({role}) => role))];
  const arms = [...new Set(cells.map(({which}) => which))];
  const level = (value) => (type === "sqrt" ? Math.sqrt(value / most) : value / most);
  const means = year_means(cells).filter(({n}) => n >= 6);
  const text = (value) => (unit === "share" ? words.number(100 * value, 0) + "\u00a0%" : words.number(value, 0));
  return plot({
    height: 34 + roles.length * (arms.length * 19 + 9), marginLeft: 235, marginRight: 120, marginBottom: 28, marginTop: 6,
    x: {type: "utc", ticks: "year", tickFormat: (date) => String(date.getUTCFullYear()), label: null},
    y: {domain: arms, axis: null, padding: 0.06}, fy: {domain: roles, label: null, padding: 0.16, axis: null},
    color: {type, domain: [0, most], range},
    marks: [
      Plot.barX(cells, {x1: (d) => day(d.date), x2: (d) => day(d.next), y: "which", fy: "role", fill: (d) => Math.min(d.value, most), inset: 0, insetRight: -0.4}),
      Plot.text(means, {x: (d) => day(`${d.year}-07-01`), y: "which", fy: "role", text: (d) => text(d.value), fill: (d) => (level(d.value) > dark ? "#ffffff" : "#1b1b1b"), fontSize: 11.5}),
      Plot.text(roles, {fy: (role) => role, frameAnchor: "left", dx: -12, textAnchor: "end", text: (role) => words.name("role", role), fontWeight: 600, lineWidth: 17, textOverflow: "ellipsis"}),
      Plot.text(roles.flatMap((role) => arms.map((which) => ({role, which}))), {y: "which", fy: "role", frameAnchor: "right", dx: 8, textAnchor: "start", text: (d) => context.label[d.which], fill: "#595959", fontSize: 11.5, lineWidth: 9, textOverflow: "ellipsis"}),
    ],
  });
}

function table(context, column, roles, unit) {
  const {words} = context;
  const of = roles.map((role) => [role, over_time(context.lookup, `${column}.${role}`)]).filter(([, rows]) => rows.length > 0);
  const arms = arms_of(of[0][1]);
  return {
    head: [words.say("role"), words.say("day"), ...arms.map((which) => context[which])],
    rows: of.flatMap(([role, rows]) => rows.map((row) => [words.name("role", role), row.date, ...arms.map((which) => cell(words.bare(row[which].mean, unit), row[which].mean))])),
  };
}

/// The role whose mean moves most from base to alternative, or the fullest role of a run.
function foremost(cells) {
  const means = new Map();
  for (const {role, which, value} of cells) {
    const one = means.get(role) ?? {role, base: [], alternative: []};
    one[which].push(value);
    means.set(role, one);
  }
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  const rows = [...means.values()].map(({role, base, alternative}) => ({role, base: mean(base), alternative: alternative.length > 0 ? mean(alternative) : null}));
  const size = (row) => (row.alternative === null ? row.base : Math.abs(row.alternative - row.base));
  return rows.reduce((a, b) => (size(b) > size(a) ? b : a));
}

function strip_figure(context, column) {
  const {words, lookup, report} = context;
  const scale = scales[column];
  const cells = strips(lookup, column, report.roles ?? []);
  if (cells.length === 0) return null;
  const shown = [...new Set(cells.map(({role}) => role))];
  const first = foremost(cells);
  const values = {role: words.name("role", first.role), base: words.level(first.base, scale.unit),
    alternative: first.alternative === null ? "" : words.level(first.alternative, scale.unit), name: context.base, other: context.alternative};
  const kind = column === "staff_use" ? "use" : "queue";
  const say = {
    use: [words.say("use.title"), first.alternative === null ? words.say("use.level", values) : words.say("use.summary", values), words.say("use.note")],
    queue: [words.say("queue.title"), first.alternative === null ? words.say("queue.level", values) : words.say("queue.summary", values), words.say("queue.note")],
  }[kind];
  return {id: kind, title: say[0], summary: say[1], note: say[2], chart: strip_chart(context, cells, scale), table: table(context, column, shown, scale.unit)};
}

export const use_figure = (context) => strip_figure(context, "staff_use");
export const queue_figure = (context) => strip_figure(context, "waiting_for");
