#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/report/study_report.hpp"
#include "sim/apps/shared/beside_setup.hpp"
#include "sim/apps/shared/study_setup.hpp"

namespace fotfeste {

/// A study that was run. Nothing in it is changed any more.
struct Study {
  StudySetup setup;
  StudyResult result;
  std::vector<StudyReport> reports;  ///< one per comparison, or of the only world
};

/// Simulates the scenarios, and beside them what is chosen, without the GIL. Throws RunError when
/// no replication came to its end, KeyboardInterrupt when the user stops it; warns of replications
/// that broke.
[[nodiscard]] Study simulate(std::deque<Scenario> scenarios, const StudyCall& call,
                             BesideChoice beside);

/// "replication 3 broke in region 0: ...", one per replication that did.
[[nodiscard]] std::vector<std::string> failures_of(const StudyResult& result);

}  // namespace fotfeste
