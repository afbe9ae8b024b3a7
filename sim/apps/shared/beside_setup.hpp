#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "fotfeste/scenario/variant.hpp"
#include "sim/apps/shared/beside_choice.hpp"
#include "sim/apps/shared/study_setup.hpp"

namespace fotfeste {

/// The comparison with other values, on a part of the replications.
struct BesideSetup {
  Variant variant;
  std::deque<Scenario> scenarios;         ///< never moved: the plan points into them
  std::optional<ParameterDraws> reading;  ///< of the evidence, instead of other scenarios
  StudyPlan plan;
};

/// Whether there is a comparison of worlds that differ.
[[nodiscard]] bool differs(const StudySetup& setup);

/// What is to be simulated beside the set-up, in the order in which it is printed; nothing where
/// nothing differs, or of a single replication.
[[nodiscard]] std::deque<BesideSetup> set_up_beside(const StudySetup& setup, BesideChoice choice);

/// Adds the result of a comparison with other values to each report of the study.
void add_beside(const BesideSetup& setup, const StudyResult& study, const StudyResult& other,
                std::vector<StudyReport>& reports);

}  // namespace fotfeste
