#pragma once

#include "fotfeste/scenario/library.hpp"

namespace fotfeste {

/// The shipped scenarios: FOTFESTE_SCENARIOS, else those installed beside this program
/// (bin/fotfeste and share/fotfeste/scenarios), else those of the tree it was built from.
[[nodiscard]] ScenarioLibrary shipped_scenarios();

}  // namespace fotfeste
