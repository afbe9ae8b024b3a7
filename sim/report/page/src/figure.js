// A figure of the page: heading, one sentence, drawing, and behind it the table and its CSV.

import {el, svg} from "./dom.js";
import {csv_link, table_element} from "./table.js";

/// {id, title, summary, chart, table} and where needed lines, legend, note, layout. A chart without a name of its own takes the title and sentence.
export function figure_element(words, {id, title, summary, chart, table, note, lines = [], legend = [], layout = null}) {
  const charts = [chart].flat();
  charts.forEach((each, at) => {
    each.setAttribute("role", "img");
    if (!each.hasAttribute("aria-label")) each.setAttribute("aria-label", charts.length > 1 ? `${title}, ${at + 1}. ${summary}` : `${title}. ${summary}`);
  });
  return el("figure", {id, class: "figure"},
    el("h3", {}, title),
    el("p", {class: "summary"}, summary),
    el("div", {class: layout ? `charts ${layout}` : "charts", tabindex: "0", role: "group", "aria-label": title}, charts),
    legend.length > 0 ? el("ul", {class: "legend"}, legend.map(({colour, text}) => el("li", {}, svg("svg", {width: 14, height: 14, "aria-hidden": "true"}, svg("rect", {width: 14, height: 14, fill: colour})), text))) : null,
    lines.length > 0 ? el("ul", {class: "lines"}, lines.map((line) => el("li", {}, line))) : null,
    note ? el("p", {class: "note"}, note) : null,
    el("details", {class: "data"},
      el("summary", {}, words.say("table")),
      table_element(words, {caption: title, ...table}),
      csv_link(words, id, {caption: title, ...table})));
}
