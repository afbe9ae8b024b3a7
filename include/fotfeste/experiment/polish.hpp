#pragma once

#include <functional>
#include <vector>

#include "fotfeste/experiment/fit.hpp"

namespace fotfeste {

/// Parameters, each as its place in its range from 0 to 1, and the figures there, one per target.
struct Polished {
  std::vector<double> places;
  std::vector<double> figures;
};

using FiguresAt = std::function<std::vector<double>(const std::vector<double>& places)>;

/// What is made small: misses in standard errors, far more the distance outside a band (less a
/// tenth on either side) in widths, and the way from where a step begins, as the prior weighs it.
///
///     sum ((figure - published) / se)^2 + 10^4 sum (outside / width)^2 + sum (4 move)^2
[[nodiscard]] double polish_loss(const std::vector<Target>& targets,
                                 const std::vector<double>& figures,
                                 const std::vector<double>& moves);

/// Steps along the sensitivities of the figures (Gauss and Newton's, damped). Each takes the
/// figures as linear, from a difference along each parameter on the same luck; one that makes the
/// loss no smaller is halved, and the polish ends where that does not help. Asks for the figures
/// once, and for each step as often as there are parameters and up to four times more. Figures that
/// are NaN count as met.
[[nodiscard]] Polished polish(const std::vector<Target>& targets, const FiguresAt& figures_at,
                              std::vector<double> places, int steps);

}  // namespace fotfeste
