#pragma once

#include <cstddef>
#include <cstdint>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Reminders (tick, code) of many entities, earliest first, equal ticks by code; insertion history never shows.
/// An entry is a reminder, not a promise: its owner keeps the truth (`next`) and ignores an entry that no longer
/// agrees with it. So cancelling is one store by the owner, and rescheduling is a store and a `put`.
///
/// Two structures with one order: a packed 4-ary heap for few pending entries, a bucket wheel for many.
class EventQueue {
 public:
  struct Entry {
    Tick tick;
    std::uint32_t code;
  };

  /// `expected_pending` [entries] and `expected_per_day` [entries/day] choose the structure and the bucket width;
  /// they never change the order. Entries at or after `horizon` are dropped by `put`.
  EventQueue(std::size_t expected_pending, double expected_per_day, Tick horizon);

  void put(Tick tick, std::uint32_t code);  ///< REQUIRES tick > tick of the last pop
  [[nodiscard]] bool empty();
  [[nodiscard]] Entry top();  ///< earliest entry; REQUIRES !empty()
  void pop();
  /// Code of the entry `ahead` places behind the top, if it is known; else the top's. For prefetching only.
  [[nodiscard]] std::uint32_t upcoming(std::size_t ahead);
};

}  // namespace fotfeste
