#include "fotfeste/experiment/precision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/experiment/summary.hpp"
#include "fotfeste/scenario/problem.hpp"
#include "fotfeste/scenario/quantity.hpp"

namespace fotfeste {
namespace {

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// Adds replications that came later. A part in which nothing succeeded has no figures.
void append(StudyResult& result, StudyResult&& later) {
  append(result.replications, std::move(later.replications));
  append(result.failures, std::move(later.failures));
  result.cancelled = later.cancelled;
  for (std::size_t arm = 0; arm < result.arms.size(); ++arm) {
    if (result.arms[arm].measures.empty()) {
      result.arms[arm].measures = std::move(later.arms[arm].measures);
    }
    append(result.arms[arm].values, std::move(later.arms[arm].values));
  }
}

/// Replications to have before the next look: what the spread asks for, and as much more as the
/// spread itself is uncertain.
int next_look(double half_width, const PrecisionGoal& goal, int done) {
  if (done < goal.at_least) return goal.at_least;
  constexpr double most_growth = 4;
  const double ratio = half_width / goal.half_width;
  const double growth = ratio * ratio * (1 + 2 / std::sqrt(done));
  return std::max(done + 1, static_cast<int>(done * std::min(most_growth, growth)));
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

}  // namespace

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
  throw std::invalid_argument(fmt::format("expected more than 0 {}, as in {}{}, found {}", unit,
                                          share ? "0.5" : "0.02 ", unit, in_quotes(text)));
}

double half_width(const StudyResult& result, const Measure& measure) {
  constexpr double unknown = std::numeric_limits<double>::infinity();
  double widest = 0;
  for (std::size_t arm = result.arms.size() == 1 ? 0 : 1; arm < result.arms.size(); ++arm) {
    const std::vector<double> values =
        arm == 0 ? levels(result, arm, measure.key) : differences(result, arm, measure.key);
    const auto interval = mean_interval(values);
    widest = std::max(widest, interval ? (interval->high - interval->low) / 2 : unknown);
  }
  return widest;
}

StudyResult run_to_precision(const StudyPlan& plan, const PrecisionGoal& goal,
                             const std::atomic<bool>& cancel,
                             const std::function<void(const Progress&)>& progress,
                             const RegionRun& run) {
  StudyPlan part = plan;
  part.replications = std::min(goal.at_least, goal.at_most);
  Progress before;
  const auto tell = [&](const Progress& p) {
    if (progress) progress({before.done + p.done, before.total + p.total});
  };
  StudyResult result = run_study(part, cancel, tell, run);
  for (int tried = part.replications; !result.cancelled && tried < goal.at_most;
       tried += part.replications) {
    const int done = static_cast<int>(result.replications.size());
    if (done == 0) break;
    const double width = half_width(result, goal.measure);
    if (done >= goal.at_least && width <= goal.half_width) break;
    before.done = before.total = tried * result.regions_simulated;
    part.first_replication = plan.first_replication + tried;
    part.replications = std::min(goal.at_most - tried, next_look(width, goal, done) - done);
    append(result, run_study(part, cancel, tell, run));
  }
  return result;
}

PrecisionGoal precision_goal(const World& base, const SweepPrecision& wanted) {
  PrecisionGoal goal;
  goal.measure = named_figure(base, wanted.measure);
  goal.half_width = half_width_typed(wanted.half_width, goal.measure);
  return goal;
}

std::optional<std::string> width_problem(const World& base, const SweepPrecision& wanted) {
  try {
    static_cast<void>(precision_goal(base, wanted));
    return std::nullopt;
  } catch (const std::invalid_argument& why) {
    return why.what();
  }
}

}  // namespace fotfeste
