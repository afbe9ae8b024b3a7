// Observable Plot with the page's defaults, and without inner names that screen readers should not meet.

import * as Plot from "@observablehq/plot";

export {Plot};

export const width = 832;
export const half = 410;
export const third = 270;

/// A plot as one SVG element. Its name is given by the figure.
export function plot(options) {
  const chart = Plot.plot({
    width, marginLeft: 64, marginRight: 120, marginTop: 24, marginBottom: 36,
    ...options,
    style: {fontFamily: "inherit", fontSize: "13px", background: "none", overflow: "visible", ...options.style},
  });
  for (const inner of chart.querySelectorAll("[aria-label], [aria-description]")) {
    inner.removeAttribute("aria-label");
    inner.removeAttribute("aria-description");
  }
  return chart;
}

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

export const day = (text) => new Date(text + "T00:00:00Z");
