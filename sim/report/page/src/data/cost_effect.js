// Cost and effect in each replication: the plane, and how often extra work is worth its price.

export const perspectives = ["programme", "public_purse", "social"];

/// The undiscounted row over the whole horizon, or the last that has points.
export function cost_of_horizon(report) {
  const rows = (report.cost_of_work ?? []).filter((row) => row.points && row.points.months?.length > 1);
  return rows.find((row) => row.reach === report.span && !row.discounted) ?? rows.at(-1) ?? null;
}

/// [{months, cost}] of a perspective; a social gain is a cost below zero.
export function points_of(row, perspective) {
  const sign = perspective === "social" ? -1 : 1;
  const costs = row.points[perspective] ?? [];
  return row.points.months.flatMap((months, at) => (Number.isFinite(months) && Number.isFinite(costs[at]) ? [{months, cost: sign * costs[at]}] : []));
}

/// Share of replications in which extra months at `worth` kroner each are worth more than they cost.
export const acceptable = (points, worth) => points.filter(({months, cost}) => worth * months - cost > 0).length / points.length;

/// [{worth, share}] from nothing to `most` kroner.
export function acceptability(points, most = 60000, step = 1000) {
  return Array.from({length: most / step + 1}, (_, at) => ({worth: at * step, share: acceptable(points, at * step)}));
}

/// Shares of the four quadrants: more or less work, dearer or cheaper.
export function quadrants(points) {
  const share = (rule) => points.filter(rule).length / points.length;
  return {
    more_dearer: share(({months, cost}) => months > 0 && cost > 0), more_cheaper: share(({months, cost}) => months > 0 && cost <= 0),
    less_dearer: share(({months, cost}) => months <= 0 && cost > 0), less_cheaper: share(({months, cost}) => months <= 0 && cost <= 0),
  };
}
