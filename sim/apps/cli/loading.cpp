#include "sim/apps/cli/loading.hpp"

#include <fmt/format.h>

#include "fotfeste/scenario/parameter_draws.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/exit_code.hpp"

namespace fotfeste {

Scenario loaded(const std::string& path_or_name, const Options& options,
                const ScenarioLibrary& library) {
  Scenario scenario = load_scenario(path_or_name, options.settings, library);
  tell_warnings(scenario, options.quiet);
  return scenario;
}

Scenario loaded_under_one_reading(const std::string& path_or_name, const Options& options,
                                  const ScenarioLibrary& library) {
  Scenario scenario = loaded(path_or_name, options, library);
  if (options.parameters.empty()) return scenario;
  const ParameterDraws reading = load_parameter_draws(options.parameters, library);
  if (reading.draws.size() > 1) {
    throw UsageError(fmt::format("error: {} has {} sets of parameters; this command takes one",
                                 options.parameters, reading.draws.size()));
  }
  for (Arm& arm : scenario.arms) arm.world = reading.applied(arm.world, 0);
  return scenario;
}

void tell_warnings(const Scenario& scenario, bool quiet) {
  if (quiet) return;
  for (const Problem& warning : scenario.warnings) tell(to_string(warning));
}

}  // namespace fotfeste
