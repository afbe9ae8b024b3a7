// Months of the register come as columns, for they are most of a report: one figure per month again.

const estimate = (triple) =>
  triple && {mean: triple[0], interval: triple[1] === null ? null : [triple[1], triple[2]]};

/// The figures of {key: {title, unit, dates, base: [[mean, low, high] or null, ...], alternative, difference}}.
export function series_figures(columns) {
  return Object.entries(columns ?? {}).flatMap(([key, column]) =>
    column.dates.map((date, month) => ({
      section: "series", key: `${key}.${date}`, group: null, title: column.title, unit: column.unit, persons: null,
      suppressed: column.base[month] === null, base: estimate(column.base[month]),
      alternative: estimate(column.alternative?.[month]), difference: estimate(column.difference?.[month]),
    })));
}
