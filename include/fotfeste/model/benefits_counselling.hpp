#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

/// Talk about what paid work does to one's benefits. It lifts the effort of search, as a meeting
/// does, and some who did not dare to want work come to want it, the more the longer it is.
///
/// Values and sources: scenarios/evidence/benefits_counselling.yaml

/// Whether there is something to tell: work changes this benefit in ways that are hard to foresee.
[[nodiscard]] constexpr bool is_counselled(Benefit benefit) {
  return benefit == Benefit::assessment_allowance || benefit == Benefit::disability_pension;
}

/// Share of missing effort that so many hours leave [1].
[[nodiscard]] inline double effort_kept_by_counselling(const Parameters& p, double hours) {
  return portable::exp(-p.counselling_effort * hours);
}

/// Whether they make somebody want work who did not, for a uniform number that belongs to the
/// person.
[[nodiscard]] inline bool wants_work_after_counselling(const Parameters& p, double hours,
                                                       double u) {
  return u >= portable::exp(-p.counselling_wish * hours);
}

}  // namespace fotfeste
