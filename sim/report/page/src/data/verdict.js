// What may be said of a difference: its interval alone tells, whatever its size.

/// "differs" where the interval is on one side of zero; "equal" where every replication gave zero.
export function verdict_of({mean, low, high}) {
  if (low === null) return mean === 0 ? "equal" : "no_interval";
  if (mean === 0 && low === 0 && high === 0) return "equal";
  return low > 0 || high < 0 ? "differs" : "cannot_tell";
}
