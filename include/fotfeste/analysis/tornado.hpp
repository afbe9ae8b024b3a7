#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// What the output does while a factor rises.
enum class Direction : std::uint8_t { flat, rises, falls, turns };

struct TornadoBar {
  std::size_t factor = 0;
  double at_low = 0;   ///< output at the factor's lowest value
  double at_high = 0;  ///< output at its highest value
  double least = 0;    ///< smallest output on the way, the base included
  double most = 0;     ///< largest output on the way, the base included
  Direction direction = Direction::flat;
};

struct Tornado {
  double base = 0;
  std::vector<TornadoBar> bars;  ///< widest first; equal ones in the order of the factors
};

/// From a design that moves one factor at a time (one_at_a_time): the first point is the base, and
/// each other one differs from it in one factor. An output that is not finite is left out; a factor
/// without any other point has no bar. Throws ParameterError when the numbers of points and outputs
/// differ, and for a point that differs in several factors.
[[nodiscard]] Tornado tornado(const Points& points, std::span<const double> outputs);

}  // namespace fotfeste
