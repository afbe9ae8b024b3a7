#pragma once

#include <string>

#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/cli/options.hpp"

namespace fotfeste {

// One per command of the program. Each prints its results and throws what exit_code.hpp and
// ScenarioError say; the number is what the program ends with.

[[nodiscard]] ExitCode check_scenarios(const Options& options);
[[nodiscard]] ExitCode explain_scenario(const Options& options);
[[nodiscard]] ExitCode tell_differences(const Options& options);
[[nodiscard]] ExitCode list_or_copy_scenarios(const Options& options);
[[nodiscard]] ExitCode trace_client(const Options& options);
[[nodiscard]] ExitCode tell_equity(const Options& options);
[[nodiscard]] ExitCode tell_why(const Options& options);
[[nodiscard]] ExitCode calibrate_parameters(const Options& options);
[[nodiscard]] ExitCode validate_trials(const Options& options);
[[nodiscard]] ExitCode sweep_study(const Options& options);
[[nodiscard]] ExitCode optimise_study(const Options& options);
[[nodiscard]] ExitCode tell_sweep_status(const Options& options);
[[nodiscard]] ExitCode merge_parts(const Options& options);
[[nodiscard]] ExitCode tell_sensitivity(const Options& options);
[[nodiscard]] ExitCode write_report(const Options& options);
[[nodiscard]] ExitCode reproduce_run(const Options& options);
/// `run` and `compare`. `command` is the line as typed, for the manifest.
[[nodiscard]] ExitCode run_or_compare(const Options& options, const std::string& command);

}  // namespace fotfeste
