// A figure of the page: heading, one sentence, drawing, and behind it the table and its CSV.

import {el} from "./dom.js";
import {csv_link, table_element} from "./table.js";

/// {id, title, summary, chart, table} and where needed lines, note, layout. A chart without a name of its own takes the title and sentence.
export function figure_element(words, {id, title, summary, chart, table, note, lines = [], layout = null}) {
  const charts = [chart].flat();
  charts.forEach((each, at) => {
    each.setAttribute("role", "img");
    if (!each.hasAttribute("aria-label")) each.setAttribute("aria-label", charts.length > 1 ? `${title}, ${at + 1}. ${summary}` : `${title}. ${summary}`);
  });
  return el("figure", {id, class: "figure"},
    el("h3", {}, title),
    el("p", {class: "summary"}, summary),
    el("div", {class: layout === "side" ? "charts side" : "charts"}, charts),
    lines.length > 0 ? el("ul", {class: "lines"}, lines.map((line) => el("li", {}, line))) : null,
    note ? el("p", {class: "note"}, note) : null,
    el("details", {class: "data"},
      el("summary", {}, words.say("table")),
      table_element(words, {caption: title, ...table}),
      csv_link(words, id, {caption: title, ...table})));
}
