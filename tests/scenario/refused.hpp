#pragma once

#include <string>
#include <vector>

#include "fotfeste/scenario/scenario.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {

inline Scenario shipped(const std::string& name) {
  return load_scenario(name, {}, shipped_scenarios());
}

/// As the user reads them.
inline std::string all_of(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) text += to_string(problem);
  return text;
}

inline std::vector<Problem> problems_with(const Scenario& base, const Node& document) {
  try {
    (void)rebind(base, document);
  } catch (const ScenarioError& error) {
    return error.problems();
  }
  return {};
}

inline std::vector<Problem> problems_with(const std::string& name,
                                          const std::vector<std::string>& options) {
  try {
    (void)load_scenario(name, options, shipped_scenarios());
  } catch (const ScenarioError& error) {
    return error.problems();
  }
  return {};
}

}  // namespace fotfeste::testing
