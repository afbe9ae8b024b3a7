#pragma once

#include <string>

#include "fotfeste/scenario/scenario.hpp"
#include "sim/apps/cli/options.hpp"

namespace fotfeste {

/// The scenario with the options laid over it; warnings go to stderr. Throws ScenarioError.
[[nodiscard]] Scenario loaded(const std::string& path_or_name, const Options& options,
                              const ScenarioLibrary& library);

/// The same with the parameters of the set asked for. Throws UsageError for a set of many draws, of
/// which the command could take only one.
[[nodiscard]] Scenario loaded_under_one_reading(const std::string& path_or_name,
                                                const Options& options,
                                                const ScenarioLibrary& library);

void tell_warnings(const Scenario& scenario, bool quiet);

}  // namespace fotfeste
