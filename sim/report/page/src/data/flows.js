// From a first pathway to where people are 24 months later.

import {sankey, sankeyJustify} from "d3-sankey";

export const states = ["ordinary_work", "subsidised_work", "unpaid_job", "in_measure", "in_register", "pension", "gone"];
const rest = "*rest";

/// [{pathway, state, value}] of one scenario; what is suppressed is not there.
export function flows(lookup, which) {
  return lookup.below("flow.").flatMap(([last, figure]) => {
    const dot = last.lastIndexOf(".");
    const value = figure[which]?.mean ?? 0;
    return value > 0 ? [{pathway: last.slice(0, dot), state: last.slice(dot + 1), value}] : [];
  });
}

const total = (rows) => rows.reduce((sum, {value}) => sum + value, 0);

/// Pathways that carry less than `least` of all people in every scenario, to be drawn as one.
export function small_pathways(of_scenarios, least = 0.02) {
  const names = new Set(of_scenarios.flat().map(({pathway}) => pathway));
  const small = [...names].filter((name) => of_scenarios.every((rows) => total(rows.filter(({pathway}) => pathway === name)) < least * total(rows)));
  return new Set(small.length > 1 ? small : []);
}

export function gathered(rows, small) {
  const sums = new Map();
  for (const {pathway, state, value} of rows) {
    const key = `${small.has(pathway) ? rest : pathway}\n${state}`;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return [...sums].map(([key, value]) => ({pathway: key.split("\n")[0], state: key.split("\n")[1], value}));
}

/// Where nodes and links lie. The height of a node is the sum of the widths of its links, on both sides.
export function alluvium(rows, order, {width, height, margin, padding = 9}) {
  const pathways = [...new Set(rows.map(({pathway}) => pathway))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const known = [...states, ...new Set(rows.map(({state}) => state))];
  const used = [...new Set(known)].filter((state) => rows.some((row) => row.state === state));
  const nodes = [...pathways.map((name) => ({id: `from ${name}`, name, side: "pathway"})), ...used.map((name) => ({id: `to ${name}`, name, side: "state"}))];
  const links = rows.map(({pathway, state, value}) => ({source: `from ${pathway}`, target: `to ${state}`, value, state}));
  return sankey().nodeId((node) => node.id).nodeAlign(sankeyJustify).nodeWidth(10).nodePadding(padding)
    .nodeSort((a, b) => nodes.indexOf(a) - nodes.indexOf(b)).linkSort(null)
    .extent([[margin, 4], [width - margin, height - 4]])({nodes, links});
}

export const is_rest = (name) => name === rest;
export const all_people = total;
