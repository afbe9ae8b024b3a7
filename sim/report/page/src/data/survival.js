// Time to a first ordinary job, and the exits that compete with it, month by month.

const names = ["without_work", "work", "pension", "other"];

/// [{month, base: {without_work, work, pension, other}, alternative, at_risk: {base, alternative}}], months in order.
export function survival(lookup) {
  const months = lookup.below("survival.without_work.")
    .map(([last]) => /^(\d+)m$/.exec(last)).filter(Boolean).map(([, month]) => Number(month)).sort((a, b) => a - b);
  return months.map((month) => {
    const of = (which) => {
      const shares = Object.fromEntries(names.map((name) => [name, lookup.get(`survival.${name}.${month}m`)?.[which] ?? null]));
      return shares.without_work ? shares : null;
    };
    const at_risk = lookup.get(`survival.at_risk.${month}m`);
    return {month, base: of("base"), alternative: of("alternative"),
      at_risk: {base: at_risk?.base?.mean ?? null, alternative: at_risk?.alternative?.mean ?? null},
      difference: lookup.get(`survival.work.${month}m`)?.difference ?? null};
  });
}

export const exits = ["work", "pension", "other"];
