#pragma once

#include <cstddef>
#include <cstdint>

#include "fotfeste/kernel/quad_heap.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// A 4-ary heap of (tick, id) packed into one 64-bit number: tick in the high 42 bits, id below
/// 2^22 in the low ones. Earliest first, equal ticks by id. For servers, arrivals and calendars.
class PackedHeap {
 public:
  static constexpr int id_bits = 22;

  void put(Tick tick, std::uint32_t id) {  ///< REQUIRES 0 <= tick < 2^42 and id < 2^22
    keys_.put(static_cast<std::uint64_t>(tick) << id_bits | id);
  }
  [[nodiscard]] bool empty() const { return keys_.empty(); }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }
  [[nodiscard]] Tick top_tick() const {  ///< of the earliest entry, `never` when there is none
    return keys_.empty() ? never : static_cast<Tick>(keys_.top() >> id_bits);
  }
  [[nodiscard]] std::uint32_t top_id() const {  ///< REQUIRES !empty()
    return static_cast<std::uint32_t>(keys_.top() & ((std::uint64_t{1} << id_bits) - 1));
  }
  void pop() { keys_.pop(); }  ///< REQUIRES !empty()

 private:
  QuadHeap<std::uint64_t> keys_;
};

}  // namespace fotfeste
