// A grid computed beforehand: which points it has, where it starts, what was found at each.

/// Factors that a room can choose among: more than one level.
export const choices = (sweep) => sweep.factors.filter(({levels}) => levels && levels.length > 1);

/// Rush decides what a delay does, so its strengths are shown together and never chosen among.
const is_rush = ({name, key}) => /rush/.test(`${name} ${key}`);
export const chosen_factors = (sweep) => choices(sweep).filter((factor) => !is_rush(factor));
export const rush_factor = (sweep) => choices(sweep).find(is_rush) ?? null;
export const has_delay = (sweep) => choices(sweep).some(({name, key}) => /delay/.test(`${name} ${key}`));

export const is_grid = (sweep) => sweep.design === "grid" && sweep.points.length > 1 && chosen_factors(sweep).length > 0;

/// Where the room starts: each factor at its central level, or the first.
export function start_of(sweep) {
  return Object.fromEntries(choices(sweep).map(({name, levels, central}) => [name, levels.includes(central) ? central : levels[0]]));
}

/// What was found at a point: {mean, low, high}, or null where the point or figure is missing.
export function found_at(sweep, settings, output, scenario = sweep.scenarios[0]) {
  const names = Object.keys(settings);
  const point = sweep.points.find((each) => names.every((name) => each.settings[name] === settings[name]));
  const figure = point?.figures[scenario]?.[output];
  return figure && figure.mean !== null && figure.mean !== undefined ? {mean: figure.mean, low: figure.low ?? null, high: figure.high ?? null} : null;
}

/// The same settings at every strength of rush: [{strength, settings}], or the settings alone.
export function strengths(sweep, settings) {
  const rush = rush_factor(sweep);
  return rush ? rush.levels.map((strength) => ({strength, settings: {...settings, [rush.name]: strength}})) : [{strength: null, settings}];
}

/// Lowest and highest number found anywhere, intervals included, with a little room: ends of the guess.
export function ends_of(sweep, output) {
  const all = sweep.points.flatMap((point) => Object.values(point.figures).map((of) => of[output])).filter((of) => of && of.mean !== null);
  const low = Math.min(...all.map((of) => of.low ?? of.mean));
  const high = Math.max(...all.map((of) => of.high ?? of.mean));
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  const step = 10 ** Math.floor(Math.log10((high - low + 2 * room) / 50));
  return {low: Math.floor((low - room) / step) * step, high: Math.ceil((high + room) / step) * step, step};
}
