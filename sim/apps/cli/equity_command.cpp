#include <stdexcept>

#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/experiment/equity.hpp"
#include "fotfeste/report/equity_report.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/loading.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {

ExitCode tell_equity(const Options& options) {
  const Scenario scenario =
      loaded_under_one_reading(options.scenarios.front(), options, shipped_scenarios());
  const EquityPlan plan{.world = &scenario.arms.back().world,
                        .seed = options.seed,
                        .replications = options.replications,
                        .threads = options.threads == 0 ? usable_cores() : options.threads};
  ProgressLine line("asking who gets less in " + scenario.name, options.quiet);
  try {
    const EquityResult result =
        equity(plan, stop_requested(), [&](const Progress& p) { line.show(p); });
    print(options.format == OutputFormat::csv    ? equity_csv(result)
          : options.format == OutputFormat::json ? equity_json(result)
                                                 : equity_text(result, scenario.name));
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error: "} + why.what());
  }
  return success;
}

}  // namespace fotfeste
