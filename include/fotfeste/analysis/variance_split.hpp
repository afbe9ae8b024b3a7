#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "fotfeste/analysis/intervals.hpp"

namespace fotfeste {

/// What narrows the interval of the overall mean most.
enum class SpendOn : std::uint8_t {
  replications,  ///< or clients: chance is the larger part
  draws,         ///< the parameters are the larger part
};

/// The variance of one run's output, split into chance (other luck, same parameters) and parameters
/// (other draws), by a one-way analysis of variance with random effects. The intervals are exact
/// for normal outputs and as many replications at every point, and near that otherwise.
struct VarianceSplit {
  double chance = 0;  ///< variance between replications of a point
  Interval chance_interval;
  double parameters = 0;  ///< variance between points without their chance; 0 where it shows none
  double share = 0;       ///< parameters / (chance + parameters)
  Interval share_interval;
  double chance_between = 0;  ///< share of the variance between the points' means that is chance
  double chance_in_mean = 0;  ///< what chance adds to the variance of the mean of all runs
  double parameters_in_mean = 0;  ///< what the choice of draws adds to it
  SpendOn advice = SpendOn::replications;
};

/// `replicated`: for each point its replications, finite numbers. Points without any are left out.
/// Absent with fewer than two points, or no point with two replications, or no variance at all.
[[nodiscard]] std::optional<VarianceSplit> split_variance(
    std::span<const std::vector<double>> replicated, double confidence = 0.95);

/// The same where replication number r has the same luck at every point, by an analysis of variance
/// in two ways. What luck moves everywhere alike does not blur the differences between points, and
/// more points do not average it out. Intervals are approximate. Absent with fewer than two points
/// or replications, or no variance at all. Throws ParameterError when points have different numbers
/// of replications.
[[nodiscard]] std::optional<VarianceSplit> split_variance_of_shared_luck(
    std::span<const std::vector<double>> replicated, double confidence = 0.95);

}  // namespace fotfeste
