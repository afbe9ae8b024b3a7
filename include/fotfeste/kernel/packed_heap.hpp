#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// A 4-ary heap of (tick, id) packed into one 64-bit number: tick in the high 42 bits, id below 2^22 in the low ones.
/// Earliest first, equal ticks by id. For servers, arrivals and calendars.
class PackedHeap {
 public:
  void put(Tick tick, std::uint32_t id);  ///< REQUIRES 0 <= tick < 2^42 and id < 2^22
  [[nodiscard]] bool empty() const;
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] Tick top_tick() const;  ///< REQUIRES !empty()
  [[nodiscard]] std::uint32_t top_id() const;
  void pop();
};

}  // namespace fotfeste
