// Labels beside the ends of lines, moved apart where they would lie on each other.

/// Places for labels near `values` (in one unit) that lie at least `gap` apart, in the order given.
export function spread(values, gap) {
  const clusters = [];
  for (const at of values.map((_, n) => n).sort((a, b) => values[a] - values[b])) {
    clusters.push({members: [at], middle: values[at]});
    while (clusters.length > 1 && overlap(clusters.at(-2), clusters.at(-1), gap)) {
      const last = clusters.pop();
      const first = clusters.pop();
      const members = [...first.members, ...last.members];
      clusters.push({members, middle: (first.middle * first.members.length + last.middle * last.members.length) / members.length});
    }
  }
  const placed = new Array(values.length);
  for (const {members, middle} of clusters) members.forEach((at, n) => (placed[at] = middle + (n - (members.length - 1) / 2) * gap));
  return placed;
}

const overlap = (a, b, gap) => b.middle - a.middle < ((a.members.length + b.members.length) / 2) * gap;
