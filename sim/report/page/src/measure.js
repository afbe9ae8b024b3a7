// The names of measures, made from their keys: a stem, then a time or the things of the model that it is of.

const span_units = {y: "years", m: "months", d: "days"};

export function measure_names(has, say, of_kinds) {
  /// "24m" of a stem that tells its own time, or of one that everything is summed over.
  function timed(stem, last) {
    const [, n, unit] = /^(\d+)([ymd])$/.exec(last) ?? [];
    if (unit && has(`measure.${stem}.${span_units[unit]}`)) return say(`measure.${stem}.${span_units[unit]}`, {n: Number(n)});
    const name = has(`measure.${stem}`) ? say(`measure.${stem}`) : of_things(stem.split("."));
    if (name && /^(19|20)\d\d$/.test(last)) return say("measure.in", {name, year: last});
    return name && /^[ym]$/.test(unit) ? say("measure.first", {name, span: say(`span.${span_units[unit]}`, {n: Number(n)})}) : null;
  }

  /// "staff.done.adviser.intake": the longest beginning that is a measure of something.
  function of_things(parts) {
    for (let at = parts.length - 1; at > 0; --at) {
      const key = `measure.${parts.slice(0, at).join(".")}.of`;
      if (has(key)) return say(key, {name: parts.slice(at).map(of_kinds).join(", ")});
    }
    return null;
  }

  /// The name of a measure; its title where nobody has put it into the language of the page.
  return function measure(key, title) {
    if (has(`measure.${key}`)) return say(`measure.${key}`);
    const parts = key.split(".");
    const last = parts.pop();
    const stem = parts.join(".");
    if (last === "discounted") return say("measure.discounted", {name: measure(stem, title)});
    return timed(stem, last) ?? of_things([...parts, last]) ?? title ?? key;
  };
}
