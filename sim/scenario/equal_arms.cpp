#include <fmt/format.h>

#include <algorithm>

#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

std::vector<std::string> settings_for_equal_arms(const Scenario& scenario) {
  int most = 0;
  for (const Arm& arm : scenario.arms) most = std::max(most, arm.world.people.people);
  std::vector<std::string> settings;
  for (const Arm& arm : scenario.arms) {
    if (arm.world.people.people == most) continue;
    settings.push_back(fmt::format("arms.{}.people={} people", arm.name, most));
  }
  return settings;
}

}  // namespace fotfeste
