#include "fotfeste/analysis/cost_effectiveness.hpp"

#include <algorithm>
#include <numeric>

#include "sim/analysis/demand.hpp"

namespace fotfeste {
namespace {

void require_tables(const PolicyTable& costs, const PolicyTable& effects) {
  require_at_least("draws", costs.size(), 1);
  require_at_least("policies", costs.front().size(), 1);
  require_count("draws of effects", effects.size(), costs.size());
  for (std::size_t draw = 0; draw < costs.size(); ++draw) {
    require_count("costs of a draw", costs[draw].size(), costs.front().size());
    require_count("effects of a draw", effects[draw].size(), costs.front().size());
  }
}

/// Gives one draw to the policies that are best in it.
void share_out(const std::vector<double>& benefit, std::vector<double>& share, double draw) {
  const double highest = *std::max_element(benefit.begin(), benefit.end());
  const auto winners = std::count(benefit.begin(), benefit.end(), highest);
  for (std::size_t policy = 0; policy < benefit.size(); ++policy) {
    if (benefit[policy] == highest) share[policy] += draw / static_cast<double>(winners);
  }
}

}  // namespace

std::vector<Acceptability> acceptability(const PolicyTable& costs, const PolicyTable& effects,
                                         std::span<const double> thresholds) {
  require_tables(costs, effects);
  const std::size_t policies = costs.front().size();
  std::vector<Acceptability> curve;
  for (const double threshold : thresholds) {
    Acceptability at{threshold, std::vector<double>(policies, 0), 0};
    std::vector<double> total(policies, 0);
    std::vector<double> benefit(policies);
    for (std::size_t draw = 0; draw < costs.size(); ++draw) {
      for (std::size_t policy = 0; policy < policies; ++policy) {
        benefit[policy] = threshold * effects[draw][policy] - costs[draw][policy];
        total[policy] += benefit[policy];
      }
      share_out(benefit, at.share, 1 / static_cast<double>(costs.size()));
    }
    const auto best = std::max_element(total.begin(), total.end());
    at.best = static_cast<std::size_t>(best - total.begin());
    curve.push_back(std::move(at));
  }
  return curve;
}

std::vector<EfficientPolicy> efficient_policies(std::span<const double> costs,
                                                std::span<const double> effects) {
  require_at_least("policies", costs.size(), 1);
  require_count("effects", effects.size(), costs.size());
  std::vector<std::size_t> order(costs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return costs[a] < costs[b] || (costs[a] == costs[b] && effects[a] > effects[b]);
  });
  const auto ratio = [&](std::size_t from, std::size_t to) {
    return (costs[to] - costs[from]) / (effects[to] - effects[from]);
  };
  std::vector<EfficientPolicy> frontier{{order.front(), std::nullopt}};
  for (const std::size_t policy : order) {
    if (effects[policy] <= effects[frontier.back().policy]) continue;
    while (frontier.back().ratio && ratio(frontier.back().policy, policy) <= *frontier.back().ratio)
      frontier.pop_back();
    frontier.push_back({policy, ratio(frontier.back().policy, policy)});
  }
  return frontier;
}

}  // namespace fotfeste
