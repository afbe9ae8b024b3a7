#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "fotfeste/kernel/bucket_wheel.hpp"
#include "fotfeste/kernel/quad_heap.hpp"
#include "fotfeste/kernel/reminder.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Reminders (tick, code) of many entities, earliest first, equal ticks by code; insertion history
/// never shows. An entry is a reminder, not a promise: its owner keeps the truth (`next`) and
/// ignores an entry that no longer agrees with it. So cancelling is one store by the owner, and
/// rescheduling is a store and a `put`. Equal entries are all kept.
///
/// Two structures with one order: a 4-ary heap for few pending entries, a bucket wheel for many.
/// A copy is a queue of its own: a run is branched by copying.
class EventQueue {
 public:
  using Entry = Reminder;

  /// Pending entries from which on opening buckets costs less than sinking in a heap, by the
  /// benchmarks crossover_heap and crossover_wheel (bench/README.md).
  static constexpr std::size_t wheel_pays_from = 512;

  /// `expected_pending` [entries] and `expected_per_day` [entries/day] choose the structure and the
  /// bucket width; they never change the order. Entries at or after `horizon` are dropped by `put`.
  EventQueue(std::size_t expected_pending, double expected_per_day, Tick horizon);

  void put(Tick tick, std::uint32_t code) {  ///< REQUIRES tick >= 0 and tick > tick of the last pop
    if (tick >= horizon_) return;
    if (wheel_) {
      wheel_->put(tick, code);
    } else {
      heap_.put(wide_key(tick, code));
    }
  }
  [[nodiscard]] bool empty() { return wheel_ ? wheel_->empty() : heap_.empty(); }
  [[nodiscard]] Entry top() {  ///< earliest entry, at `never` when there is none
    if (wheel_) return wheel_->top();
    return heap_.empty() ? Entry{never, 0} : reminder_of(heap_.top());
  }
  void pop() {  ///< REQUIRES !empty()
    if (wheel_) {
      wheel_->pop();
    } else {
      heap_.pop();
    }
  }
  /// Code of the entry `ahead` places behind the top, if it is known; else the top's. For
  /// prefetching only.
  [[nodiscard]] std::uint32_t upcoming(std::size_t ahead) {
    return wheel_ ? wheel_->upcoming(ahead) : top().code;
  }

 private:
  Tick horizon_;
  std::optional<BucketWheel> wheel_;
  QuadHeap<WideKey> heap_;
};

}  // namespace fotfeste
