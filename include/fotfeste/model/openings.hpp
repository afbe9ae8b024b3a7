#pragma once

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Openings of a region refill towards their full number with a time constant; every start with a
/// new employer takes one. Only more starts than in the base meet fewer openings: the factor is 1
/// at the base's mean.
class Openings {
 public:
  /// Unlimited: the factor is always 1.
  Openings() = default;
  /// `starts_per_day` in the base and the share of openings that they leave free, 0-1, exclusive.
  Openings(double starts_per_day, Duration refill, double free_share, Tick now);

  [[nodiscard]] double factor(Tick now) const;  ///< on search and job development [1]
  void take_one(Tick now);

 private:
  [[nodiscard]] double level(Tick now) const;

  double full_ = 0;  ///< 0 = unlimited
  double level_ = 0;
  double free_share_ = 1;
  Duration refill_{1};
  Tick since_ = 0;
};

}  // namespace fotfeste
