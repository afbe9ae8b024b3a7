#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/vocabulary.hpp"

namespace fotfeste {

/// What follows from having said what an unpaid placement or a trial is for. An employer who means
/// to hire does so more often and sooner, but fewer firms mean it; what is meant as activity lasts
/// and leads nowhere. Without a stated purpose, and for paid contracts, every factor is 1.
///
/// Values and sources: scenarios/evidence/placement_purpose.yaml
struct PlacementTerms {
  double openings = 1;    ///< openings over those without a stated purpose [1]
  double conversion = 1;  ///< chance of a hire over that without a stated purpose [1]
  double length = 1;      ///< of a placement, over one without a stated purpose [1]
};

/// `contract` is what the purpose was stated for. A trial is short by rule: its length stays.
[[nodiscard]] PlacementTerms placement_terms(const Parameters& p, Contract contract,
                                             PlacementPurpose purpose);

}  // namespace fotfeste
