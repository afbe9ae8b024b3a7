#include "sim/apps/cli/loading.hpp"

#include "sim/apps/cli/console.hpp"

namespace fotfeste {

Scenario loaded(const std::string& path_or_name, const Options& options,
                const ScenarioLibrary& library) {
  Scenario scenario = load_scenario(path_or_name, options.settings, library);
  tell_warnings(scenario, options.quiet);
  return scenario;
}

void tell_warnings(const Scenario& scenario, bool quiet) {
  if (quiet) return;
  for (const Problem& warning : scenario.warnings) tell(to_string(warning));
}

}  // namespace fotfeste
