import assert from "node:assert/strict";
import {test} from "node:test";
import {context_of} from "../../src/context.js";
import {language_of, plain as plain_text} from "../../src/said.js";
import {differences} from "../../src/story/differences.js";
import {harm_tiles, headlines} from "../../src/story/headlines.js";
import {money_move} from "../../src/story/money_move.js";
import {answer} from "../../src/story/outcome.js";
import {question} from "../../src/story/question.js";
import {harm, other_readings, turns} from "../../src/story/verdict.js";
import {words} from "../../src/words.js";
import {of_run} from "../fixture/figure.js";
import {report, study} from "../fixture/study.js";

const plain = (parts) => plain_text(parts).replace(/[\u00a0\u202f]/g, " ");
const context = (one, language = "en") => context_of(words(language), study(), one);

test("money that is moved between lines is told as a move", () => {
  assert.deepEqual(money_move(report()), {year: 2020, from: ["aft"], to: ["ips"], amount: 100e6});
  assert.equal(plain(question(context(report()))), "What happens if 100 million kr a year is moved from sheltered places (AFT) to job specialists (IPS), from 2020?");
  assert.equal(plain(question(context(report(), "nb"))), "Hva skjer hvis 100 mill. kr i året flyttes fra skjermede plasser (AFT) til jobbspesialister (IPS), fra 2020?");
});

test("other differences are told by the titles of the scenarios", () => {
  const changes = [value("roles.specialist.cap", "20 clients", "10 clients")];
  const shipped = question(context({...report(), changes}, "nb"));
  assert.equal(plain(shipped), "Hva skjer hvis «place-then-train» kommer i stedet for «dagens ordning»?");
  const options = {base: "mine", alternative: "mine-too"};
  const own = question(context_of(words("nb"), study(options), {...report(options), changes}));
  assert.deepEqual(own.filter(({language}) => language === "en").map(({text}) => text), ["100 million kroner from sheltered places to job specialists", "Norway 2019"]);
});

const value = (key, from, to) => ({kind: "value", key, from, to});
const told = (language, change) => plain(differences(words(language), [change])[0]);

test("values that differ are told in words, keys and what is no quantity as they stand", () => {
  assert.equal(told("nb", value("roles.specialist.caseload", "20 clients", "10 clients")), "rollen jobbspesialister (IPS), caseload: fra 20 brukere til 10 brukere.");
  assert.equal(told("en", value("roles.specialist.caseload", "20 clients", "10 clients")), "the role job specialists (IPS), caseload: from 20 clients to 10 clients.");
  assert.equal(told("nb", value("parameters.rush_hazard_ratio", "2.12219", "1")), "rush_hazard_ratio: fra 2,122 til 1.");
  assert.equal(told("nb", value("switches.rush", "false", null)), "switches.rush: ikke lenger nei.");
  assert.equal(told("nb", value("lines.ips.unit_cost", null, "1 250 000 kr/year")), "budsjettlinjen jobbspesialister (IPS), unit_cost: nytt, 1 250 000 kr i året.");
  assert.equal(told("nb", {kind: "arm", from: "usual_care", to: "ips"}), "De samme menneskene, fordelt til IPS i stedet for vanlig oppfølging.");
  const [sentence] = differences(words("nb"), [value("lines.ips.share", "by need", "two thirds of the rest")]);
  assert.deepEqual(sentence.filter(({code}) => code).map(({text}) => text), ["share", "by need", "two thirds of the rest"]);
});

test("the language of a text is told by its little words and letters", () => {
  assert.deepEqual(["Norway 2019", "From sheltered places to place and train"].map(language_of), ["en", "en"]);
  assert.deepEqual(["Fra skjermede plasser til jobbspesialister", "Årsverk i NAV", "Hva gir mer arbeid?"].map(language_of), ["nb", "nb", "nb"]);
});

test("amounts of a line are told in the language of the page", () => {
  assert.equal(told("nb", report().changes[0]), "Budsjettlinjen skjermede plasser (AFT): fra 1 953,8 til 1 853,8 mill. kr i året fra 2020 (9 600 til 9 108 plasser).");
});

const months = (one) => one.figures.find(({key, group}) => key === "population.months.5y" && group === null);

test("the answer has its size and interval", () => {
  assert.equal(plain(answer(context(report()))), "Over 5 years, place and train gives 31,000 months more of ordinary work than today (95 % interval +24,000 to +38,000), all people together.");
});

test("what chance can explain is no finding, and the replications that would tell are named", () => {
  const one = report();
  Object.assign(months(one).difference, {interval: [-400, 62400], replications_needed: 240});
  assert.match(plain(answer(context(one))), /cannot be told apart.*About 240 replications would tell\./);
  assert.ok(headlines(context(one))[0].unsure);
});

test("one replication gives no interval and says so", () => {
  const one = report();
  Object.assign(months(one).difference, {interval: null});
  assert.match(answer(context(one)), /so few replications cannot say/);
});

test("a sign that turns under another reading is seen", () => {
  assert.ok(turns(report({sign: "turns"})));
  assert.ok(!turns(report()));
  assert.match(other_readings(context(report({sign: "turns"})))[0], /the sign turns/);
  assert.match(plain(other_readings(context(report()))[0]), /39\.0 % of the difference is left, 61\.0 % rests/);
});

test("harm stands in the headline when it rises, and only then", () => {
  assert.deepEqual(harm_tiles(context(report())), []);
  assert.equal(harm_tiles(context(report({harm: true}))).length, 2);
  assert.match(harm(context(report({harm: true}))), /^Harm rises: health crises/);
  assert.match(harm(context(report())), /^No rise is seen/);
});

test("there are four headline figures; a ratio that may not be said is not", () => {
  assert.equal(headlines(context(report())).length, 4);
  const one = report();
  one.cost_of_work[1].cost_per_extra_month.programme = {ratio: null, interval: null};
  assert.equal(headlines(context(one))[3].value, "no ratio");
});

test("a run of one scenario has levels and no differences", () => {
  const run = {...report(), alternative: null, figures: report().figures.map((figure) => (figure.suppressed ? figure : of_run(figure))), changes: [], cost_of_work: undefined, beside: undefined};
  assert.equal(plain(answer(context(run))), "Over 5 years, today gives 2,060,000 months of ordinary work (95 % interval 2,032,000 to 2,088,000), all people together.");
  assert.equal(harm(context(run)), null);
  assert.ok(headlines(context(run)).every(({value}) => !value.startsWith("+")));
});

test("a trial is told by the share ever in work at its last time", () => {
  const trial = {...report(), system: false};
  assert.match(plain(answer(context(trial))), /^24 months after the start, 0\.60 percentage points more|^24 months after the start, 0\.6 percentage points more/);
});
