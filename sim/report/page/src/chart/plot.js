// Observable Plot with the page's defaults, and without inner names that screen readers should not meet.

import * as Plot from "@observablehq/plot";

export {Plot};

export const width = 760;

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
  const order = values.map((value, at) => ({value, at})).sort((a, b) => a.value - b.value);
  for (let n = 1; n < order.length; ++n) {
    const overlap = gap - (order[n].value - order[n - 1].value);
    if (overlap <= 0) continue;
    for (let m = 0; m < n; ++m) order[m].value -= (overlap / 2) * (m === n - 1 || order[m + 1].value - order[m].value < gap ? 1 : 0);
    order[n].value += overlap / 2;
  }
  const placed = new Array(values.length);
  for (const {value, at} of order) placed[at] = value;
  return placed;
}

export const day = (text) => new Date(text + "T00:00:00Z");
