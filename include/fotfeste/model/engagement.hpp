#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/vocabulary.hpp"

namespace fotfeste {

/// Whether a client keeps coming. Trust holds people, discouragement and severity push them away, a
/// worker who is part of the health team holds them too.
///
/// Values and sources: scenarios/evidence/engagement.yaml
struct EngagementSetting {
  double trust = 0;           ///< T [1]
  double discouragement = 0;  ///< D [1]
  double severity = 0;
  double integration = 0;  ///< of the pathway with the health team [1]
  bool in_job = false;
};

/// Probability to leave the pathway at a check, `since_last` after the one before.
[[nodiscard]] double disengagement_probability(const Parameters& p, const EngagementSetting& who,
                                               Duration since_last);

/// Probability not to come to a planned meeting.
[[nodiscard]] double no_show_probability(const Parameters& p, double trust, Health health,
                                         bool in_job);

}  // namespace fotfeste
