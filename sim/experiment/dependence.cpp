#include "fotfeste/experiment/dependence.hpp"

#include <algorithm>
#include <stdexcept>

namespace fotfeste {
namespace {

/// The figure in every replication of a study, or of its comparison.
std::vector<double> figure_of(const StudyResult& result, const Measure& measure) {
  return result.arms.size() == 1 ? levels(result, 0, measure.key, measure.group)
                                 : differences(result, 1, measure.key, measure.group);
}

/// Replications pair by their place, so that all must be there.
void check_whole(const StudyResult& result, const StudyPlan& plan,
                 const std::vector<double>& figure) {
  if (result.cancelled) throw Cancelled{};
  if (static_cast<int>(figure.size()) == plan.replications) return;
  throw std::invalid_argument(result.failures.empty()
                                  ? "nobody stands behind the figure in some replications"
                                  : "a replication failed: " + result.failures.front().what);
}

}  // namespace

Dependence dependence(const std::array<StudyPlan, 3>& plans, const Measure& measure,
                      const std::atomic<bool>& cancel,
                      const std::function<void(const Progress&)>& progress) {
  Dependence found;
  found.measure = measure;
  found.compares = plans.front().arms.size() > 1;
  found.replications = plans.front().replications;
  std::array<std::vector<double>, 3> figures;
  for (std::size_t value = 0; value < plans.size(); ++value) {
    const auto part = [&](const Progress& p) {
      progress({static_cast<int>(value) * p.total + p.done, 3 * p.total});
    };
    const StudyResult result = run_study(
        plans[value], cancel, progress ? std::function<void(const Progress&)>(part) : nullptr);
    figures[value] = figure_of(result, measure);
    check_whole(result, plans[value], figures[value]);
    found.figures[value] = paired_difference(figures[value]);
  }
  std::vector<double> spans(figures[0].size());
  std::transform(figures[2].begin(), figures[2].end(), figures[0].begin(), spans.begin(),
                 std::minus<>());
  found.low_to_high = paired_difference(spans);
  return found;
}

}  // namespace fotfeste
