#include "sim/apps/cli/explain_why.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "fotfeste/experiment/dependence.hpp"
#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/experiment/study_window.hpp"
#include "fotfeste/report/dependence_report.hpp"
#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/progress.hpp"
#include "sim/apps/cli/study_request.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

const ExplainedValue& the_value(const Options& options, const std::vector<ExplainedValue>& values) {
  if (values.size() == 1 && values.front().evidence != nullptr) return values.front();
  throw UsageError(fmt::format(
      "error: --why is about one value that has evidence, as in fotfeste explain {} frailty_sd "
      "--why",
      options.scenarios.front()));
}

/// The scenario, and the alternative where there is one, with another number at the key.
StudySetup set_up_with(const Options& options, const ExplainedValue& value, double number) {
  Options with = options;
  if (!options.against.empty()) with.scenarios.push_back(options.against);
  with.settings.push_back(value.key + "=" + written(*value.evidence, number));
  return set_up(with);
}

StudySetup set_up_as_it_is(const Options& options) {
  Options with = options;
  if (!options.against.empty()) with.scenarios.push_back(options.against);
  return set_up(with);
}

Measure figure_asked_for(const Options& options, const World& base) {
  const std::string whole = StudyWindow(base).reaches().back().key;
  return named_figure(base,
                      options.measure.empty() ? "population.months." + whole : options.measure);
}

}  // namespace

std::string why_it_matters(const Options& options, const std::vector<ExplainedValue>& values) {
  const ExplainedValue& value = the_value(options, values);
  const EvidenceEntry& entry = *value.evidence;
  std::string text;
  if (entry.is_parameter()) {
    text = identification_text(identification_of(entry.key, shipped_scenarios()));
  }
  const StudySetup low = set_up_with(options, value, entry.low);
  const StudySetup now = set_up_as_it_is(options);
  const StudySetup high = set_up_with(options, value, entry.high);
  ProgressLine line(fmt::format("asking how much depends on {}", value.key), options.quiet);
  try {
    const Measure measure = figure_asked_for(options, *now.plan.arms.front());
    return text +
           dependence_text(dependence({low.plan, now.plan, high.plan}, measure, stop_requested(),
                                      [&](const Progress& p) { line.show(p); }),
                           entry, value.value);
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error: "} + why.what());
  }
}

}  // namespace fotfeste
