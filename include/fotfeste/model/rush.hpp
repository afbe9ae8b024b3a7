#pragma once

#include "fotfeste/model/parameters.hpp"

namespace fotfeste {

/// A job that staff made before the person was prepared: the gap between need and preparedness
/// multiplies problems, quits and illness by hazard_ratio^gap in the first months. Preparedness is
/// the mean of capability and trust; the typical client at intake has a gap of one. A job that a
/// person found alone carries (by default) none: nobody pushed.
///
/// Values and sources: scenarios/evidence/rush.yaml
[[nodiscard]] double preparedness_gap(const Parameters& p, double need, double capability,
                                      double trust, bool developed);

/// hazard_ratio ^ gap [1]; 1 = no effect.
[[nodiscard]] double rush_factor(const Parameters& p, double gap);

}  // namespace fotfeste
