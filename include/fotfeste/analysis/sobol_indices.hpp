#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "fotfeste/analysis/bootstrap.hpp"
#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// Which share of an output's variance comes from which factor; factors must be independent.

/// `n` groups of factors + 2 points: A, then A with factor 1, 2, ... taken from B, then B. A and B
/// are the halves of a Sobol' sequence of twice as many factors. Best with n a power of two; more
/// groups keep the earlier ones. Throws ParameterError without a factor or above 1 833 of them.
[[nodiscard]] Points saltelli_points(std::size_t n, std::size_t factors, StreamKey key);

struct SobolIndex {
  double first = 0;  ///< share of the variance that goes when this factor alone is known
  Interval first_interval;
  double total = 0;  ///< share that stays when every other factor is known
  Interval total_interval;
};

struct SobolIndices {
  std::size_t groups = 0;           ///< used: those without an output that is not finite
  double variance = 0;              ///< of the output
  std::vector<SobolIndex> factors;  ///< empty where nothing varies
};

/// First-order indices by Saltelli and others (Computer Physics Communications 181, 2010) and total
/// indices by Jansen (ibid. 117, 1999), from the outputs at saltelli_points. The intervals draw
/// groups again; since those of a sequence are more even than random ones, they are rather too
/// wide. Throws ParameterError when there are no whole groups.
[[nodiscard]] SobolIndices sobol_indices(std::span<const double> outputs, std::size_t factors,
                                         const Resampling& resampling);

}  // namespace fotfeste
