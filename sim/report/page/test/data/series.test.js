import assert from "node:assert/strict";
import {test} from "node:test";
import {context_of} from "../../src/context.js";
import {Lookup} from "../../src/data/lookup.js";
import {over_time} from "../../src/data/over_time.js";
import {series_figures} from "../../src/data/series.js";
import {strips} from "../../src/data/staff.js";
import {verdict_of} from "../../src/data/verdict.js";
import {answer} from "../../src/story/outcome.js";
import {words} from "../../src/words.js";
import {report, study} from "../fixture/study.js";

const column = {
  title: "in ordinary work", unit: "persons", dates: ["2019-01-01", "2019-02-01", "2019-03-01"],
  base: [[10, 9, 11], [12, null, null], null], alternative: [[11, 10, 12], [12, null, null], null], difference: [[1, 0.5, 1.5], [0, null, null], null],
};

test("a column of months becomes one figure a month, with interval where there is one", () => {
  const figures = series_figures({"series.in_ordinary_work": column});
  assert.deepEqual(figures.map(({key}) => key), column.dates.map((date) => `series.in_ordinary_work.${date}`));
  assert.deepEqual(figures.map(({suppressed}) => suppressed), [false, false, true]);
  const rows = over_time(new Lookup(figures), "in_ordinary_work");
  assert.deepEqual(rows.map(({base}) => base), [{mean: 10, low: 9, high: 11}, {mean: 12, low: null, high: null}]);
  assert.deepEqual(rows.map(({difference}) => difference.verdict), ["differs", "equal"]);
});

test("a run without alternative has months without difference, and no columns are no figures", () => {
  const {alternative, difference, ...run} = column;
  assert.deepEqual(series_figures({"series.waiting": run}).map((figure) => [figure.alternative, figure.difference]), [[undefined, undefined], [undefined, undefined], [undefined, undefined]]);
  assert.deepEqual(series_figures(null), []);
});

test("the interval alone makes the verdict, whatever the size of the difference", () => {
  const cases = [[1e9, -1, 2e9, "cannot_tell"], [1e-9, 1e-10, 2e-9, "differs"], [-5, -9, -1, "differs"], [3, 0, 6, "cannot_tell"],
    [0, 0, 0, "equal"], [0, -1, 1, "cannot_tell"], [7, null, null, "no_interval"], [0, null, null, "equal"]];
  for (const [mean, low, high, expected] of cases) assert.equal(verdict_of({mean, low, high}), expected, `${mean} in ${low} to ${high}`);
});

/// The story when the months of work differ by `mean` with `interval`, and the data say `verdict`.
function story(mean, interval, verdict) {
  const one = report();
  Object.assign(one.figures.find(({key, group}) => key === "population.months.5y" && group === null).difference, {mean, interval, verdict});
  return answer(context_of(words("en"), study(), one));
}

test("the story says what the interval says, and nothing that is written beside it", () => {
  for (const verdict of ["differs", "cannot_tell", "equal", "no_interval"]) {
    assert.match(story(90000, [-1, 180001], verdict), /cannot be told apart/);
    assert.match(story(2, [1, 3], verdict), /more of ordinary work/);
    assert.match(story(-2, [-3, -1], verdict), /less of ordinary work/);
    assert.match(story(2, null, verdict), /so few replications cannot say/);
  }
});

test("roles that nobody ever has and lists on which nobody ever waits are left out of the strips", () => {
  const flat = (value) => ({title: "", unit: "share", dates: column.dates, base: [[value, value, value], [value, value, value], [value, value, value]]});
  const lookup = new Lookup(series_figures({"series.staff_use.adviser": flat(0.4), "series.staff_use.assessor": flat(0)}));
  assert.deepEqual([...new Set(strips(lookup, "staff_use", ["adviser", "assessor"]).map(({role}) => role))], ["adviser"]);
});
