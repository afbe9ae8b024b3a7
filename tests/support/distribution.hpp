#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace fotfeste::testing {

/// The largest gap between the empirical distribution of n independent numbers and their law that a
/// correct sampler exceeds with probability `false_alarm` at most, for every continuous law.
/// Source: Massart, "The tight constant in the Dvoretzky-Kiefer-Wolfowitz inequality", 1990.
inline double dkw_bound(std::size_t n, double false_alarm) {
  return std::sqrt(std::log(2 / false_alarm) / (2 * static_cast<double>(n)));
}

/// Largest distance between the empirical distribution of `sample` and the distribution function
/// `law`.
template <typename Law>
double largest_gap(std::vector<double> sample, Law law) {
  std::sort(sample.begin(), sample.end());
  const auto n = static_cast<double>(sample.size());
  double gap = 0;
  for (std::size_t rank = 0; rank < sample.size(); ++rank) {
    const double expected = law(sample[rank]);
    gap = std::max(gap, std::abs(static_cast<double>(rank) / n - expected));
    gap = std::max(gap, std::abs(static_cast<double>(rank + 1) / n - expected));
  }
  return gap;
}

}  // namespace fotfeste::testing
