#pragma once

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cstddef>
#include <vector>

namespace fotfeste::testing {

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
