#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace fotfeste {

/// Costs or effects: one row per draw or replication, one column per policy.
using PolicyTable = std::vector<std::vector<double>>;

/// What a willingness to pay for a unit of effect makes of the policies.
struct Acceptability {
  double threshold = 0;       ///< kroner per unit of effect
  std::vector<double> share;  ///< of draws in which each policy has the highest net benefit; sum 1
  std::size_t best = 0;       ///< highest mean net benefit: the policy on the frontier
};

/// Acceptability curves and their frontier, one entry per threshold: net benefit = threshold effect
/// - cost. Policies that tie in a draw share it. Throws ParameterError without draws or when the
/// tables are not of one size.
[[nodiscard]] std::vector<Acceptability> acceptability(const PolicyTable& costs,
                                                       const PolicyTable& effects,
                                                       std::span<const double> thresholds);

/// A policy that is best for some willingness to pay.
struct EfficientPolicy {
  std::size_t policy = 0;
  std::optional<double> ratio;  ///< extra cost per extra effect over the one before; first: absent
};

/// From mean costs and effects, the cheapest first: those that no other policy, and no mixture of
/// two, gives the same effect for less. Ratios rise. Throws ParameterError when the numbers differ
/// or there are none.
[[nodiscard]] std::vector<EfficientPolicy> efficient_policies(std::span<const double> costs,
                                                              std::span<const double> effects);

}  // namespace fotfeste
