#include <stdexcept>

#include "fotfeste/experiment/allocation.hpp"
#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/report/allocation_report.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/loading.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

/// As many replications of every split, and no more of those that lead.
void give_every_split(int replications, AllocationStudy& study) {
  if (replications < 2) {
    throw UsageError("error E308: --replications: every split needs at least 2 to be compared");
  }
  study.replications = study.most_replications = replications;
}

}  // namespace

ExitCode optimise_study(const Options& options) {
  AllocationStudy study =
      load_allocation_study(options.scenarios.front(), shipped_scenarios(), figure_keys);
  tell_warnings(study.scenario, options.quiet);
  if (options.study_seed) study.seed = *options.study_seed;
  if (options.study_replications) give_every_split(*options.study_replications, study);
  const int threads = options.threads == 0 ? usable_cores() : options.threads;
  ProgressLine line("trying splits of " + study.name, options.quiet);
  try {
    const AllocationResult result =
        allocate(study, {threads, stop_requested(), [&](const Progress& p) { line.show(p); }});
    print(options.format == OutputFormat::csv    ? allocation_csv(study, result)
          : options.format == OutputFormat::json ? allocation_json(study, result)
                                                 : allocation_text(study, result));
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error: "} + why.what());
  }
  return success;
}

}  // namespace fotfeste
