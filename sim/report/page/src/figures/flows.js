// An alluvial drawing: first pathway to outcome, with widths that are people.

import {sankeyLinkHorizontal} from "d3-sankey";
import {state_colours} from "../chart/colours.js";
import {spread, width} from "../chart/plot.js";
import {all_people, alluvium, flows, gathered, is_rest, small_pathways} from "../data/flows.js";
import {svg} from "../dom.js";
import {cell} from "../table.js";

const height = 310;
const margin = 225;
const line_height = 15;

/// Labels of one side lie at least a line apart.
function label_places(nodes, side) {
  const of = nodes.filter((node) => node.side === side);
  const places = spread(of.map((node) => (node.y0 + node.y1) / 2), line_height);
  return new Map(of.map((node, at) => [node, places[at]]));
}

function label(words, node, y) {
  const is_left = node.side === "pathway";
  const name = is_left ? (is_rest(node.name) ? words.say("flow.rest") : words.name("pathway", node.name)) : words.name("state", node.name);
  return svg("text", {x: is_left ? node.x0 - 8 : node.x1 + 8, y, dy: "0.35em", "text-anchor": is_left ? "end" : "start", fill: "#1b1b1b"},
    name, " ", svg("tspan", {fill: "#595959"}, words.number(node.value, 0)));
}

function drawing(context, rows, order, name) {
  const {words} = context;
  const {nodes, links} = alluvium(rows, order, {width, height, margin});
  const path = sankeyLinkHorizontal();
  return svg("svg", {viewBox: `0 -26 ${width} ${height + 30}`, width, height: height + 30, "font-size": 13, "aria-label": `${words.say("flow.title")}: ${name}`},
    svg("text", {x: 0, y: -10, "font-weight": 600, fill: "#1b1b1b"}, name),
    svg("g", {fill: "none"}, links.map((link) => svg("path", {d: path(link), stroke: state_colours[link.state] ?? "#b8b8b8", "stroke-width": Math.max(link.width, 0.5), "stroke-opacity": 0.55}))),
    nodes.map((node) => svg("rect", {x: node.x0, y: node.y0, width: node.x1 - node.x0, height: Math.max(node.y1 - node.y0, 0.5), fill: node.side === "state" ? (state_colours[node.name] ?? "#b8b8b8") : "#4a4a4a"})),
    ["pathway", "state"].flatMap((side) => [...label_places(nodes, side)].map(([node, y]) => label(words, node, y))));
}

function table(context, arms) {
  const {words} = context;
  const keys = [...new Set(arms.flatMap(([, rows]) => rows.map(({pathway, state}) => `${pathway}\n${state}`)))];
  const value = (rows, key) => rows.find(({pathway, state}) => `${pathway}\n${state}` === key)?.value ?? null;
  return {
    head: [words.say("flow.pathway"), words.say("flow.state"), ...arms.map(([which]) => context[which])],
    rows: keys.map((key) => {
      const [pathway, state] = key.split("\n");
      return [words.name("pathway", pathway), words.name("state", state), ...arms.map(([, rows]) => {
        const people = value(rows, key);
        return people === null ? null : cell(words.number(people, 0), people);
      })];
    }),
  };
}

const share_in_work = (rows) => all_people(rows.filter(({state}) => state === "ordinary_work")) / all_people(rows);

export function flows_figure(context) {
  const {words, lookup, report} = context;
  const arms = ["base", "alternative"].map((which) => [which, flows(lookup, which)]).filter(([, rows]) => rows.length > 0);
  if (arms.length === 0) return null;
  const small = small_pathways(arms.map(([, rows]) => rows));
  const order = [...(report.pathways ?? []), "*rest"];
  const shares = Object.fromEntries(arms.map(([which, rows]) => [which, words.level(share_in_work(rows), "share")]));
  return {
    id: "flow", title: words.say("flow.title"),
    summary: words.say(arms.length > 1 ? "flow.summary" : "flow.level", {people: words.number(all_people(arms[0][1]), 0), ...shares}),
    chart: arms.map(([which, rows]) => drawing(context, gathered(rows, small), order, context[which])),
    table: table(context, arms), note: words.say("flow.note"),
  };
}
