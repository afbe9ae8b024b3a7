#pragma once

#include <cstdint>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// How much of something (positions, places, commitments) there was over time: whole unit-ticks,
/// and the same weighted by the discount factor.
struct UnitMeter {
  std::int64_t units = 0;    ///< now
  std::int64_t ticks = 0;    ///< since the last reset [unit-ticks]
  double present_ticks = 0;  ///< discounted [unit-ticks]

  /// Counts the present units over a span with this mean discount factor.
  void count(Tick span, double mean_factor) {
    ticks += units * span;
    present_ticks += static_cast<double>(units * span) * mean_factor;
  }

  void reset() {
    ticks = 0;
    present_ticks = 0;
  }

  /// Mean discount factor of what was counted; 1 when nothing was [1].
  [[nodiscard]] double factor() const {
    return ticks == 0 ? 1.0 : present_ticks / static_cast<double>(ticks);
  }

  [[nodiscard]] double days() const { return to_days(ticks); }
};

}  // namespace fotfeste
