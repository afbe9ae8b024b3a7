// A script of 45 minutes for whoever leads the room, and a handout on a page of its own.

import {el} from "../dom.js";
import {level_words} from "../story/quantity.js";
import {chosen_factors} from "./grid.js";

const parts = ["welcome", "model", "first", "second", "third", "close"];

export function script_section(words) {
  return el("section", {class: "script"},
    el("h2", {}, words.say("script.title")), el("p", {}, words.say("script.text")),
    el("ol", {}, parts.map((part) => el("li", {}, el("strong", {}, words.say(`script.${part}.when`)), " ", words.say(`script.${part}`)))));
}

const blank = (words, label) => el("p", {class: "blank"}, label, el("span", {"aria-hidden": "true"}));

/// Prints alone: everything else is hidden while it does.
function print_alone() {
  document.body.classList.add("handout-only");
  window.print();
  document.body.classList.remove("handout-only");
}

export function handout_section(words, sweep) {
  const round = (n) => el("li", {}, blank(words, words.say("handout.choice")), blank(words, words.say("handout.guess")), blank(words, words.say("handout.answer")), blank(words, words.say("handout.why")));
  return el("section", {class: "handout"},
    el("h2", {}, words.say("handout.title")),
    el("p", {class: "screen-only"}, words.say("handout.about"), " ", el("button", {type: "button", class: "button", click: print_alone}, words.say("handout.print"))),
    el("p", {}, words.say("handout.text")),
    el("ul", {}, chosen_factors(sweep).map(({name, levels}) => el("li", {}, `${words.name("factor", name)}: ${levels.map((level) => level_words(words, level)).join(" · ")}`))),
    el("ol", {class: "rounds"}, [1, 2, 3].map(round)),
    el("p", {}, words.say("handout.last")));
}
