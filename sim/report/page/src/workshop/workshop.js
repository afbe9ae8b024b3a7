// The workshop: choose, guess, see, replay. Nothing is computed here; every answer was computed beforehand.

import {el} from "../dom.js";
import {answer_chart, figures_table, history_table, missing, sentence, settings_in_words} from "./answer.js";
import {choice_fields, guess_fields, question_field} from "./controls.js";
import {chosen_factors, found_at, has_delay, rush_factor} from "./grid.js";
import {handout_section, script_section} from "./script.js";
import {ask, before_last, begin, choose, guess, reset} from "./state.js";

const stay = 1400;  // how long the step before is shown when the last change is replayed [ms]

export function workshop_section(words, sweep) {
  let state = begin(sweep);
  const output_of = () => sweep.outputs.find(({key}) => key === state.output);
  const [choosing, asking, answer, status] = [el("div", {}), el("div", {}), el("div", {class: "answer-area"}), el("p", {class: "status", role: "status"})];

  function drawing(stage) {
    const chart = answer_chart(words, sweep, state, output_of(), stage);
    chart.setAttribute("role", "img");
    chart.setAttribute("aria-label", stage === "before" ? words.say("workshop.before") : sentence(words, output_of(), state.guess, found_at(sweep, state.settings, state.output)));
    return chart;
  }

  function replay(holder) {
    holder.replaceChildren(drawing("before"));
    const names = chosen_factors(sweep).map(({name}) => name);
    status.textContent = words.say("workshop.replaying", {from: settings_in_words(words, before_last(state, sweep).settings, names), to: settings_in_words(words, state.settings, names)});
    setTimeout(() => holder.replaceChildren(drawing("after")), stay);
  }

  function show_answer() {
    const found = found_at(sweep, state.settings, state.output);
    if (!found) return answer.replaceChildren(missing(words));
    const holder = el("div", {class: "charts", tabindex: "0", role: "group", "aria-label": words.say("workshop.answer")}, drawing("after"));
    status.textContent = sentence(words, output_of(), state.guess, found);
    answer.replaceChildren(holder,
      el("p", {}, el("button", {type: "button", class: "button", click: () => replay(holder)}, words.say("workshop.replay"))),
      has_delay(sweep) ? el("p", {class: "note"}, words.say(rush_factor(sweep) ? "workshop.rush_shown" : "workshop.rush_one")) : "",
      figures_table(words, sweep, state), history_table(words, sweep, state));
  }

  function hide_answer() {
    answer.replaceChildren(el("p", {class: "hidden-answer"}, words.say("workshop.hidden")));
    status.textContent = "";
  }

  function ask_again() {
    hide_answer();
    asking.replaceChildren(question_field(words, sweep, state, (key) => { state = ask(state, key); ask_again(); asking.querySelector("select").focus(); }) ?? "",
      guess_fields(words, sweep, output_of(), (value) => { state = guess(state, sweep, value); show_answer(); }));
  }

  function choose_again() {
    choosing.replaceChildren(choice_fields(words, sweep, state, (factor, level) => { state = choose(state, factor, level); hide_answer(); }),
      el("p", {}, el("button", {type: "button", class: "button", click: () => { state = reset(state, sweep); choose_again(); hide_answer(); }}, words.say("workshop.reset"))));
  }

  choose_again();
  ask_again();
  return el("section", {class: "workshop", id: "workshop"},
    el("p", {}, words.say("workshop.text", {n: sweep.replications})),
    el("div", {class: "table-of-room"}, choosing, asking, status, answer),
    script_section(words), handout_section(words, sweep));
}
