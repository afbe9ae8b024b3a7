// Drafts of the checklists that reviewers ask for: what the run knows is filled in, the rest is marked.

import {el} from "../dom.js";

const item = (words, {number, name, text}) =>
  el("tr", {}, el("th", {scope: "row"}, number), el("td", {}, name),
    el("td", {}, text === null ? el("strong", {lang: words.language}, words.say("reviewers.blank")) : text));

function checklist(words, {name, source, items}) {
  const filled = items.filter(({text}) => text !== null).length;
  return el("details", {}, el("summary", {}, words.say("reviewers.list", {name, filled, all: items.length})),
    el("p", {lang: "en"}, source),
    el("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": name},
      el("table", {},
        el("thead", {}, el("tr", {}, ["number", "item", "text"].map((head) => el("th", {scope: "col"}, words.say(`reviewers.${head}`))))),
        el("tbody", {lang: "en"}, items.map((each) => item(words, each))))));
}

/// Nothing where the result has no checklists.
export function reviewers_section(words, result) {
  const lists = result.reviewers ?? [];
  if (lists.length === 0) return null;
  return el("section", {class: "reviewers"}, el("h2", {}, words.say("reviewers.title")),
    el("p", {}, words.say("reviewers.said")), lists.map((list) => checklist(words, list)));
}
