// A sweep: what it varied, what the results depend on, and how to compute it again.

import {el} from "../dom.js";
import {figure_element} from "../figure.js";
import {sensitivity_figures} from "../figures/sensitivity.js";
import {written} from "../said.js";
import {is_grid} from "../workshop/grid.js";
import {workshop_section} from "../workshop/workshop.js";
import {reproduce_section} from "./reproduce.js";

export function sweep_article(words, sweep, program) {
  const drawn = sensitivity_figures(words, sweep);
  return el("article", {class: "sweep"},
    el("header", {class: "question"}, el("p", {class: "place"}, words.say(is_grid(sweep) ? "sweep.workshop" : "sweep.study")), el("h1", {}, written(words, sweep.title))),
    is_grid(sweep) ? workshop_section(words, sweep) : null,
    el("p", {}, words.say("sweep.about", {n: sweep.points.length || sweep.sensitivity?.points || 0, factors: words.list(sweep.factors.map(({name}) => words.name("factor", name))), replications: sweep.replications})),
    drawn.length > 0 ? el("h2", {}, words.say("sensitivity.title")) : null,
    drawn.map((each) => figure_element(words, each)),
    reproduce_section(words, sweep, program));
}
