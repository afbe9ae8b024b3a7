#pragma once

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What an amount at another time is worth on the decision date:
///
///     factor(t) = (1 + rate)^(-(t - decision) / 365.25 d)
///
/// The same factor holds for money and for months in work. At rate 0 every factor is exactly 1.
class Discounting {
 public:
  /// `rate_per_year` [1], 0 to 1; `decision` [ticks since the start]. Throws ParameterError.
  Discounting(double rate_per_year, Tick decision);

  /// Value on the decision date of one krone at `t` [1].
  [[nodiscard]] double factor(Tick t) const;

  /// Mean of the factor over a constant flow from `from` to `to`; the factor itself when both are
  /// equal [1]. REQUIRES from <= to.
  [[nodiscard]] double mean_factor(Tick from, Tick to) const;

 private:
  double log_per_day_;
  Tick decision_;
};

}  // namespace fotfeste
