// Observable Plot with the page's defaults, and without inner names that screen readers should not meet.

import * as Plot from "@observablehq/plot";

export {spread} from "./spread.js";
export {Plot};

export const width = 832;
export const half = 410;
export const third = 270;

/// A plot as one SVG element. Its name is given by the figure.
export function plot(options) {
  const chart = Plot.plot({
    width, marginLeft: 64, marginRight: 160, marginTop: 24, marginBottom: 36,
    ...options,
    style: {fontFamily: "inherit", fontSize: "13px", background: "none", ...options.style},
  });
  for (const inner of chart.querySelectorAll("[aria-label], [aria-description]")) {
    inner.removeAttribute("aria-label");
    inner.removeAttribute("aria-description");
  }
  return chart;
}

export const day = (text) => new Date(text + "T00:00:00Z");
