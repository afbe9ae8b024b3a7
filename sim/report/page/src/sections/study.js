// A run or comparison: one report, chosen where there are several alternatives.

import {context_of, pair_in_words} from "../context.js";
import {el} from "../dom.js";
import {figure_element} from "../figure.js";
import {chapters} from "../figures/all.js";
import {written} from "../said.js";
import {question} from "../story/question.js";
import {assumptions_section} from "./assumptions.js";
import {facts_section} from "./facts.js";
import {losses_section} from "./losses.js";
import {reproduce_section} from "./reproduce.js";
import {reviewers_section} from "./reviewers.js";
import {story_section} from "./story.js";
import {work_section} from "./work.js";

function chapter(context, {title, figures}) {
  const drawn = figures.map((make) => make(context)).filter((each) => each !== null);
  if (drawn.length === 0) return null;
  return el("section", {class: "chapter"}, el("h2", {}, context.words.say(title)), drawn.map((each) => figure_element(context.words, each)));
}

function report_parts(words, study, report) {
  const context = context_of(words, study, report);
  return [
    el("header", {class: "question"},
      el("p", {class: "place"}, report.place ? [written(words, report.place), " · "] : null, pair_in_words(context)),
      el("h1", {}, question(context))),
    story_section(context), facts_section(context), work_section(context),
    chapters.map((each) => chapter(context, each)),
    losses_section(context), assumptions_section(context),
  ];
}

/// With several alternatives a select shows one at a time.
export function study_article(words, study, program) {
  const body = el("div", {});
  const show = (at) => body.replaceChildren(...report_parts(words, study, study.reports[at]).flat(Infinity).filter((part) => part !== null));
  const choice = study.reports.length < 2 ? null
    : el("p", {class: "choice"}, el("label", {}, words.say("choose_alternative"), " ",
      el("select", {change: (event) => show(event.target.selectedIndex)},
        study.reports.map((report) => el("option", {}, words.name("scenario", report.alternative, report.alternative))))));
  show(0);
  return el("article", {class: "study"}, choice, body, reproduce_section(words, study, program), reviewers_section(words, study));
}
