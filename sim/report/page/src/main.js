// Reads the data of the page and draws it, in the language asked for.

import {el} from "./dom.js";
import {study_article} from "./sections/study.js";
import {sweep_article} from "./sections/sweep.js";
import {languages, words} from "./words.js";

const article = {study: study_article, sweep: sweep_article};

function switch_of(current, change) {
  return el("div", {class: "languages", role: "group", "aria-label": current.say("language")}, languages.map((language) =>
    el("button", {type: "button", lang: language, "aria-pressed": String(language === current.language), click: () => change(language)},
      words(language).say("language.name"))));
}

function show(data, language) {
  const spoken = words(language);
  document.documentElement.lang = language;
  document.title = spoken.say("page.title");
  const change = (next) => {
    show(data, next);
    document.querySelector(`.languages button[lang="${next}"]`).focus();
  };
  document.body.replaceChildren(
    el("a", {class: "skip", href: "#content"}, spoken.say("skip")),
    el("header", {class: "top"}, el("span", {class: "brand"}, data.program.name), switch_of(spoken, change)),
    el("main", {id: "content", tabindex: "-1"}, data.results.map((result) => article[result.kind](spoken, result, data.program))),
    el("footer", {}, spoken.say("footer", {program: `${data.program.name} ${data.program.version}`})));
}

const holder = document.getElementById("fotfeste-data");
if (holder) {
  const data = JSON.parse(holder.textContent);
  show(data, languages.includes(data.language) ? data.language : "en");
}
