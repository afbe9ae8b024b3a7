import assert from "node:assert/strict";
import {test} from "node:test";
import {acceptable, points_of, quadrants} from "../../src/data/cost_effect.js";
import {all_people, alluvium, flows, gathered, small_pathways} from "../../src/data/flows.js";
import {Lookup} from "../../src/data/lookup.js";
import {losses} from "../../src/data/losses.js";
import {over_time} from "../../src/data/over_time.js";
import {steps} from "../../src/data/budget.js";
import {survival} from "../../src/data/survival.js";
import {morris, outputs_of, sobol, tornado} from "../../src/data/sensitivity.js";
import {year_means} from "../../src/data/staff.js";
import {spread} from "../../src/chart/spread.js";
import {report} from "../fixture/study.js";
import {screened} from "../fixture/sweep.js";

const one = report();
const lookup = new Lookup(one.figures);
const near = (a, b, tolerance = 1e-9) => assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b)), `${a} is not ${b}`);
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

test("suppressed figures and figures without a number are not there", () => {
  const figure = {section: "x", key: "k", group: null, title: "", unit: "share", persons: 3, suppressed: true};
  const empty = {...figure, key: "e", suppressed: false, base: {mean: null, interval: null, replications: 0}};
  const found = new Lookup([figure, empty]);
  assert.equal(found.get("k"), null);
  assert.equal(found.get("e"), null);
  assert.deepEqual(found.below(""), []);
});

test("series are in order of their dates, with base, alternative and interval", () => {
  const rows = over_time(lookup, "in_ordinary_work");
  assert.equal(rows.length, 60);
  assert.equal(rows[0].date, "2019-01-01");
  for (const {base, alternative, difference} of rows) {
    near(alternative.mean - base.mean, difference.mean, 1e-6);
    assert.ok(difference.low <= difference.mean && difference.mean <= difference.high);
  }
});

test("the four shares of survival add up to one, and the numbers at risk fall", () => {
  const rows = survival(lookup);
  assert.deepEqual(rows.map(({month}) => month), Array.from({length: 25}, (_, n) => n));
  for (const row of rows) for (const which of ["base", "alternative"]) near(sum(Object.values(row[which]).map(({mean}) => mean)), 1);
  for (let n = 1; n < rows.length; ++n) assert.ok(rows[n].at_risk.base <= rows[n - 1].at_risk.base);
  assert.equal(rows[0].at_risk.base, 31000);
});

test("an alluvium keeps its widths: a node is as high as what goes in and out", () => {
  const rows = flows(lookup, "alternative");
  const drawn = gathered(rows, small_pathways([flows(lookup, "base"), rows]));
  near(all_people(drawn), all_people(rows));
  const {nodes, links} = alluvium(drawn, one.pathways, {width: 800, height: 400, margin: 100});
  const scale = links[0].width / links[0].value;
  for (const link of links) near(link.width, link.value * scale);
  for (const node of nodes) {
    const widths = sum((node.side === "pathway" ? node.sourceLinks : node.targetLinks).map(({width}) => width));
    near(node.y1 - node.y0, widths, 1e-6);
    near(node.value, node.side === "pathway" ? sum(drawn.filter(({pathway}) => pathway === node.name).map(({value}) => value)) : sum(drawn.filter(({state}) => state === node.name).map(({value}) => value)));
  }
  near(sum(nodes.filter(({side}) => side === "pathway").map(({value}) => value)), sum(nodes.filter(({side}) => side === "state").map(({value}) => value)));
});

test("suppressed flows are left out", () => {
  const hidden = one.figures.filter(({key, suppressed}) => key.startsWith("flow.") && suppressed).map(({key}) => key.slice(5));
  assert.ok(hidden.length > 0);
  const shown = new Set(flows(lookup, "base").map(({pathway, state}) => `${pathway}.${state}`));
  for (const key of hidden) assert.ok(!shown.has(key), key);
});

test("the steps of the budget lead from nothing to the public purse", () => {
  const found = steps(one, lookup);
  assert.equal(found[0].from, 0);
  for (let n = 1; n < found.length - 1; ++n) assert.equal(found[n].from, found[n - 1].to);
  near(found.at(-2).to, found.at(-1).to, 1e-6);
  near(found.at(-1).to, lookup.get("money.public_purse.5y").difference.mean, 1e-9);
});

test("a social gain is a cost below zero, and the quadrants count every replication once", () => {
  const row = {points: {months: [1, 2, -1, -2], programme: [5, -5, 5, -5], social: [3, 3, 3, 3]}};
  assert.deepEqual(points_of(row, "social").map(({cost}) => cost), [-3, -3, -3, -3]);
  assert.deepEqual(quadrants(points_of(row, "programme")), {more_dearer: 0.25, more_cheaper: 0.25, less_dearer: 0.25, less_cheaper: 0.25});
  assert.equal(acceptable(points_of(row, "programme"), 0), 0.5);
  assert.equal(acceptable(points_of(row, "programme"), 10), 0.5);
  assert.equal(acceptable([{months: 1, cost: 5}, {months: 2, cost: 5}], 4), 0.5);
});

test("who loses a service: lines that serve fewer beyond chance, suppressed cells empty", () => {
  const found = losses(lookup, one.groups);
  assert.deepEqual(found.map(({line}) => line), ["aft"]);
  assert.ok(found[0].all.mean < 0);
  const ips = new Lookup(one.figures).get("services.served.ips", "pain_injury");
  assert.equal(ips, null);
});

test("sensitivity rows become bars in order of size, with direction", () => {
  const {sensitivity} = screened();
  const [about] = outputs_of(sensitivity, "tornado");
  const {base, bars} = tornado(about.rows);
  assert.equal(base, 0.11);
  assert.deepEqual(bars.map(({item}) => item), ["search_effort", "rush", "problems", "newness"]);
  assert.ok(bars[0].high < bars[0].low);
  assert.equal(sobol(outputs_of(sensitivity, "sobol")[0].rows)[0].item, "search_effort");
  near(morris(outputs_of(sensitivity, "morris")[0].rows)[0].mean, -0.05);
  assert.deepEqual(outputs_of(null, "tornado"), []);
});

test("yearly means on a strip are means of the months", () => {
  const cells = [{role: "r", which: "base", date: "2019-01-01", value: 1}, {role: "r", which: "base", date: "2019-02-01", value: 3}];
  assert.deepEqual(year_means(cells), [{role: "r", which: "base", year: "2019", n: 2, value: 2}]);
});

test("labels are moved apart as little as needed and keep their order", () => {
  assert.deepEqual(spread([0, 10, 20], 5), [0, 10, 20]);
  assert.deepEqual(spread([1, 1, 1], 2), [-1, 1, 3]);
  const placed = spread([0, 1, 10, 10.5], 3);
  assert.ok(placed[1] - placed[0] >= 3 - 1e-9 && placed[3] - placed[2] >= 3 - 1e-9 && placed[2] - placed[1] >= 3 - 1e-9);
});
