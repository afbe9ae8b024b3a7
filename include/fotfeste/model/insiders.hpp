#pragma once

#include <vector>

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Sick leave among those who have work already, from a day on.
struct AbsenceStep {
  Duration at{0};    ///< since the start [d]
  double share = 0;  ///< of working days [1]
};

/// A firm's own employees come first: their sick leave takes the room that it has for adapting work
/// to others.
///
///     room = max(0, 1 - insider_crowding * (absence / absence_normal * own - 1))
///
/// so that openings are as usual (1) where sick leave is.
///
/// `own`: how much more sick leave this firm has than others, mean 1.
/// Values and sources: scenarios/evidence/insiders.yaml
[[nodiscard]] double room_for_others(const Parameters& p, double absence, double own);

/// Lasting differences in sick leave between firms, mean 1, for the uniform number `u` [1].
[[nodiscard]] double own_absence(const Parameters& p, double u);

/// Sick leave at the time: that of the last step by then, of the first before it.
/// REQUIRES at least one step.
[[nodiscard]] double absence_at(const std::vector<AbsenceStep>& steps, Tick now);

}  // namespace fotfeste
