#include "fotfeste/kernel/event_queue.hpp"

namespace fotfeste {
namespace {

std::optional<BucketWheel> wheel_if_it_pays(std::size_t expected_pending, double expected_per_day,
                                            Tick horizon) {
  if (expected_pending < EventQueue::wheel_pays_from) return std::nullopt;
  const int bucket_bits = BucketWheel::bucket_bits_for(expected_per_day, horizon);
  if (bucket_bits < 0) return std::nullopt;
  return BucketWheel{bucket_bits, horizon, expected_pending};
}

}  // namespace

EventQueue::EventQueue(std::size_t expected_pending, double expected_per_day, Tick horizon)
    : horizon_(horizon), wheel_(wheel_if_it_pays(expected_pending, expected_per_day, horizon)) {
  if (!wheel_) heap_.reserve(expected_pending);
}

}  // namespace fotfeste
