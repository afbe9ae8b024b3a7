#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <optional>
#include <vector>

#include "fotfeste/experiment/sweep_results.hpp"

namespace fotfeste {

/// What is looked at: an arm, less the base where there is one.
struct Comparison {
  std::size_t arm = 0;
  std::optional<std::size_t> base;
};

/// figures(point, replication) of an output in a comparison, replication by replication.
[[nodiscard]] Eigen::MatrixXd figures_of(const SweepResults& results, const Comparison& comparison,
                                         std::size_t output);

/// Means over the replications that have the figure, one per point.
[[nodiscard]] std::vector<double> means_of(const SweepResults& results,
                                           const Comparison& comparison, std::size_t output);

/// A factor as a column of numbers: itself, or, of a choice, whether it is this level (1 or 0).
struct FactorColumn {
  std::size_t factor = 0;
  std::optional<std::size_t> level;
};

/// Which levels of a choice get a column.
enum class LevelColumns {
  all,
  all_but_first,  ///< for regressions, in which the first is what is left
};
[[nodiscard]] std::vector<FactorColumn> columns_of(const std::vector<SweepFactor>& factors,
                                                   LevelColumns levels);

/// The columns at every point, in the units of the factors.
[[nodiscard]] Points column_values(const Points& numbers, const std::vector<FactorColumn>& columns);

/// Whether the points of a design lie all over the ranges, several factors moved at once.
[[nodiscard]] bool spreads_points(DesignKind kind);

/// The points that are independent draws from the laws of the factors: of a grid all of them, as if
/// its levels were equally likely; of saltelli the first and last of each group; none where factors
/// are moved one at a time.
[[nodiscard]] std::vector<std::size_t> draws_of(const SweepDescription& about);

}  // namespace fotfeste
