#pragma once

#include <cstdint>

namespace fotfeste {

/// One run's luck: all draws of a (seed, replication) come from it.
struct StreamKey {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
};

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

/// The two numbers in (0, 1), 53 bits each, that belong to (key, entity, purpose, count): one Philox4x32-10 block,
/// counter = {id, space, purpose, count}. A pure function: there is no state to share or to disturb.
[[nodiscard]] UniformPair uniform_pair(StreamKey key, Entity entity, std::uint32_t purpose, std::uint32_t count);

/// The first number of the pair.
[[nodiscard]] double uniform(StreamKey key, Entity entity, std::uint32_t purpose, std::uint32_t count);

}  // namespace fotfeste
