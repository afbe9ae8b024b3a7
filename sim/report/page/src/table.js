// Real tables: a caption, heads with scope, numbers to the right; the same rows as CSV.

import {csv_address, csv_text} from "./csv.js";
import {el} from "./dom.js";

const is_cell = (cell) => cell !== null && typeof cell === "object";
const is_part = (cell) => is_cell(cell) && !Object.hasOwn(cell, "value");
const shown = (cell) => (is_part(cell) ? cell : is_cell(cell) ? cell.text : cell === null || cell === undefined ? "–" : String(cell));
const raw = (cell) => (is_part(cell) ? cell.text : is_cell(cell) ? cell.value : cell);
const is_number = (cell) => typeof raw(cell) === "number";

/// A number as it is shown and as it is in the CSV.
export const cell = (text, value) => ({text, value});

/// An estimate of `unit` with its interval in one cell; the CSV has the mean.
export function estimate_cell(words, estimate, unit, signed = false) {
  if (!estimate) return null;
  const mean = signed ? words.difference(estimate.mean, unit) : words.level(estimate.mean, unit);
  const range = estimate.low === null ? "" : ` (${words.range(estimate.low, estimate.high, unit, signed)})`;
  return cell(mean + range, estimate.mean);
}

/// A table of {caption, head, rows}; the first cell of each row is its head.
export function table_element(words, {caption, head, rows}) {
  const line = (row) => el("tr", {}, row.map((each, at) => (at === 0
    ? el("th", {scope: "row"}, shown(each))
    : el("td", {class: is_number(each) ? "number" : null}, shown(each)))));
  const table = el("table", {},
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, head.map((title, at) => el("th", {scope: "col", class: rows.some((row) => is_number(row[at])) ? "number" : null}, title)))),
    el("tbody", {}, rows.map(line)));
  return el("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": caption}, table);
}

export function csv_link(words, id, {caption, head, rows}) {
  const text = csv_text(head, rows.map((row) => row.map(raw)));
  return el("a", {class: "csv", href: csv_address(text), download: `${id}.csv`, "aria-label": words.say("csv.of", {what: caption})}, words.say("csv"));
}
