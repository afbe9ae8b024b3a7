// Who loses a service: people a year who begin to be served, by line and group.

const lines_of = (lookup) => lookup.below("services.served.").map(([line]) => line);

/// [{line, all, groups: [{group, difference}]}] of the lines that serve fewer beyond chance; a suppressed cell is null.
export function losses(lookup, groups) {
  return lines_of(lookup)
    .map((line) => ({line, all: lookup.get(`services.served.${line}`)?.difference ?? null,
      groups: groups.map((group) => ({group, difference: lookup.get(`services.served.${line}`, group)?.difference ?? null}))}))
    .filter(({all, groups: each}) => [all, ...each.map(({difference}) => difference)]
      .some((difference) => difference && difference.verdict === "differs" && difference.mean < 0));
}
