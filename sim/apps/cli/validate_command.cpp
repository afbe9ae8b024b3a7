#include <fmt/format.h>

#include <algorithm>

#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/experiment/validation.hpp"
#include "fotfeste/report/validation_report.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/loading.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

/// Those named, or all that come with the program and have published figures.
std::vector<Scenario> studies_of(const Options& options) {
  const ScenarioLibrary library = shipped_scenarios();
  std::vector<std::string> names = options.scenarios;
  if (names.empty()) {
    for (const ScenarioListing& listing : library.list()) {
      if (listing.path.parent_path().filename() == "trials") names.push_back(listing.name);
    }
  }
  std::vector<Scenario> studies;
  for (const std::string& name : names) {
    studies.push_back(loaded(name, options, library));
    if (studies.back().published.empty()) {
      throw UsageError(fmt::format("error: {} has no published figures to validate against", name));
    }
  }
  return studies;
}

ValidationPlan plan_of(const Options& options) {
  constexpr int places = 20;
  return {.seed = options.seed,
          .replications = options.replications,
          .places = std::min(places, options.replications),
          .threads = options.threads == 0 ? usable_cores() : options.threads};
}

std::vector<Validated> validated(const std::vector<Scenario>& studies, const Options& options) {
  std::vector<Validated> all;
  ValidationPlan plan = plan_of(options);
  std::optional<ParameterDraws> draws;
  if (!options.parameters.empty()) {
    draws = load_parameter_draws(options.parameters, shipped_scenarios());
    plan.parameters = &*draws;
  }
  for (const Scenario& study : studies) {
    ProgressLine line(fmt::format("doing {} again, {} times", study.name, plan.replications),
                      options.quiet);
    const auto rows =
        validate(study, plan, stop_requested(), [&](const Progress& p) { line.show(p); });
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return all;
}

}  // namespace

ExitCode validate_trials(const Options& options) {
  const std::vector<Validated> rows = validated(studies_of(options), options);
  print(options.format == OutputFormat::csv    ? validation_csv(rows)
        : options.format == OutputFormat::json ? validation_json(rows)
                                               : validation_text(rows));
  return success;
}

}  // namespace fotfeste
