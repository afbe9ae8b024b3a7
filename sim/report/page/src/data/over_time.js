// Monthly series of one column, oldest first.

/// [{date, base, alternative, difference}] of series.<column>.<date>.
export function over_time(lookup, column) {
  return lookup
    .below(`series.${column}.`)
    .filter(([last]) => /^\d{4}-\d\d-\d\d$/.test(last))
    .map(([date, figure]) => ({date, ...figure}))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/// "5y" in months; null for what is no such length.
export function months_of(window) {
  const found = /^(\d+)([ym])$/.exec(window ?? "");
  return found ? Number(found[1]) * (found[2] === "y" ? 12 : 1) : null;
}
