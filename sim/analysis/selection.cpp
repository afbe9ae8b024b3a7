#include "fotfeste/analysis/selection.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "fotfeste/analysis/intervals.hpp"
#include "sim/analysis/demand.hpp"

namespace fotfeste {
namespace {

using Outputs = std::span<const std::vector<double>>;

void check(Outputs outputs, const SelectionPlan& plan) {
  require_at_least("policies", outputs.size(), 1);
  require_positive("indifference", plan.indifference);
  require_at_least("first replications", plan.first, 2);
  const double guess = 1 / static_cast<double>(outputs.size());
  if (outputs.size() > 1 && !(plan.confidence > guess && plan.confidence < 1)) {
    refuse("confidence", plan.confidence, "below 1 and above that of a guess");
  }
  for (const std::vector<double>& row : outputs) {
    for (const double output : row) require_finite("output", output);
  }
}

/// How far sums may lie apart before a policy is ruled out: a triangle that closes with r.
class Triangle {
 public:
  Triangle(Outputs outputs, const SelectionPlan& plan)
      : indifference_(plan.indifference), spread_(outputs.size()) {
    const auto rivals = static_cast<double>(outputs.size() - 1);
    const auto freedom = static_cast<double>(plan.first - 1);
    const double eta = 0.5 * (std::pow(2 * (1 - plan.confidence) / rivals, -2 / freedom) - 1);
    const double h2 = 2 * eta * freedom;
    for (std::size_t one = 0; one < outputs.size(); ++one) {
      for (std::size_t other = 0; other < outputs.size(); ++other) {
        std::vector<double> gaps;
        for (std::size_t r = 0; r < plan.first; ++r) {
          gaps.push_back(outputs[one][r] - outputs[other][r]);
        }
        const double sd = moments_of(gaps).sd;
        spread_[one].push_back(h2 * sd * sd);
      }
    }
  }

  /// By how much the sums of two policies may differ after r replications.
  [[nodiscard]] double width(std::size_t one, std::size_t other, std::size_t r) const {
    const double closing = indifference_ * static_cast<double>(r);
    return std::max(0.0, (spread_[one][other] / indifference_ - closing) / 2);
  }

  /// Replications after which the triangles of these policies are closed.
  [[nodiscard]] double closed(const std::vector<std::size_t>& policies) const {
    double last = 0;
    for (const std::size_t one : policies) {
      for (const std::size_t other : policies) last = std::max(last, spread_[one][other]);
    }
    return std::ceil(last / (indifference_ * indifference_));
  }

 private:
  double indifference_;
  std::vector<std::vector<double>> spread_;
};

std::vector<std::size_t> survivors(const std::vector<std::size_t>& candidates,
                                   const std::vector<double>& sums, const Triangle& triangle,
                                   std::size_t r) {
  std::vector<std::size_t> left;
  for (const std::size_t one : candidates) {
    const bool stays = std::all_of(candidates.begin(), candidates.end(), [&](std::size_t other) {
      return sums[one] >= sums[other] - triangle.width(one, other, r);
    });
    if (stays) left.push_back(one);
  }
  return left;
}

bool have(const std::vector<std::size_t>& candidates, Outputs outputs, std::size_t r) {
  return std::all_of(candidates.begin(), candidates.end(),
                     [&](std::size_t policy) { return outputs[policy].size() >= r; });
}

}  // namespace

Selection select_best(Outputs outputs, const SelectionPlan& plan) {
  check(outputs, plan);
  Selection state;
  state.candidates.resize(outputs.size());
  std::iota(state.candidates.begin(), state.candidates.end(), std::size_t{0});
  if (outputs.size() == 1) {
    state.best = 0;
    return state;
  }
  if (!have(state.candidates, outputs, plan.first)) return state;

  const Triangle triangle(outputs, plan);
  std::vector<double> sums(outputs.size(), 0);
  for (std::size_t r = 1; !state.best && have(state.candidates, outputs, r); ++r) {
    for (const std::size_t policy : state.candidates) sums[policy] += outputs[policy][r - 1];
    if (r < plan.first) continue;
    state.candidates = survivors(state.candidates, sums, triangle, r);
    state.replications = r;
    const double closed =
        std::max(static_cast<double>(plan.first), triangle.closed(state.candidates));
    state.most = static_cast<std::size_t>(closed);
    const bool ends = state.candidates.size() == 1 || r >= state.most;
    if (!ends) continue;
    state.best = state.candidates.front();
    state.most = r;
  }
  return state;
}

}  // namespace fotfeste
