#include "sim/apps/cli/precision_goal.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/experiment/study_window.hpp"
#include "fotfeste/scenario/problem.hpp"
#include "fotfeste/scenario/quantity.hpp"
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

/// What one of this unit is in units of the measure; nothing when it is none of them.
std::optional<double> size_of(const std::string& unit, Unit measure) {
  if (measure == Unit::share) {
    return unit == "pp" || unit == "points" ? std::optional{0.01} : std::nullopt;
  }
  if (unit.empty() || unit == to_string(measure)) return 1;
  if (measure != Unit::kroner) return std::nullopt;
  if (unit == "million kr") return 1e6;
  if (unit == "billion kr") return 1e9;
  return std::nullopt;
}

/// 0.5pp, 0.5 pp, 0.02 months, 10 million kr
double half_width_typed(const std::string& text, const Measure& measure) {
  const std::size_t letter = text.find_first_not_of("0123456789.-+ ");
  const std::string spaced =
      letter == std::string::npos || text[letter - (letter > 0 ? 1 : 0)] == ' '
          ? text
          : text.substr(0, letter) + " " + text.substr(letter);
  const auto parsed = parse_measured(spaced);
  if (const auto* measured = std::get_if<Measured>(&parsed)) {
    const std::optional<double> size = size_of(measured->unit, measure.unit);
    if (size && measured->number > 0) return measured->number * *size;
  }
  const bool share = measure.unit == Unit::share;
  const std::string unit = share ? "pp" : to_string(measure.unit);
  throw UsageError(
      fmt::format("error E401: --precision: expected more than 0 {}, as in {}{}, found {}", unit,
                  share ? "0.5" : "0.02 ", unit, in_quotes(text)));
}

}  // namespace

std::optional<PrecisionGoal> precision_goal(const Options& options, const World& base) {
  if (options.precision.empty()) {
    if (options.measure.empty()) return std::nullopt;
    throw UsageError("error: --measure says what --precision is about, as in --precision 0.5pp");
  }
  const std::string key = options.measure.empty() ? usual_figure(base) : options.measure;
  try {
    const Measure measure = named_figure(base, key);
    return PrecisionGoal{.measure = measure,
                         .half_width = half_width_typed(options.precision, measure)};
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error: --measure: "} + why.what());
  }
}

}  // namespace fotfeste
