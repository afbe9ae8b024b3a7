// What differs between the scenarios, in the language of the page where the sentence is of a known form.

const amounts = /^the (\S+) line: from (.+?) to (.+?)( million)? kr a year(?: from (\d{4}))?(?: until (\d{4}))?(?: \((.+?) to (.+?) (positions|places|at a time)\))?\.?$/;

const with_decimals = (words, text) => {
  const value = Number(text.replaceAll(" ", ""));
  if (!Number.isFinite(value)) return text;
  return words.number(value, Number.isInteger(value) ? 0 : 1);
};

function line_words(words, found) {
  const [, line, from, to, million, since, until, before, after, units] = found;
  const scale = words.say(million ? "unit.million_kr" : "unit.kr");
  let text = words.say("differs.line", {line: words.name("line", line), from: with_decimals(words, from), to: with_decimals(words, to), scale});
  if (since) text += " " + words.say("differs.since", {year: since});
  if (until) text += " " + words.say("differs.until", {year: until});
  if (before) {
    text += " (" + words.say(`differs.${units.replaceAll(" ", "_")}`, {before: with_decimals(words, before), after: with_decimals(words, after)}) + ")";
  }
  return text + ".";
}

/// [{text, language}]: one sentence for each difference; language null where it is the page's.
export function differences(words, sentences) {
  return sentences.map((sentence) => {
    const line = amounts.exec(sentence);
    return line ? {text: line_words(words, line), language: null} : {text: sentence, language: "en"};
  });
}

export const is_about_a_line = (sentence) => amounts.test(sentence);
