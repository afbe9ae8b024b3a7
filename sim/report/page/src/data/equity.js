// Groups beside each other: what changes for each, and what each has beside everybody.

export const panels = ["entrants.ever.24m", "entrants.months.24m", "contacts.done", "contacts.staff_hours"];

/// [{key, unit, title, rows: [{group, base, alternative, difference, beside}]}]: `beside` is the group's level over everybody's, less one.
export function equity(lookup, groups) {
  return panels.flatMap((key) => {
    const all = lookup.get(key);
    if (!all) return [];
    const which = all.alternative ? "alternative" : "base";
    const rows = groups.map((group) => lookup.get(key, group)).filter((figure) => figure !== null)
      .map((figure) => ({group: figure.group, base: figure.base, alternative: figure.alternative, difference: figure.difference,
        beside: all[which].mean === 0 ? null : figure[which].mean / all[which].mean - 1}));
    return rows.length > 0 ? [{key, unit: all.unit, title: all.title, all, rows}] : [];
  });
}
