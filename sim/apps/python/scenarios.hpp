#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <vector>

#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// A Scenario as it is, or the one that a name or path tells. Throws ScenarioError.
[[nodiscard]] Scenario scenario_from(pybind11::handle given);

/// fotfeste.Scenario, load and check.
void bind_scenarios(pybind11::module_& module);

}  // namespace fotfeste
