#include "fotfeste/experiment/precision.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include "fotfeste/experiment/summary.hpp"

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

}  // namespace

double half_width(const StudyResult& result, const Measure& measure) {
  constexpr double unknown = std::numeric_limits<double>::infinity();
  double widest = 0;
  for (std::size_t arm = result.arms.size() == 1 ? 0 : 1; arm < result.arms.size(); ++arm) {
    const std::vector<double> values =
        arm == 0 ? levels(result, arm, measure.key) : differences(result, arm, measure.key);
    const auto interval = skew_adjusted_interval(moments_of(values));
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

}  // namespace fotfeste
