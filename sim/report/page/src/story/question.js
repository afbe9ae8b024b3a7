// The question of a report in a sentence, in parts: titles are as somebody wrote them.

import {is_about_a_line} from "./differences.js";
import {money_move} from "./money_move.js";

export function question(context) {
  const {words, report} = context;
  if (!context.compares) return words.parts("question.run", {base: context.title_of(report.base)});
  const move = report.changes.length > 0 && report.changes.every(is_about_a_line) ? money_move(report) : null;
  if (move) {
    const lines = (names) => words.list(names.map((line) => words.name("line", line)));
    return [words.say("question.move", {
      amount: words.kroner(move.amount), from: lines(move.from), to: lines(move.to), year: move.year})];
  }
  return words.parts("question.compare", {base: context.title_of(report.base), alternative: context.title_of(report.alternative)});
}
