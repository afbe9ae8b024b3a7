// What the budget lines of the two scenarios say about money that is moved.

/// Appropriations of the alternative less the base's in the first year in which they differ: {year, changes}.
export function first_change(report) {
  const amounts = new Map();
  for (const row of report.lines ?? []) amounts.set(`${row.scenario}\n${row.line}\n${row.year}`, row.appropriated);
  const years = [...new Set((report.lines ?? []).map((row) => row.year))].sort((a, b) => a - b);
  const lines = [...new Set((report.lines ?? []).map((row) => row.line))];
  for (const year of years) {
    const changes = lines
      .map((line) => ({line, change: (amounts.get(`${report.alternative}\n${line}\n${year}`) ?? 0) - (amounts.get(`${report.base}\n${line}\n${year}`) ?? 0)}))
      .filter(({change}) => Math.abs(change) >= 1);
    if (changes.length > 0) return {year, changes};
  }
  return null;
}

/// Money moved between lines, kroner for kroner: {year, from, to, amount}; null where it is anything else.
export function money_move(report) {
  const found = first_change(report);
  if (!found) return null;
  const from = found.changes.filter(({change}) => change < 0);
  const to = found.changes.filter(({change}) => change > 0);
  const sum = (changes) => changes.reduce((total, {change}) => total + Math.abs(change), 0);
  if (from.length === 0 || to.length === 0 || Math.abs(sum(from) - sum(to)) > 0.01 * sum(to)) return null;
  return {year: found.year, from: from.map(({line}) => line), to: to.map(({line}) => line), amount: sum(to)};
}
