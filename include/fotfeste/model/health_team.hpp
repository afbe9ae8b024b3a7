#pragma once

#include <optional>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Hours that the health team of a region has for planning together with those who follow up. Each
/// week brings the same; what is left of a week is gone, and a talk that runs over takes from the
/// next.
class HealthTeam {
 public:
  /// `hours_per_week` of the team in the region; absent: never short [h/week].
  explicit HealthTeam(std::optional<double> hours_per_week) : hours_per_week_(hours_per_week) {}

  /// Takes `hours` from the week of `now` and returns true, or false when that week is full.
  /// REQUIRES that `now` is not before the last one.
  [[nodiscard]] bool take(double hours, Tick now);
  /// From now on there are so many hours.
  void become(std::optional<double> hours_per_week) { hours_per_week_ = hours_per_week; }

 private:
  std::optional<double> hours_per_week_;
  double left_ = 0;  ///< of the week [h]; below 0 when a talk ran over
  Tick week_ = -1;   ///< number of the week
};

}  // namespace fotfeste
