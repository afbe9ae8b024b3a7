#pragma once

#include <vector>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

using Matrix = std::vector<std::vector<double>>;  ///< rows of equal length

/// Points of independent factors, between 0 and 1, made to go together: each factor stays uniform,
/// and any two have the rank correlation (Spearman's) that the matrix gives them. Point by point,
/// by a Gaussian copula, so that more points leave the earlier ones as they are; the strata of a
/// Latin hypercube hold only for the first factor afterwards.
///
/// Throws ParameterError for a matrix that is not one row per factor, symmetric, with 1 in its
/// diagonal, or that no numbers can have (not positive definite), naming the first factor whose
/// correlations contradict those before it.
[[nodiscard]] Points correlated(const Points& independent, const Matrix& rank_correlations);

}  // namespace fotfeste
