// One client, two lives: invented persons on one time line, under both policies with the same luck.

import {Plot, plot} from "../chart/plot.js";
import {colours} from "../chart/colours.js";
import {cell} from "../table.js";

const lanes = {base: "base", alternative: "alternative"};
const fills = {ordinary_work: colours.blue, subsidised_work: colours.sky, unpaid_job: colours.green, pension: colours.purple, gone: "#b8b8b8"};
const thin = "#d8d8d8";
const setbacks = new Set(["health_crisis", "problem_visible", "response_failed", "refused", "meeting_missed"]);
const name_of = (words, what) => (what.startsWith("pathway.") ? words.name("pathway", what.slice(8)) : words.name("state", what));
const year = 365.25;

function bars(words, person) {
  return Object.keys(lanes).flatMap((which) => person[which].spans.map((span) => ({which, ...span, is_pathway: span.what.startsWith("pathway."), name: name_of(words, span.what)})));
}

/// Work in broad bars above pathways in thin ones, so that both can be seen where they overlap.
function person_chart(context, person, title, [start, end]) {
  const {words} = context;
  const all = bars(words, person);
  const room = (d) => ((Math.min(d.to, end) - Math.max(d.from, start)) / (end - start)) * 600 / 7.5;
  const lane = (d) => `${d.which}${d.is_pathway ? " 2" : " 1"}`;
  const rows = Object.keys(lanes).flatMap((which) => [`${which} 1`, `${which} 2`]);
  const marks = Object.keys(lanes).flatMap((which) => person[which].marks.map((mark) => ({which, ...mark})));
  return plot({
    height: 172, marginLeft: 140, marginRight: 118, marginTop: 30, marginBottom: 26,
    x: {domain: [start, end], label: null, ticks: Array.from({length: Math.floor(end / year) + 1}, (_, n) => n * year), tickFormat: (d) => words.say("lives.year", {n: Math.round(d / year)})},
    y: {domain: rows, axis: null, padding: 0.12},
    marks: [
      Plot.barX(all, {x1: (d) => Math.max(d.from, start), x2: "to", y: lane, fill: (d) => (d.is_pathway ? thin : fills[d.what] ?? "#b8b8b8"), insetLeft: 0.5, insetRight: 0.5}),
      Plot.text(all.filter((d) => d.name.length < room(d)), {x: (d) => (Math.max(d.from, start) + d.to) / 2, y: lane, text: "name", fontSize: 11.5, fill: (d) => (d.what === "ordinary_work" ? "#fff" : "#1b1b1b")}),
      Plot.tickX(marks.filter(({what}) => what === "contact_done"), {x: "day", y: (d) => `${d.which} 2`, stroke: "#4a4a4a", strokeWidth: 1}),
      Plot.dot(marks.filter(({what}) => setbacks.has(what)), {x: "day", y: (d) => `${d.which} 1`, symbol: "triangle", r: 5, fill: "#fff", stroke: "#a34700", strokeWidth: 1.8}),
      Plot.ruleX([0], {strokeDasharray: "2 3"}),
      Plot.text(Object.keys(lanes), {y: (which) => `${which} 1`, frameAnchor: "left", dx: -8, dy: 14, textAnchor: "end", text: (which) => context.label[which], fontWeight: 600, lineWidth: 9, textOverflow: "ellipsis"}),
      Plot.text(Object.keys(lanes), {y: (which) => `${which} 1`, frameAnchor: "right", dx: 8, textAnchor: "start", text: (which) => words.say("lives.months", {n: words.number(person[which].months, 1)})}),
      Plot.text([title], {frameAnchor: "top-left", dx: -136, dy: -26, textAnchor: "start", fontWeight: 600}),
    ],
  });
}

const earliest = -365;

/// The days drawn, the same for every person: a little of what was before, to the end of the last span.
function days_shown(lives) {
  const spans = lives.chosen.flatMap((person) => Object.keys(lanes).flatMap((which) => person[which].spans));
  return [Math.max(earliest, Math.min(0, ...spans.map(({from}) => from))), Math.max(year, ...spans.map(({to}) => to))];
}

function legend(words, lives) {
  const used = new Set(lives.chosen.flatMap((person) => Object.keys(lanes).flatMap((which) => person[which].spans.map(({what}) => what))));
  const states = Object.entries(fills).filter(([what]) => used.has(what)).map(([what, colour]) => ({colour, text: words.name("state", what)}));
  return [...states, {colour: thin, text: words.say("lives.follow_up")}];
}

function title_of(words, person) {
  return words.say(`lives.${person.why}`, {share: words.level(person.share, "share"), who: words.say(person.woman ? "lives.woman" : "lives.man", {age: Math.floor(person.age)}), group: words.name("group", person.group)});
}

function table(context, lives) {
  const {words} = context;
  return {
    head: [words.say("lives.person"), words.say("lives.policy"), words.say("lives.what"), words.say("lives.from"), words.say("lives.to")],
    rows: lives.chosen.flatMap((person) => Object.keys(lanes).flatMap((which) => [
      ...person[which].spans.map(({what, from, to}) => [words.say(`lives.short.${person.why}`), context[which], name_of(words, what), cell(words.number(from, 0), from), cell(words.number(to, 0), to)]),
      ...person[which].marks.map(({what, day}) => [words.say(`lives.short.${person.why}`), context[which], words.name("happening", what), cell(words.number(day, 0), day), null])])),
  };
}

export function lives_figure(context) {
  const {words, report} = context;
  const {lives} = report;
  if (!context.compares || !lives || lives.chosen.length === 0) return null;
  const days = days_shown(lives);
  const shares = Object.fromEntries(["gain", "lose", "same"].map((name) => [name, words.level(lives[name], "share")]));
  const charts = lives.chosen.map((person) => {
    const title = title_of(words, person);
    const chart = person_chart(context, person, title, days);
    chart.setAttribute("aria-label", `${title} ${words.say("lives.label", {base: words.number(person.base.months, 1), alternative: words.number(person.alternative.months, 1)})}`);
    return chart;
  });
  return {id: "lives", title: words.say("lives.title"), chart: charts, table: table(context, lives), legend: legend(words, lives), note: words.say("lives.note"),
    summary: words.say("lives.summary", {people: words.number(lives.people, 0), ...shares})};
}
