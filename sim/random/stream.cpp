#include "fotfeste/random/stream.hpp"

namespace fotfeste {
namespace {

/// SplitMix64's finaliser, a bijection. Source: Steele, Lea & Flood, OOPSLA 2014.
constexpr std::uint64_t mixed(std::uint64_t n) {
  n += 0x9E3779B97F4A7C15;
  n = (n ^ (n >> 30)) * 0xBF58476D1CE4E5B9;
  n = (n ^ (n >> 27)) * 0x94D049BB133111EB;
  return n ^ (n >> 31);
}

}  // namespace

StreamKey stream_key(std::uint64_t seed, std::uint64_t replication) {
  const std::uint64_t key = mixed(mixed(seed) + replication);
  return {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
}

}  // namespace fotfeste
