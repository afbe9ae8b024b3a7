// The top of a report: question, answer, headline figures, what stands beside them.

import {el} from "../dom.js";
import {answer} from "../story/outcome.js";
import {differences} from "../story/differences.js";
import {harm_tiles, headlines} from "../story/headlines.js";
import {cost, harm, other_readings, people_at_the_end, rising_harm, turns, vanishes} from "../story/verdict.js";

const tile = ({label, value, interval, unsure, detail, harm: is_harm}) =>
  el("li", {class: is_harm ? "tile harm" : "tile"},
    el("span", {class: "label"}, label), el("strong", {class: "value"}, value), el("span", {class: "interval"}, interval),
    unsure ? el("span", {class: "unsure"}, unsure) : null, detail ? el("span", {class: "detail"}, detail) : null);

function lead(context) {
  const {words, report} = context;
  const said = answer(context);
  if (!said) return null;
  const prefix = turns(report) ? words.say("answer.turns") : vanishes(report) ? words.say("answer.vanishes") : "";
  return el("p", {class: "answer"}, turns(report) ? `${prefix} ${said}` : said, vanishes(report) && !turns(report) ? ` ${prefix}` : "");
}

function what_differs(context) {
  const {words, report} = context;
  if (!context.compares) return null;
  const said = differences(words, report.changes);
  return [
    el("h2", {class: "small"}, words.say("differs.title")),
    said.length === 0 ? el("p", {}, words.say("differs.nothing"))
      : el("ul", {class: "differs"}, said.map((sentence) => el("li", {}, sentence))),
  ];
}

export function story_section(context) {
  const {words} = context;
  const beside = [people_at_the_end(context), cost(context)].filter((text) => text !== null);
  const damage = harm(context);
  return el("section", {class: "story"},
    lead(context),
    beside.length > 0 ? el("p", {class: "beside"}, beside.join(" ")) : null,
    el("ul", {class: "tiles", "aria-label": words.say("tiles")}, headlines(context).map(tile), harm_tiles(context).map(tile)),
    damage ? el("p", {class: rising_harm(context).length > 0 ? "harm-said" : "no-harm"}, damage) : null,
    other_readings(context).map((text) => el("p", {class: "reading"}, text)),
    what_differs(context));
}
