import assert from "node:assert/strict";
import {test} from "node:test";
import {choices, chosen_factors, ends_of, found_at, is_grid, start_of, strengths} from "../../src/workshop/grid.js";
import {before_last, begin, choose, guess, judged} from "../../src/workshop/state.js";
import {grid, screened} from "../fixture/sweep.js";

const sweep = grid();

test("a grid is a workshop, a screening is not", () => {
  assert.ok(is_grid(sweep));
  assert.ok(!is_grid(screened()));
});

test("every combination of choices has an answer inside the ends of the guess", () => {
  const {low, high} = ends_of(sweep, "population.months.5y");
  const [caseload, delay, way] = choices(sweep);
  for (const a of caseload.levels) for (const b of delay.levels) for (const c of way.levels) {
    const found = found_at(sweep, {caseload: a, delay: b, way: c}, "population.months.5y");
    assert.ok(low < found.low && found.high < high);
  }
});

test("the answer shows after a guess only, and hides at every change", () => {
  let state = begin(sweep);
  assert.deepEqual(state.settings, {caseload: "20 clients", delay: "30 days", way: "reactive"});
  assert.ok(!state.shown);
  state = guess(state, sweep, 11000);
  assert.ok(state.shown);
  state = choose(state, "caseload", "40 clients");
  assert.ok(!state.shown);
  state = guess(state, sweep, 9000);
  assert.equal(before_last(state, sweep).settings.caseload, "20 clients");
  assert.equal(state.history.length, 2);
});

test("a guess is inside, above or below the interval", () => {
  const found = {mean: 10, low: 9, high: 11};
  assert.deepEqual([8, 9, 11, 12].map((value) => judged(value, found)), ["below", "within", "within", "above"]);
});

test("strengths of rush are shown together and never chosen", () => {
  const rush = {...sweep, factors: [...sweep.factors, {name: "rush", key: "parameters.rush_hazard_ratio", levels: ["1", "1.5", "2"], central: "1.5"}]};
  assert.ok(chosen_factors(rush).every(({name}) => name !== "rush"));
  assert.deepEqual(strengths(rush, start_of(rush)).map(({settings}) => settings.rush), ["1", "1.5", "2"]);
});

test("a point that is not there has no answer", () => {
  assert.equal(found_at(sweep, {caseload: "7 clients", delay: "0 days", way: "reactive"}, "population.months.5y"), null);
  assert.equal(found_at(sweep, start_of(sweep), "no.such.figure"), null);
});
