#include "tests/support/worlds.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "fotfeste/scenario/parameter_draws.hpp"
#include "fotfeste/scenario/scenario.hpp"
#include "fotfeste/scenario/staffing.hpp"

namespace fotfeste::testing {
namespace {

template <class Parts>
std::size_t index_of(const Parts& parts, const std::string& name) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.name == name; });
  if (found == parts.end()) throw std::invalid_argument("the world has no " + name);
  return static_cast<std::size_t>(found - parts.begin());
}

const World& plain_trial() {
  static const World world =
      load_scenario(
          "foundation",
          {"kind=trial", "first_day=2019-01-01", "horizon=1 year", "after_support=nothing",
           "population.people=1 people", "population.entry_window=0 days",
           "groups.people.share=100 %", "groups.people.severity=0", "groups.people.age=38 years",
           "groups.people.wants_work=100 %", "arms.one.allocation.ordinary=100 %"},
          shipped_scenarios())
          .world();
  return world;
}

PathwayId id_or_nothing(const World& world, const std::string& name) {
  return name == "nothing" || name == "none" ? nothing : pathway_id(world, name);
}

}  // namespace

const ScenarioLibrary& shipped_scenarios() {
  static const ScenarioLibrary library({std::filesystem::path(FOTFESTE_SOURCE_DIR) / "scenarios"});
  return library;
}

World trial_world(const TrialSetup& setup) {
  World world = plain_trial();
  world.people.people = setup.people;
  world.people.entry_window = setup.entry_window;
  world.horizon = setup.entry_window + months(setup.months);
  Group& group = world.groups.front();
  group.severity = setup.severity;
  group.severity_spread = setup.severity_spread;
  group.age = setup.age;
  group.wants_work = setup.wants_work;
  world.market.turnover = setup.turnover;
  if (setup.market != 1) world.market.steps = {{Duration{0}, setup.market}};
  world.market.employers = std::max(400, setup.people / 2);
  world.fallback = id_or_nothing(world, setup.fallback);
  world.allocation.clear();
  for (const auto& [name, share] : setup.shares) {
    world.allocation.push_back({id_or_nothing(world, name), share});
  }
  if (setup.shares.empty()) world.allocation = {{id_or_nothing(world, setup.pathway), 1}};
  for (const auto& [name, caseload] : setup.caseload) role(world, name).caseload = caseload;
  restaff(world);
  return world;
}

World reference_world(const TrialSetup& setup) {
  static const ParameterDraws reference = load_parameter_draws("reference", shipped_scenarios());
  return reference.applied(trial_world(setup), 0);
}

void restaff(World& world) {
  for (Role& each : world.roles) each.positions.clear();
  staff_trial(world);
}

Pathway& pathway(World& world, const std::string& name) {
  return world.pathways[index_of(world.pathways, name)];
}
Role& role(World& world, const std::string& name) {
  return world.roles[index_of(world.roles, name)];
}
Line& line(World& world, const std::string& name) {
  return world.lines[index_of(world.lines, name)];
}
PathwayId pathway_id(const World& world, const std::string& name) {
  return static_cast<PathwayId>(index_of(world.pathways, name));
}
RoleId role_id(const World& world, const std::string& name) {
  return static_cast<RoleId>(index_of(world.roles, name));
}

World system_world(const std::string& name, const std::vector<std::string>& options) {
  return load_scenario(name, options, shipped_scenarios()).world();
}

}  // namespace fotfeste::testing
