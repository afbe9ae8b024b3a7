#pragma once

#include <deque>

#include "sim/apps/cli/options.hpp"
#include "sim/apps/shared/beside_setup.hpp"
#include "sim/apps/shared/study_setup.hpp"

namespace fotfeste {

/// Loads and checks everything; warnings go to stderr. Throws ScenarioError, and UsageError for
/// scenarios that cannot be compared.
[[nodiscard]] StudySetup set_up(const Options& options);

/// What is to be simulated beside it. Throws UsageError where it was asked for and nothing differs.
[[nodiscard]] std::deque<BesideSetup> set_up_beside(const Options& options,
                                                    const StudySetup& setup);

}  // namespace fotfeste
