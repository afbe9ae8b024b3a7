#pragma once

#include <functional>
#include <string>

#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {

using Change = std::function<void(World&)>;

/// Runs the trial after `change`. The same seed gives the same people in every arm.
inline TrialArm run_arm(const TrialSetup& setup, const Change& change = {},
                        std::uint64_t seed = 1) {
  World world = trial_world(setup);
  if (change) change(world);
  return TrialArm(world, seed);
}

inline ContactPolicy& contact_of(World& world, const std::string& name) {
  return pathway(world, name).phases.front().contact;
}

inline RoleId trial_role(const std::string& name) { return role_id(trial_world(), name); }

}  // namespace fotfeste::testing
