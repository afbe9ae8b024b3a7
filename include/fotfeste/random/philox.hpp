#pragma once

#include <array>
#include <cstdint>
#include <limits>

namespace fotfeste {

using PhiloxKey = std::array<std::uint32_t, 2>;
using PhiloxBlock = std::array<std::uint32_t, 4>;

/// Philox4x32-10: a keyed bijection of 128-bit counters whose outputs pass for random numbers.
/// Source: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11.
constexpr PhiloxBlock philox(PhiloxBlock counter, PhiloxKey key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t even = std::uint64_t{0xD2511F53} * counter[0];
    const std::uint64_t odd = std::uint64_t{0xCD9E8D57} * counter[2];
    counter = {static_cast<std::uint32_t>(odd >> 32) ^ counter[1] ^ key[0],
               static_cast<std::uint32_t>(odd),
               static_cast<std::uint32_t>(even >> 32) ^ counter[3] ^ key[1],
               static_cast<std::uint32_t>(even)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

/// Words `half` (0 or 1) of a block as one number of 64 bits.
constexpr std::uint64_t half_of(const PhiloxBlock& block, unsigned half) {
  return std::uint64_t{block[2 * half + 1]} << 32 | block[2 * half];
}

/// Philox as an engine for Boost.Random, off the event path: 2^33 numbers of 64 bits for a key and
/// the first three words of the counter; the fourth counts blocks.
class PhiloxEngine {
 public:
  using result_type = std::uint64_t;

  constexpr PhiloxEngine(PhiloxKey key, std::array<std::uint32_t, 3> stream)
      : key_(key), counter_{stream[0], stream[1], stream[2], 0} {}

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

  constexpr result_type operator()() {
    if (half_ == 0) block_ = philox(counter_, key_);
    const result_type number = half_of(block_, half_);
    counter_[3] += half_;
    half_ ^= 1U;
    return number;
  }

 private:
  PhiloxKey key_;
  PhiloxBlock counter_;
  PhiloxBlock block_{};
  std::uint32_t half_ = 0;
};

}  // namespace fotfeste
