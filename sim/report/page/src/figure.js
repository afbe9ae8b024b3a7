// A figure of the page: heading, one sentence, drawing, and behind it the table and its CSV.

import {el} from "./dom.js";
import {csv_link, table_element} from "./table.js";

/// {id, title, summary, chart, table, note}. The chart takes its name from the title and the sentence.
export function figure_element(words, {id, title, summary, chart, table, note}) {
  const charts = [chart].flat();
  charts.forEach((each, at) => {
    each.setAttribute("role", "img");
    if (!each.hasAttribute("aria-label")) each.setAttribute("aria-label", charts.length > 1 ? `${title}, ${at + 1}. ${summary}` : `${title}. ${summary}`);
  });
  return el("figure", {id, class: "figure"},
    el("h3", {}, title),
    el("p", {class: "summary"}, summary),
    el("div", {class: charts.length > 1 ? "charts" : "chart"}, charts),
    note ? el("p", {class: "note"}, note) : null,
    el("details", {class: "data"},
      el("summary", {}, words.say("table")),
      table_element(words, {caption: title, ...table}),
      csv_link(words, id, {caption: title, ...table})));
}
