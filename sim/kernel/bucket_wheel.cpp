#include "fotfeste/kernel/bucket_wheel.hpp"

#include <algorithm>
#include <bit>

namespace fotfeste {
namespace {

/// Aimed at when the width is chosen (bench/event_queue_bench.cpp, `bucket_width`).
constexpr double entries_per_bucket = 512;

/// Bins with more entries than this are sorted on their own: many reminders may share one instant.
constexpr std::size_t long_bin = 24;

constexpr int most_bin_bits = 16;

void insertion_sort(std::vector<std::uint64_t>& entries) {
  for (std::size_t place = 1; place < entries.size(); ++place) {
    const std::uint64_t entry = entries[place];
    std::size_t hole = place;
    for (; hole > 0 && entry < entries[hole - 1]; --hole) entries[hole] = entries[hole - 1];
    entries[hole] = entry;
  }
}

}  // namespace

int BucketWheel::bucket_bits_for(double expected_per_day, Tick horizon) {
  constexpr int widest = 32;
  const auto per_bucket = [&](int bits) {
    return expected_per_day * static_cast<double>(std::uint64_t{1} << bits) /
           static_cast<double>(ticks_per_day);
  };
  int bits = 1;
  while (bits < widest && per_bucket(bits) < entries_per_bucket) ++bits;
  while (bits <= widest && (horizon >> bits) >= (Tick{1} << most_bucket_bits)) ++bits;
  return bits <= widest ? bits : -1;
}

BucketWheel::BucketWheel(int bucket_bits, Tick horizon, std::size_t expected_pending)
    : bucket_bits_(bucket_bits),
      offset_mask_((std::uint64_t{1} << bucket_bits) - 1),
      tail_(static_cast<std::size_t>(horizon >> bucket_bits) + 1) {
  const std::size_t part_filled = std::min(tail_.size(), expected_pending) * (chunk_slots / 2);
  slots_.reserve(expected_pending + expected_pending / 4 + part_filled);
}

std::uint32_t BucketWheel::chunk_behind(std::uint32_t full_tail) {
  auto chunk = static_cast<std::uint32_t>(slots_.size());
  if (free_ != 0) {
    chunk = free_ - chunk_slots;
    free_ = static_cast<std::uint32_t>(slots_[chunk]);
  } else {
    slots_.resize(slots_.size() + chunk_slots);
  }
  slots_[chunk] = full_tail;
  return chunk + 1;
}

bool BucketWheel::open_next() {
  if (in_buckets_ == 0) return false;
  while (tail_[next_bucket_] == 0) ++next_bucket_;
  gather(tail_[next_bucket_]);
  tail_[next_bucket_] = 0;
  in_buckets_ -= gathered_.size();
  sort_gathered();
  open_.push_back(sentinel);
  cursor_ = 0;
  open_start_ = static_cast<Tick>(next_bucket_) << bucket_bits_;
  ++next_bucket_;
  open_end_ = static_cast<Tick>(next_bucket_) << bucket_bits_;
  return true;
}

/// Copies a chain out and gives its chunks back.
void BucketWheel::gather(std::uint32_t tail) {
  gathered_.clear();
  while (tail != 0) {
    const std::uint32_t chunk = (tail - 1) / chunk_slots * chunk_slots;
    const std::uint64_t* const slots = slots_.data();
    const auto before = static_cast<std::uint32_t>(slots[chunk]);
    for (std::uint32_t line = 8; before != 0 && line <= chunk_slots; line += 8) {
      __builtin_prefetch(slots + (before - line));
    }
    gathered_.insert(gathered_.end(), slots + chunk + 1, slots + tail);
    slots_[chunk] = free_;
    free_ = chunk + chunk_slots;
    tail = before;
  }
}

/// One counting pass by the leading bits of the offset, then the little that is left.
void BucketWheel::sort_gathered() {
  const int bin_bits =
      std::min({static_cast<int>(std::bit_width(gathered_.size())), most_bin_bits, bucket_bits_});
  const int bin_shift = 32 + bucket_bits_ - bin_bits;
  bin_end_.assign(std::size_t{1} << bin_bits, 0);
  for (const std::uint64_t entry : gathered_) ++bin_end_[entry >> bin_shift];
  std::uint32_t before = 0;
  for (std::uint32_t& end : bin_end_) {
    const std::uint32_t count = end;
    end = before;
    before += count;
  }
  open_.resize(gathered_.size());
  for (const std::uint64_t entry : gathered_) open_[bin_end_[entry >> bin_shift]++] = entry;
  sort_long_bins();
  insertion_sort(open_);
}

void BucketWheel::sort_long_bins() {
  std::uint32_t begin = 0;
  for (const std::uint32_t end : bin_end_) {
    if (end - begin > long_bin) std::sort(open_.begin() + begin, open_.begin() + end);
    begin = end;
  }
}

}  // namespace fotfeste
