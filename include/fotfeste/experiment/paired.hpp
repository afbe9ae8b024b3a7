#pragma once

#include <optional>
#include <span>

#include "fotfeste/analysis/intervals.hpp"

namespace fotfeste {

/// What may be said about a paired difference.
enum class Verdict {
  equal,        ///< zero in every replication
  differs,      ///< the interval excludes zero
  cannot_tell,  ///< the interval includes zero, or too few pairs differ for one
  no_interval,  ///< fewer than two pairs
};

/// The difference of two scenarios that share people and luck, replication by replication.
struct PairedDifference {
  int n = 0;        ///< pairs
  double mean = 0;  ///< alternative - base
  std::optional<Interval> interval;
  Verdict verdict = Verdict::no_interval;
  std::optional<double> needed;  ///< replications that would tell a difference of this size apart,
                                 ///< or at least give an interval
};

/// From one difference per replication, in any order.
[[nodiscard]] PairedDifference paired_difference(std::span<const double> differences,
                                                 double confidence = 0.95);

/// Replications at which a mean of this size would lie `t` standard errors from zero, at least one
/// more than there are; absent when the mean is 0 or the number is beyond ten million.
[[nodiscard]] std::optional<double> replications_needed(const Moments& m, double confidence);

}  // namespace fotfeste
