#pragma once

#include "fotfeste/scenario/library.hpp"

namespace fotfeste {

/// The shipped scenarios: FOTFESTE_SCENARIOS, else those installed with this program or module
/// (share/fotfeste/scenarios in a folder above it: bin/fotfeste, lib/python3.11/site-packages/...),
/// else those of the tree it was built from.
[[nodiscard]] ScenarioLibrary shipped_scenarios();

}  // namespace fotfeste
