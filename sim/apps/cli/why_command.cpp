#include <fmt/format.h>

#include <stdexcept>

#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/experiment/why.hpp"
#include "fotfeste/report/why_report.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/loading.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

/// The two worlds asked about: of two systems, or the last and the first arm of a trial.
struct Question {
  std::vector<Scenario> scenarios;
  const World* base = nullptr;
  const World* alternative = nullptr;
};

Question question(const Options& options) {
  const ScenarioLibrary library = shipped_scenarios();
  Question asked;
  for (const std::string& name : options.scenarios) {
    asked.scenarios.push_back(loaded_under_one_reading(name, options, library));
  }
  const std::vector<Arm>& arms = asked.scenarios.front().arms;
  if (asked.scenarios.size() == 1 && arms.size() < 2) {
    throw UsageError("error: why needs two scenarios, or a trial\nusage: fotfeste why BASE ALT");
  }
  if (asked.scenarios.size() == 2 && asked.scenarios.front().kind == Scenario::Kind::trial) {
    throw UsageError("error: a trial has its arms to compare; name it alone");
  }
  asked.base = &arms.back().world;
  asked.alternative = &asked.scenarios.back().arms.front().world;
  return asked;
}

}  // namespace

ExitCode tell_why(const Options& options) {
  const Question asked = question(options);
  const WhyPlan plan{.base = asked.base,
                     .alternative = asked.alternative,
                     .measure = options.measure,
                     .seed = options.seed,
                     .replications = options.replications,
                     .threads = options.threads == 0 ? usable_cores() : options.threads};
  ProgressLine line(
      fmt::format("asking why {} differs from {}", plan.alternative->name, plan.base->name),
      options.quiet);
  try {
    const WhyResult result = why(plan, stop_requested(), [&](const Progress& p) { line.show(p); });
    print(options.format == OutputFormat::csv ? why_csv(result)
          : options.format == OutputFormat::json
              ? why_json(result)
              : why_text(result, plan.base->name, plan.alternative->name));
  } catch (const std::invalid_argument& reason) {
    throw UsageError(std::string{"error: "} + reason.what());
  }
  return success;
}

}  // namespace fotfeste
