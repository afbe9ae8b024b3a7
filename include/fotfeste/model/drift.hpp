#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Capability k and attachment A relax to the level of what the person does; search effort e fades.
///
///     x(t) = L + (x0 - L) exp(-d / tau)                                   d = time since x0
///
/// In follow-up and place-and-train the level itself follows effort, L = L_none + (L_followup -
/// L_none) e(t): being on a list moves nothing, contact does. With gamma = ln 2 / half-life of e
/// this stays closed:
///
///     x(t) = L_none + (x0 - L_none) E1 + (L_followup - L_none) e0 (E2 - E1) / (1 - gamma tau)
///     E1 = exp(-d / tau), E2 = exp(-gamma d)
///
/// Values and sources: scenarios/evidence/drift.yaml
struct Drift {
  double capability = 0;  ///< k [1]
  double attachment = 0;  ///< A [1]
  double effort = 0;      ///< e [1]
};

/// Where the two states are heading.
struct Levels {
  double capability = 0;  ///< level, or level without effort [1]
  double attachment = 0;
  double capability_lift = 0;  ///< added at full effort [1]; 0 where the level is constant
  double attachment_lift = 0;
};

/// Levels of an activity for a person of this severity. `contract` matters in a job.
[[nodiscard]] Levels levels_of(const Parameters& p, Activity activity, Contract contract,
                               double severity);

/// The three states after `d`, given their values at its start.
[[nodiscard]] Drift drifted(const Parameters& p, const Levels& towards, Drift start, Duration d);

/// What a completed contact of `hours` leaves of the missing effort: 1 - exp(-gain h) of it is made
/// up.
[[nodiscard]] double after_contact(double value, double kept_share);

}  // namespace fotfeste
