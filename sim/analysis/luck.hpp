#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// What a number is drawn for. Part of the results: never renumbered or used again.
enum class Draw : std::uint32_t {
  latin_order = 0,
  latin_place = 1,
  digital_shift = 2,
  morris_start = 3,
  morris_order = 4,
  resample = 5,
};

[[nodiscard]] inline UniformPair luck(StreamKey key, Draw what, std::size_t whose,
                                      std::size_t count) {
  return uniform_pair(key, {static_cast<std::uint32_t>(whose), 0}, static_cast<std::uint32_t>(what),
                      static_cast<std::uint32_t>(count));
}

/// One of 0 to n - 1, by a number in (0, 1).
[[nodiscard]] inline std::size_t pick(double u, std::size_t n) {
  return static_cast<std::size_t>(u * static_cast<double>(n));
}

/// 0 to n - 1 in an order that belongs to (key, what, whose), every order equally likely.
[[nodiscard]] inline std::vector<std::size_t> shuffled(std::size_t n, StreamKey key, Draw what,
                                                       std::size_t whose) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = n; left > 1; --left) {
    std::swap(order[left - 1], order[pick(luck(key, what, whose, left).first, left)]);
  }
  return order;
}

}  // namespace fotfeste
