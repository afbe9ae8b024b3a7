#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "fotfeste/analysis/intervals.hpp"
#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// How rows are drawn again, with replacement.
struct Resampling {
  StreamKey key;             ///< the same key gives the same intervals
  std::size_t draws = 1000;  ///< > 0
  double confidence = 0.95;  ///< in (0, 1)
};

/// Some figures of the rows named, which may name a row more than once.
using FiguresOfRows = std::function<std::vector<double>(std::span<const std::size_t> rows)>;

/// Percentile bootstrap: for each figure the middle `confidence` of its values on `draws` samples
/// of n out of n rows. One interval per figure; values that are not finite are left out. Throws
/// ParameterError without rows or draws.
[[nodiscard]] std::vector<Interval> bootstrap_intervals(std::size_t rows,
                                                        const FiguresOfRows& figures,
                                                        const Resampling& resampling);

}  // namespace fotfeste
