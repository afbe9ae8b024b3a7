// Numbers, units and dates in one language. Differences carry their sign; a minus is a minus sign.

const locales = {nb: "nb-NO", en: "en-GB"};
const minus = "\u2212";
const space = "\u00a0";

/// Decimals that show about three digits of a number.
export function decimals_for(value) {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 1 ? 2 : 3;
}

/// What rounds to zero is zero, without a sign.
const without_minus_zero = (value, decimals) => (Math.abs(value) < 0.5 / 10 ** decimals ? 0 : value);

export function formats(language, say) {
  const locale = locales[language];
  const cache = new Map();

  function formatter(decimals, signed) {
    const key = `${decimals}${signed}`;
    if (!cache.has(key)) {
      cache.set(key, new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: signed ? "exceptZero" : "auto",
      }));
    }
    return cache.get(key);
  }

  const number = (value, decimals = decimals_for(value), signed = false) =>
    formatter(decimals, signed).format(without_minus_zero(value, decimals)).replaceAll("-", minus);

  /// Whole kroner below a million, then millions or billions: how to divide, how many decimals, and the word.
  function kroner_scale(size) {
    if (size >= 1e9) return {by: 1e9, decimals: 2, word: "unit.billion_kr"};
    if (size >= 1e6) return {by: 1e6, decimals: size >= 1e8 ? 0 : 1, word: "unit.million_kr"};
    return {by: 1, decimals: 0, word: "unit.kr"};
  }

  function kroner(value, signed = false) {
    const {by, decimals, word} = kroner_scale(Math.abs(value));
    return number(value / by, decimals, signed) + space + say(word);
  }

  const unit_words = new Map([
    ["months", "unit.months"], ["hours", "unit.hours"], ["days", "unit.days"], ["years", "unit.years"],
    ["persons", "unit.persons"], ["positions", "unit.positions"],
    ["per person and year", "unit.per_person_year"], ["per 100 persons and year", "unit.per_100"],
  ]);

  /// A bare number in the scale of its unit: per cent for shares. `scale` decides the decimals.
  function bare(value, unit, signed = false, scale = value) {
    if (unit === "share") return number(100 * value, 1, signed);
    if (unit === "kr") return kroner(value, signed);
    if (unit === "persons" || unit === "positions") return number(value, 0, signed);
    return number(value, decimals_for(scale), signed);
  }

  function unit_of(unit, is_difference) {
    if (unit === "share") return is_difference ? say("unit.points") : "%";
    return unit_words.has(unit) ? say(unit_words.get(unit)) : "";
  }

  const with_unit = (text, word) => (word ? text + space + word : text);
  const level = (value, unit) => with_unit(bare(value, unit), unit_of(unit, false));
  const difference = (value, unit) => with_unit(bare(value, unit, true), unit_of(unit, true));

  /// "240 to 380", "−579 to −312 million kr": kroner in the scale of the larger end.
  function range(low, high, unit, signed = false) {
    const scale = Math.max(Math.abs(low), Math.abs(high));
    if (unit === "kr") {
      const {by, decimals, word} = kroner_scale(scale);
      return say("range", {low: number(low / by, decimals, signed), high: number(high / by, decimals, signed)}) + space + say(word);
    }
    return say("range", {low: bare(low, unit, signed, scale), high: bare(high, unit, signed, scale)});
  }

  const date = (text, options = {day: "numeric", month: "long", year: "numeric"}) =>
    new Intl.DateTimeFormat(locale, {...options, timeZone: "UTC"}).format(new Date(text + "T00:00:00Z"));

  const list = (items) => new Intl.ListFormat(locale, {style: "long", type: "conjunction"}).format(items);

  return {number, kroner, bare, unit_of, level, difference, range, date, list};
}
