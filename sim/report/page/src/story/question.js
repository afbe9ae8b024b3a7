// The question of a report in a sentence, in parts: titles are as somebody wrote them.

import {written} from "../said.js";
import {is_about_a_line} from "./differences.js";
import {money_move} from "./money_move.js";

export function question(context) {
  const {words, report} = context;
  const title = (name) => written(words, context.title_of(name));
  if (!context.compares) return words.parts("question.run", {base: title(report.base)});
  const move = report.changes.length > 0 && report.changes.every(is_about_a_line) ? money_move(report) : null;
  if (move) {
    const lines = (names) => words.list(names.map((line) => words.name("line", line)));
    return [words.say("question.move", {
      amount: words.kroner(move.amount), from: lines(move.from), to: lines(move.to), year: move.year})];
  }
  return words.parts("question.compare", {base: title(report.base), alternative: title(report.alternative)});
}
