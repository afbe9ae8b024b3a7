#pragma once

#include <cstddef>
#include <cstdint>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// Where in its stratum a point lies.
enum class Placement : std::uint8_t { random, centred };

/// `n` points, of which every factor has exactly one in each of n equal strata; the strata of
/// different factors meet at random. A number of one factor does not change when factors are added.
/// Throws ParameterError when n is 0.
[[nodiscard]] Points latin_hypercube(std::size_t n, std::size_t factors, Placement placement,
                                     StreamKey key);

}  // namespace fotfeste
