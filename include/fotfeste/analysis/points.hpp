#pragma once

#include <cstdint>
#include <vector>

#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// Where a run stands: one number per factor, in designs from 0 to 1.
using Point = std::vector<double>;
using Points = std::vector<Point>;  ///< one per run

/// The luck of designs and of resampling. It belongs to no replication.
[[nodiscard]] inline StreamKey design_key(std::uint64_t seed) {
  return stream_key(seed, ~std::uint64_t{2});
}

}  // namespace fotfeste
