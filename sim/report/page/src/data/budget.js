// Where the difference in public money comes from: lines, health hours, benefits, taxes.

/// Kroner spent by line over all years, alternative less base, in the order of the rows.
export function spent_by_line(report) {
  const sums = new Map();
  for (const {scenario, line, spent} of report.lines ?? []) {
    const sign = scenario === report.alternative ? 1 : scenario === report.base ? -1 : 0;
    sums.set(line, (sums.get(line) ?? 0) + sign * spent);
  }
  return [...sums].map(([line, change]) => ({line, change}));
}

/// Steps from nothing to the difference of the public purse: [{kind, name, change, from, to}], and the sum last.
/// Lines without change are left out; what the programme costs beside the lines (health hours) is one step.
export function steps(report, lookup) {
  const of = (key) => lookup.get(`money.${key}.${report.window}`)?.difference?.mean ?? null;
  const [programme, benefits, tax, contribution, purse] = ["programme", "benefits", "direct_tax", "employer_contribution", "public_purse"].map(of);
  if ([programme, benefits, tax, contribution, purse].some((value) => value === null)) return [];
  const least = 1e-4 * Math.max(...[programme, benefits, tax, contribution, purse].map(Math.abs));
  const lines = spent_by_line(report).map(({line, change}) => ({kind: "line", name: line, change}));
  const beside = programme - lines.reduce((sum, {change}) => sum + change, 0);
  const parts = [...lines, {kind: "step", name: "beside_lines", change: beside}, {kind: "step", name: "benefits", change: benefits},
    {kind: "step", name: "direct_tax", change: -tax}, {kind: "step", name: "employer_contribution", change: -contribution}]
    .filter(({change}) => Math.abs(change) > least);
  let level = 0;
  const placed = parts.map((part) => ({...part, from: level, to: (level += part.change)}));
  return [...placed, {kind: "step", name: "public_purse", change: purse, from: 0, to: purse}];
}

export const payers = ["state_programme", "state_benefits", "health_service", "municipality", "county", "employer", "client", "nobody"];
