// Okabe and Ito's colours, which people with any colour vision can tell apart; text in darker shades of them.

export const colours = {
  black: "#000000", orange: "#E69F00", sky: "#56B4E9", green: "#009E73", yellow: "#F0E442", blue: "#0072B2",
  vermillion: "#D55E00", purple: "#CC79A7",
};

/// Shades that can be read on white as text.
export const ink = {base: "#4a4a4a", alternative: "#005a8e", good: "#00664a", bad: "#a34700", quiet: "#595959", other: "#8a3f6c"};

/// The two scenarios: the base grey and dashed, the alternative blue and solid.
export const scenario_style = {
  base: {stroke: "#4a4a4a", fill: "#8c8c8c", dash: "6 4"},
  alternative: {stroke: colours.blue, fill: colours.blue, dash: null},
};

/// States after follow-up, each with its colour and, where drawn as a line, its dashes.
export const state_colours = {
  ordinary_work: colours.blue, subsidised_work: colours.sky, unpaid_job: colours.green, pension: colours.purple,
  gone: "#b8b8b8", in_measure: colours.orange, in_register: "#d9d9d9",
};
