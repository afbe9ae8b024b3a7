#pragma once

#include <optional>
#include <span>

#include "fotfeste/analysis/intervals.hpp"

namespace fotfeste {

/// Where the mean (extra effect, extra cost) may lie: shares of bootstrap means, which add up to 1.
struct Quadrants {
  double more_dearer = 0;   ///< more effect, more cost
  double more_cheaper = 0;  ///< more effect, no more cost
  double less_dearer = 0;   ///< no more effect, more cost
  double less_cheaper = 0;  ///< no more effect, no more cost
};

/// Extra cost per extra unit of effect from paired replications.
/// Where the effect cannot be told from zero there is no ratio, only quadrants.
struct CostRatio {
  std::optional<double> ratio;       ///< mean cost / mean effect
  std::optional<Interval> interval;  ///< Fieller's, with the ratio
  std::optional<Quadrants> quadrants;
};

/// Fieller's interval for E[cost] / E[effect]: all q at which the mean of cost - q effect cannot be
/// told from zero. Absent below two pairs, and where it would not be finite because the
/// plain interval of the effect includes zero. One entry per replication in both, same order.
[[nodiscard]] std::optional<Interval> fieller_interval(std::span<const double> cost,
                                                       std::span<const double> effect,
                                                       double confidence = 0.95);

/// Shares of 2 000 bootstrap means of the pairs in each quadrant. Always the same draws.
[[nodiscard]] Quadrants quadrant_shares(std::span<const double> cost,
                                        std::span<const double> effect);

/// The rule of the house: a ratio only where both the adjusted and the plain interval of the
/// effect exclude zero. Nothing below two pairs or where a pair lacks a side.
[[nodiscard]] CostRatio cost_ratio(std::span<const double> cost, std::span<const double> effect,
                                   double confidence = 0.95);

}  // namespace fotfeste
