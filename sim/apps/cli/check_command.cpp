#include <fmt/format.h>

#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/loading.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

std::string what_it_holds(const Scenario& scenario) {
  const World& world = scenario.world();
  if (scenario.kind == Scenario::Kind::trial) {
    return fmt::format("a trial of {} people in {} arm{}", world.people.people,
                       scenario.arms.size(), scenario.arms.size() == 1 ? "" : "s");
  }
  return fmt::format("a system of {} people in {} region{}", world.people.stock,
                     world.people.regions, world.people.regions == 1 ? "" : "s");
}

}  // namespace

ExitCode check_scenarios(const Options& options) {
  const ScenarioLibrary library = shipped_scenarios();
  ExitCode code = success;
  for (const std::string& name : options.scenarios) {
    try {
      const Scenario scenario = loaded(name, options, library);
      print(fmt::format("{}: sound; {}\n", printable(name), what_it_holds(scenario)));
    } catch (const ScenarioError& problems) {
      tell(problems.what());
      code = bad_scenario;
    }
  }
  return code;
}

}  // namespace fotfeste
