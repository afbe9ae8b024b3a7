// What the room has chosen, guessed and seen. The answer is shown only after a guess, and hidden by every change.

import {found_at, start_of} from "./grid.js";

export function begin(sweep) {
  const settings = start_of(sweep);
  return {settings, output: sweep.outputs[0].key, shown: false, guess: null, history: []};
}

export const choose = (state, factor, level) => ({...state, settings: {...state.settings, [factor]: level}, shown: false, guess: null});
export const ask = (state, output) => ({...state, output, shown: false, guess: null});
export const reset = (state, sweep) => ({...state, settings: start_of(sweep), shown: false, guess: null});

/// A guess reveals the answer and goes into the history.
export function guess(state, sweep, value) {
  const found = found_at(sweep, state.settings, state.output);
  const entry = {settings: state.settings, output: state.output, guess: value, found};
  return {...state, shown: true, guess: value, history: [...state.history, entry]};
}

/// What was revealed before the last answer to the same question, else where the room started.
export function before_last(state, sweep) {
  const same = state.history.filter(({output}) => output === state.output);
  if (same.length > 1) return same.at(-2);
  const settings = start_of(sweep);
  return {settings, output: state.output, guess: null, found: found_at(sweep, settings, state.output)};
}

/// "within", "above" or "below" the interval of what was found.
export function judged(value, found) {
  if (value > (found.high ?? found.mean)) return "above";
  return value < (found.low ?? found.mean) ? "below" : "within";
}
