#pragma once

#include <cstdint>

#include "fotfeste/random/philox.hpp"

namespace fotfeste {

/// One run's luck: all draws of a (seed, replication) come from it.
struct StreamKey {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
};

/// One key per (seed, replication): two seeds of one replication, or two replications of one seed,
/// never share it.
[[nodiscard]] StreamKey stream_key(std::uint64_t seed, std::uint64_t replication);

/// Whose luck: `space` tells apart kinds of entities (and regions) that share ids.
struct Entity {
  std::uint32_t id = 0;
  std::uint32_t space = 0;
};

struct UniformPair {
  double first;
  double second;
};

/// The number in (0, 1) of 64 random bits: an odd multiple of 2^-53, so never 0 or 1, and `1 - u`
/// is exact and of the same kind. (With one bit more the largest number would round to 1.)
[[nodiscard]] constexpr double open_unit(std::uint64_t bits) {
  return (static_cast<double>(static_cast<std::int64_t>(bits >> 12)) + 0.5) * 0x1p-52;
}

/// The two numbers in (0, 1) that belong to (key, entity, purpose, count): one Philox4x32-10 block,
/// counter = {id, space, purpose, count}. A pure function: there is no state to share or to
/// disturb.
[[nodiscard]] constexpr UniformPair uniform_pair(StreamKey key, Entity entity,
                                                 std::uint32_t purpose, std::uint32_t count) {
  const PhiloxBlock block = philox({entity.id, entity.space, purpose, count}, {key.low, key.high});
  return {open_unit(half_of(block, 0)), open_unit(half_of(block, 1))};
}

/// The first number of the pair.
[[nodiscard]] constexpr double uniform(StreamKey key, Entity entity, std::uint32_t purpose,
                                       std::uint32_t count) {
  return uniform_pair(key, entity, purpose, count).first;
}

/// The same luck as a Boost.Random engine: the bits of the pairs of count 0, 1, 2, ….
[[nodiscard]] constexpr PhiloxEngine engine(StreamKey key, Entity entity, std::uint32_t purpose) {
  return {{key.low, key.high}, {entity.id, entity.space, purpose}};
}

}  // namespace fotfeste
