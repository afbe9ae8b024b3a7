// Rows of a sensitivity analysis, gathered by output and factor.

const interval = (row) => (row.interval ? {low: row.interval[0], high: row.interval[1]} : {low: null, high: null});

/// Outputs of an analysis with the comparison that they are of: [{output, arm, base, rows}].
export function outputs_of(sensitivity, analysis) {
  const found = new Map();
  for (const row of sensitivity?.analyses?.[analysis] ?? []) {
    const key = `${row.output}\n${row.arm}\n${row.base}`;
    if (!found.has(key)) found.set(key, {output: row.output, arm: row.arm, base: row.base, rows: []});
    found.get(key).rows.push(row);
  }
  return [...found.values()];
}

const by_item = (rows, statistics) => {
  const items = [...new Set(rows.filter(({item, statistic}) => item !== "" && statistics.includes(statistic)).map(({item}) => item))];
  return items.map((item) => ({item, of: (statistic) => rows.find((row) => row.item === item && row.statistic === statistic)}));
};

/// Bars of a tornado, longest first: {item, low, high, low_text, high_text}; and the base level.
export function tornado(rows) {
  const base = rows.find(({item, statistic}) => item === "" && statistic === "base")?.value ?? null;
  const bars = by_item(rows, ["at_low", "at_high"]).map(({item, of}) => ({item, low: of("at_low")?.value ?? null, high: of("at_high")?.value ?? null,
    low_text: of("at_low")?.detail ?? "", high_text: of("at_high")?.detail ?? "", change: of("change") ? {mean: of("change").value, ...interval(of("change"))} : null}))
    .filter(({low, high}) => low !== null && high !== null);
  return {base, bars: bars.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))};
}

/// Sobol' indices, largest first: {item, first, total} with intervals.
export function sobol(rows) {
  return by_item(rows, ["first"]).map(({item, of}) => ({item, first: {mean: of("first").value, ...interval(of("first"))}, total: of("total") ? {mean: of("total").value, ...interval(of("total"))} : null}))
    .filter(({first}) => first.mean !== null).sort((a, b) => (b.total ?? b.first).mean - (a.total ?? a.first).mean);
}

/// Morris' screening, largest first: {item, size, mean, sd, acting}.
export function morris(rows) {
  return by_item(rows, ["mu_star"]).map(({item, of}) => ({item, acting: of("mu_star").detail, size: {mean: of("mu_star").value, ...interval(of("mu_star"))},
    mean: of("mu")?.value ?? null, sd: of("sigma")?.value ?? null})).filter(({size}) => size.mean !== null).sort((a, b) => b.size.mean - a.size.mean);
}
