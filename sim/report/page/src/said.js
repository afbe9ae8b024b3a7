// What is said in parts: sentences of the page, texts that somebody wrote in another language, and code.

const norwegian = /[æøå]|\b(og|av|til|med|som|ikke|fra|hva|hvis|når|det|etter|uten|mer|hvem|hver)\b/i;

/// Scenarios and studies do not say in which language their texts are; a little word or letter tells it of most.
export const language_of = (text) => (norwegian.test(text) ? "nb" : "en");

/// A text that somebody wrote: with its language where that is not the page's.
export function written(words, text) {
  const language = language_of(text);
  return language === words.language ? text : {text: String(text), language};
}

/// What the program's own English says and nobody has put into Norwegian: messages of errors.
export const in_english = (words, text) => (words.language === "en" ? text : {text: String(text), language: "en"});

/// A key or value as it stands in a file.
export const code = (text) => ({text: String(text), code: true});

/// The words alone, for names of drawings and for tests.
export const plain = (parts) => [parts].flat(Infinity).map((part) => (typeof part === "string" ? part : part.text)).join("");
