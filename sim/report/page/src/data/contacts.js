// Contacts of each role: planned, done, missed for want of time.

export const kinds = ["planned", "done", "missed"];

/// [{role, planned, done, missed}] of figures; a role without planned meetings in any scenario is left out.
export function contacts(lookup, roles) {
  return roles
    .map((role) => ({role, ...Object.fromEntries(kinds.map((kind) => [kind, lookup.get(`staff.contacts_${kind}.${role}`)]))}))
    .filter(({planned, done, missed}) => planned && done && missed && (planned.base.mean > 0 || (planned.alternative?.mean ?? 0) > 0));
}

/// Share of planned meetings that were missed; null where none was planned.
export const missed_share = ({planned, missed}, which) =>
  planned[which] && planned[which].mean > 0 ? missed[which].mean / planned[which].mean : null;
