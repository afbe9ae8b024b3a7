// Who loses a service, in words and as a table by group.

import {difference_words} from "../context.js";
import {losses} from "../data/losses.js";
import {el} from "../dom.js";
import {csv_link, estimate_cell, table_element} from "../table.js";

function sentence(context, {line, all, groups}) {
  const {words} = context;
  const fewer = groups.filter(({difference}) => difference && difference.verdict === "differs" && difference.mean < 0)
    .sort((a, b) => a.difference.mean - b.difference.mean)
    .map(({group, difference}) => `${words.name("group", group)} ${words.number(-difference.mean, 0)}`);
  const whom = fewer.length > 0 ? words.say("losses.groups", {groups: words.list(fewer)}) : "";
  return words.say("losses.line", {line: words.name("line", line), extent: all ? difference_words(words, all, "persons") : "–", whom});
}

export function losses_section(context) {
  const {words, lookup, report} = context;
  if (!context.compares) return null;
  const found = losses(lookup, report.groups ?? []);
  if (lookup.below("services.served.").length === 0) return null;
  const caption = words.say("losses.caption");
  const table = {
    head: [words.say("line"), words.say("everybody"), ...(report.groups ?? []).map((group) => words.name("group", group))],
    rows: found.map(({line, all, groups}) => [words.name("line", line), estimate_cell(words, all, "persons", true),
      ...groups.map(({difference}) => estimate_cell(words, difference, "persons", true))]),
  };
  return el("section", {class: "losses"},
    el("h2", {}, words.say("losses.title")),
    found.length === 0 ? el("p", {}, words.say("losses.none"))
      : [el("ul", {}, found.map((each) => el("li", {}, sentence(context, each)))), el("p", {class: "note"}, words.say("losses.note")),
        table_element(words, {caption, ...table}), csv_link(words, "losses", {caption, ...table})]);
}
