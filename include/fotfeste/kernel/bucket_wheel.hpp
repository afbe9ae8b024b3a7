#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "fotfeste/kernel/quad_heap.hpp"
#include "fotfeste/kernel/reminder.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Reminders thrown unsorted into buckets of time; a bucket is sorted when its time comes.
///
/// An entry takes eight bytes: (offset within the bucket) << 32 | code. A bucket is a chain of
/// chunks of 32 slots in one pool; slot 0 of a chunk links to the chunk before it. Invariants:
/// `tail_[bucket]` is the slot after the bucket's last entry, 0 for an empty bucket; everything
/// before `open_end_` is in `open_` (sorted, from `cursor_` on) or in `late_`, everything from
/// there on in the buckets.
class BucketWheel {
 public:
  /// Buckets of 2^`bucket_bits` ticks. REQUIRES 0 <= bucket_bits <= 32 and
  /// 0 <= horizon <= 2^(bucket_bits + most_bucket_bits).
  BucketWheel(int bucket_bits, Tick horizon, std::size_t expected_pending);

  /// The width that lets a bucket hold enough entries to pay for opening it, and few enough to sort
  /// in cache; -1 when no width fits the horizon.
  [[nodiscard]] static int bucket_bits_for(double expected_per_day, Tick horizon);

  static constexpr int most_bucket_bits = 16;

  void put(Tick tick, std::uint32_t code) {  ///< REQUIRES 0 <= tick < horizon
    if (tick < open_end_) {
      late_.put(wide_key(tick, code));
      top_is_known_ = false;
      return;
    }
    const auto time = static_cast<std::uint64_t>(tick);
    std::uint32_t& tail = tail_[time >> bucket_bits_];
    if (tail % chunk_slots == 0) tail = chunk_behind(tail);
    slots_[tail++] = (time & offset_mask_) << 32 | code;
    ++in_buckets_;
  }

  /// The earliest entry, at `never` when there is none.
  [[nodiscard]] Reminder top() {
    if (!top_is_known_) find_top();
    return top_;
  }
  [[nodiscard]] bool empty() { return top().tick == never; }

  void pop() {  ///< REQUIRES !empty()
    if (empty()) return;
    if (top_is_late_) {
      late_.pop();
    } else {
      ++cursor_;
    }
    top_is_known_ = false;
  }

  /// Code of the entry `ahead` places behind the top of the open bucket, late entries left out;
  /// else the top's.
  [[nodiscard]] std::uint32_t upcoming(std::size_t ahead) {
    const std::size_t place = cursor_ + ahead;
    return place + 1 < open_.size() ? static_cast<std::uint32_t>(open_[place]) : top().code;
  }

 private:
  static constexpr std::uint32_t chunk_slots = 32;
  static constexpr std::uint64_t sentinel = ~std::uint64_t{0};

  void find_top() {
    const bool open_is_spent = cursor_ + 1 == open_.size();
    if (open_is_spent && late_.empty() && !open_next()) {
      top_ = {never, 0};
      return;  // not known for good: a bucket may get an entry
    }
    top_is_known_ = true;
    const WideKey in_open = wide_key(open_start_, 0) + open_[cursor_];
    top_is_late_ = !late_.empty() && late_.top() <= in_open;
    top_ = reminder_of(top_is_late_ ? late_.top() : in_open);
  }

  [[nodiscard]] std::uint32_t chunk_behind(std::uint32_t full_tail);
  [[nodiscard]] bool open_next();
  void gather(std::uint32_t tail);
  void sort_gathered();
  void sort_long_bins();

  int bucket_bits_;
  std::uint64_t offset_mask_;
  Tick open_start_ = 0;
  Tick open_end_ = 0;
  std::size_t cursor_ = 0;
  std::size_t next_bucket_ = 0;
  std::size_t in_buckets_ = 0;
  std::uint32_t free_ = 0;  ///< tail of the first free chunk, 0 for none
  std::vector<std::uint32_t> tail_;
  std::vector<std::uint64_t> slots_;
  std::vector<std::uint64_t> open_ = {sentinel};
  std::vector<std::uint64_t> gathered_;
  std::vector<std::uint32_t> bin_end_;  ///< in `open_`, while sorting
  QuadHeap<WideKey> late_;
  Reminder top_{never, 0};
  bool top_is_known_ = false;
  bool top_is_late_ = false;
};

}  // namespace fotfeste
