#include "sim/apps/cli/precision_goal.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/experiment/study_window.hpp"
#include "sim/apps/cli/exit_code.hpp"

namespace fotfeste {
namespace {

/// In ordinary work two years after entry, or as late as the run tells.
std::string usual_figure(const World& world) {
  const StudyWindow window(world);
  int latest = months_since_entry().front();
  for (const int n : months_since_entry()) {
    if (n <= 24 && window.decision + to_ticks(months(n)) <= window.horizon) latest = n;
  }
  return fmt::format("entrants.point.{}m", latest);
}

}  // namespace

std::optional<PrecisionGoal> precision_goal(const Options& options, const World& base) {
  if (options.precision.empty()) {
    if (options.measure.empty()) return std::nullopt;
    throw UsageError("error: --measure says what --precision is about, as in --precision 0.5pp");
  }
  const std::string key = options.measure.empty() ? usual_figure(base) : options.measure;
  Measure measure;
  try {
    measure = named_figure(base, key);
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error: --measure: "} + why.what());
  }
  try {
    return PrecisionGoal{.measure = measure,
                         .half_width = half_width_typed(options.precision, measure)};
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error E401: --precision: "} + why.what());
  }
}

}  // namespace fotfeste
