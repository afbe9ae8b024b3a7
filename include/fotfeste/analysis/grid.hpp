#pragma once

#include <cstddef>
#include <span>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// Place of `level` among `levels`, both ends included: 0, 1 / (levels - 1), ..., 1. The only level
/// of one lies in the middle.
[[nodiscard]] double grid_place(std::size_t level, std::size_t levels);

/// Every combination of the factors' levels; the last factor changes fastest. Throws ParameterError
/// without a level for every factor, and above ten million points.
[[nodiscard]] Points full_grid(std::span<const std::size_t> levels);

/// The base, then one factor after the other through its levels with all others at the base. Levels
/// that are the base are not run twice. Throws ParameterError unless there is one number of levels,
/// 1 or more, for each factor.
[[nodiscard]] Points one_at_a_time(const Point& base, std::span<const std::size_t> levels);

}  // namespace fotfeste
