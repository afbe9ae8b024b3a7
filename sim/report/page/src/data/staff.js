// Staff by role and month: share of hours in use, and people on the role's waiting list.

import {over_time} from "./over_time.js";

export const arms_of = (rows) => ["base", "alternative"].filter((which) => rows.some((row) => row[which]));

/// [{role, which, date, next, value}] of series.<column>.<role>; roles that are never used are left out.
export function strips(lookup, column, roles) {
  return roles.flatMap((role) => {
    const rows = over_time(lookup, `${column}.${role}`);
    if (rows.length < 2 || rows.every((row) => row.base.mean === 0 && (row.alternative?.mean ?? 0) === 0)) return [];
    return arms_of(rows).flatMap((which) => rows.map((row, at) => ({role, which, date: row.date, next: rows[at + 1]?.date ?? month_after(row.date), value: row[which].mean})));
  });
}

function month_after(date) {
  const [year, month] = date.split("-").map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/// Means by role, scenario and calendar year, to be written on the strip.
export function year_means(cells) {
  const sums = new Map();
  for (const {role, which, date, value} of cells) {
    const key = `${role}\n${which}\n${date.slice(0, 4)}`;
    const one = sums.get(key) ?? {role, which, year: date.slice(0, 4), sum: 0, n: 0};
    one.sum += value;
    one.n += 1;
    sums.set(key, one);
  }
  return [...sums.values()].map(({sum, n, ...rest}) => ({...rest, n, value: sum / n}));
}
