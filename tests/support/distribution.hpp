#pragma once

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
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

/// Probability of a chi-square as far out as the one of `counts` against equal expectations, the
/// smaller tail doubled. Needs some 10 expected per cell.
inline double p_value_of_equal_cells(const std::vector<std::size_t>& counts) {
  double total = 0;
  for (const std::size_t count : counts) total += static_cast<double>(count);
  const double expected = total / static_cast<double>(counts.size());
  double chi_square = 0;
  for (const std::size_t count : counts) {
    const double excess = static_cast<double>(count) - expected;
    chi_square += excess * excess / expected;
  }
  const boost::math::chi_squared law(static_cast<double>(counts.size() - 1));
  return 2 * std::min(cdf(law, chi_square), cdf(complement(law, chi_square)));
}

}  // namespace fotfeste::testing
