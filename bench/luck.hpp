#pragma once

#include <array>
#include <cstdint>

#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/stream.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste::bench {

/// Keyed luck for the workloads: one Philox block a call, 32 bits a number. The tail beyond 22
/// means that this leaves out changes no measurement.
class Luck {
 public:
  explicit Luck(std::uint64_t seed) : key_(stream_key(seed, 0)) {}

  [[nodiscard]] std::array<double, 4> four(std::uint32_t entity, std::uint32_t purpose,
                                           std::uint32_t count) const {
    const PhiloxBlock block = philox({entity, 0, purpose, count}, {key_.low, key_.high});
    return {unit(block[0]), unit(block[1]), unit(block[2]), unit(block[3])};
  }

  [[nodiscard]] Tick delay(double mean_days, std::uint32_t entity, std::uint32_t purpose,
                           std::uint32_t count) const {
    return to_delay(days(mean_days * exponential(four(entity, purpose, count)[0])));
  }

 private:
  static double unit(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }

  StreamKey key_;
};

}  // namespace fotfeste::bench
