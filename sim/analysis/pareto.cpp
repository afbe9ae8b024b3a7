#include "fotfeste/analysis/pareto.hpp"

#include <algorithm>

#include "sim/analysis/demand.hpp"

namespace fotfeste {
namespace {

bool beats(const std::vector<double>& one, const std::vector<double>& other) {
  bool better = false;
  for (std::size_t aim = 0; aim < one.size(); ++aim) {
    if (one[aim] < other[aim]) return false;
    better = better || one[aim] > other[aim];
  }
  return better;
}

}  // namespace

std::vector<std::size_t> pareto_set(std::span<const std::vector<double>> policies) {
  std::vector<std::size_t> unbeaten;
  for (std::size_t policy = 0; policy < policies.size(); ++policy) {
    require_count("aims", policies[policy].size(), policies.front().size());
    if (std::none_of(policies.begin(), policies.end(),
                     [&](const auto& other) { return beats(other, policies[policy]); })) {
      unbeaten.push_back(policy);
    }
  }
  return unbeaten;
}

}  // namespace fotfeste
