// Contacts planned, done and missed by role; bars to scale within each role.

import {Plot, plot} from "../chart/plot.js";
import {colours} from "../chart/colours.js";
import {contacts, kinds, missed_share} from "../data/contacts.js";
import {cell, estimate_cell} from "../table.js";

const fills = {planned: "#b9cfe0", done: colours.blue, missed: colours.vermillion};

function chart(context, rows) {
  const {words} = context;
  const which = context.compares ? "alternative" : "base";
  const bars = rows.flatMap((row) => {
    const most = Math.max(...kinds.flatMap((kind) => [row[kind].base.mean, row[kind].alternative?.mean ?? 0]));
    return kinds.map((kind) => ({role: row.role, kind, part: row[kind][which].mean / most, base: row[kind].base.mean / most,
      text: context.compares ? words.say("contacts.from_to", {base: words.number(row[kind].base.mean, 0), alternative: words.number(row[kind].alternative.mean, 0)}) : words.number(row[kind].base.mean, 0)}));
  });
  return plot({
    height: 20 + rows.length * 66, marginLeft: 320, marginRight: 180, marginTop: 6, marginBottom: 12,
    x: {domain: [0, 1], axis: null}, y: {domain: kinds, label: null, tickSize: 0, tickFormat: (kind) => words.say(`contacts.${kind}`), padding: 0.14},
    fy: {domain: rows.map(({role}) => role), axis: null, padding: 0.14},
    marks: [
      Plot.barX(bars, {x: "part", y: "kind", fy: "role", fill: (d) => fills[d.kind]}),
      context.compares ? Plot.tickX(bars, {x: "base", y: "kind", fy: "role", stroke: "#000", strokeWidth: 2}) : null,
      Plot.text(bars, {x: (d) => Math.max(d.part, d.base), y: "kind", fy: "role", text: "text", textAnchor: "start", dx: 8}),
      Plot.text(rows, {fy: "role", frameAnchor: "left", dx: -104, textAnchor: "end", text: (d) => words.name("role", d.role), fontWeight: 600, lineWidth: 16, textOverflow: "ellipsis"}),
    ],
  });
}

function table(context, rows) {
  const {words} = context;
  const arms = context.compares ? ["base", "alternative"] : ["base"];
  const share = (value) => (value === null ? null : cell(words.level(value, "share"), value));
  return {
    head: [words.say("role"), ...kinds.flatMap((kind) => arms.map((which) => `${words.say(`contacts.${kind}`)}, ${context[which]}`)), ...arms.map((which) => `${words.say("contacts.missed_share")}, ${context[which]}`)],
    rows: rows.map((row) => [words.name("role", row.role), ...kinds.flatMap((kind) => arms.map((which) => estimate_cell(words, row[kind][which], "persons") && cell(words.number(row[kind][which].mean, 0), row[kind][which].mean))),
      ...arms.map((which) => share(missed_share(row, which)))]),
  };
}

export function contacts_figure(context) {
  const {words, lookup, report} = context;
  const rows = contacts(lookup, report.roles ?? []);
  if (rows.length === 0) return null;
  const sum = (which) => {
    const of = (kind) => rows.reduce((total, row) => total + (row[kind][which]?.mean ?? 0), 0);
    return words.level(of("missed") / of("planned"), "share");
  };
  const compares = context.compares;
  return {id: "contacts", title: words.say("contacts.title"),
    summary: compares ? words.say("contacts.summary", {base: sum("base"), alternative: sum("alternative")}) : words.say("contacts.level", {base: sum("base")}),
    note: words.say(compares ? "contacts.note" : "contacts.note_run"), chart: chart(context, rows), table: table(context, rows)};
}
