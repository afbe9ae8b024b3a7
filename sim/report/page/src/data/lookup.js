// The figures of a report by key and group. A suppressed figure, or one without a number, is not there.

import {verdict_of} from "./verdict.js";

const has_number = (figure) => !figure.suppressed && figure.base && figure.base.mean !== null;

const estimate = (of) =>
  of && of.mean !== null && of.mean !== undefined
    ? {mean: of.mean, low: of.interval ? of.interval[0] : null, high: of.interval ? of.interval[1] : null}
    : null;

function difference(of) {
  const found = estimate(of);
  return found && {...found, verdict: verdict_of(found), needed: of.replications_needed ?? null};
}

export class Lookup {
  #figures = new Map();

  constructor(figures) {
    for (const figure of figures) {
      if (!has_number(figure)) continue;
      if (!this.#figures.has(figure.key)) this.#figures.set(figure.key, new Map());
      this.#figures.get(figure.key).set(figure.group, {
        key: figure.key, group: figure.group, title: figure.title, unit: figure.unit, persons: figure.persons,
        base: estimate(figure.base), alternative: estimate(figure.alternative), difference: difference(figure.difference),
      });
    }
  }

  /// A figure of everybody, or of one group; null where it is absent or suppressed.
  get(key, group = null) {
    return this.#figures.get(key)?.get(group) ?? null;
  }

  /// The figures of several keys that are there, in their order.
  all(keys, group = null) {
    return keys.map((key) => this.get(key, group)).filter((figure) => figure !== null);
  }

  /// "series.waiting." as figures with their last part, in the order in which they came: [["2019-01-01", figure], ...].
  below(prefix, group = null) {
    const found = [];
    for (const key of this.#figures.keys()) {
      if (!key.startsWith(prefix)) continue;
      const figure = this.get(key, group);
      if (figure) found.push([key.slice(prefix.length), figure]);
    }
    return found;
  }
}
