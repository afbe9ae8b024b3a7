// The figures of a sensitivity analysis.

export const sensitivity_figures = () => [];
