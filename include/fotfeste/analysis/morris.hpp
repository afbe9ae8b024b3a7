#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// Screening by elementary effects (Morris, Technometrics 33, 1991).

/// A grid of `levels` (even) in every factor, a random start in it, and then one step of
/// levels / 2 / (levels - 1) in each factor once, in random order: factors + 1 points a trajectory,
/// one trajectory after the other. More trajectories keep the earlier ones.
/// Throws ParameterError without a factor or with an odd number of levels.
[[nodiscard]] Points morris_trajectories(std::size_t trajectories, std::size_t factors,
                                         std::size_t levels, StreamKey key);

/// What a factor does, in units of the output per whole range of the factor.
struct MorrisEffect {
  std::size_t n = 0;           ///< steps with an output at both ends
  double mean = 0;             ///< mu: with sign, so that effects may cancel
  double mean_size = 0;        ///< mu*: how much the factor matters
  double sd = 0;               ///< sigma: curvature and interplay with others; 0 below two steps
  double mean_size_error = 0;  ///< standard error of mu*; 0 below two steps
};

/// One per factor. `points` as morris_trajectories gives them, one output for each; steps to or
/// from an output that is not finite are left out. Throws ParameterError when the numbers of points
/// and outputs differ or are not whole trajectories.
[[nodiscard]] std::vector<MorrisEffect> morris_effects(const Points& points,
                                                       std::span<const double> outputs);

}  // namespace fotfeste
