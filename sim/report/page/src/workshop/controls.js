// Choosing: a native slider for each factor, the question, and the guess.

import {el} from "../dom.js";
import {level_words} from "../story/quantity.js";
import {chosen_factors, ends_of} from "./grid.js";

function slider(words, id, factor, level, change) {
  const name = words.name("factor", factor.name);
  const shown = el("output", {for: id}, level_words(words, level));
  const input = el("input", {id, type: "range", min: 0, max: factor.levels.length - 1, step: 1, value: factor.levels.indexOf(level), "aria-valuetext": level_words(words, level),
    input: () => {
      const next = factor.levels[Number(input.value)];
      shown.textContent = level_words(words, next);
      input.setAttribute("aria-valuetext", level_words(words, next));
      change(factor.name, next);
    }});
  const ticks = el("span", {class: "ticks", "aria-hidden": "true"}, factor.levels.map((each) => el("span", {}, level_words(words, each))));
  return el("p", {class: "slider"}, el("label", {for: id}, name), shown, input, ticks);
}

/// Sliders of all factors that can be chosen.
export function choice_fields(words, sweep, state, change) {
  return el("fieldset", {class: "choose"}, el("legend", {}, words.say("workshop.choose")),
    chosen_factors(sweep).map((factor, at) => slider(words, `workshop-factor-${at}`, factor, state.settings[factor.name], change)));
}

export function question_field(words, sweep, state, change) {
  if (sweep.outputs.length < 2) return null;
  return el("p", {class: "ask"}, el("label", {for: "workshop-output"}, words.say("workshop.ask")), " ",
    el("select", {id: "workshop-output", change: (event) => change(sweep.outputs[event.target.selectedIndex].key)},
      sweep.outputs.map(({key, title}) => el("option", {selected: key === state.output}, words.measure(key, title)))));
}

/// A number to guess, by slider or by typing; both hold the same value.
export function guess_fields(words, sweep, output, done) {
  const {low, high, step} = ends_of(sweep, output.key);
  const percent = output.unit === "share" ? 100 : 1;
  const middle = Math.round((low + high) / 2 / step) * step;
  const name = words.measure(output.key, output.title);
  const attributes = {min: low * percent, max: high * percent, step: step * percent, value: middle * percent};
  const number = el("input", {type: "number", id: "workshop-number", ...attributes, min: null, max: null, step: "any", input: () => (range.value = number.value)});
  const range = el("input", {type: "range", id: "workshop-guess", ...attributes, "aria-valuetext": words.level(middle, output.unit),
    input: () => {
      number.value = range.value;
      range.setAttribute("aria-valuetext", words.level(Number(range.value) / percent, output.unit));
    }});
  const submit = (event) => {
    event.preventDefault();
    if (number.value !== "") done(Number(number.value) / percent);
  };
  return el("form", {class: "guess", submit},
    el("p", {class: "slider"}, el("label", {for: "workshop-guess"}, words.say("workshop.guess", {name})), range),
    el("p", {}, el("label", {for: "workshop-number"}, words.say("workshop.number", {unit: words.unit_of(output.unit, false)})), " ", number, " ",
      el("button", {type: "submit", class: "button main"}, words.say("workshop.show"))));
}
