#include "fotfeste/kernel/event_queue.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>

#include "bench/luck.hpp"

namespace fotfeste {
namespace {

constexpr double mean_delay = 45;  // days, as between the meetings of the client model
constexpr double most_holds = 4e6;

struct Hold {
  std::uint32_t pending;
  Tick horizon;

  explicit Hold(std::int64_t n)
      : pending(static_cast<std::uint32_t>(n)),
        horizon(
            to_ticks(days(std::min(3650.0, mean_delay * most_holds / static_cast<double>(n))))) {}

  [[nodiscard]] double per_day() const { return pending / mean_delay; }
};

/// Hold model: take the next event, put another an exponential delay later, so that the queue keeps
/// its length. One item is one event. Source: Vaucher & Duval, CACM 18(4), 1975.
template <class Queue>
std::uint32_t hold_until_horizon(Queue& queue, const Hold& hold) {
  const bench::Luck luck{1};
  std::uint32_t events = 0;
  for (std::uint32_t code = 0; code < hold.pending; ++code)
    queue.put(luck.delay(mean_delay, code, 0, 0), code);
  for (; !queue.empty(); ++events) {
    const Reminder now = queue.top();
    queue.pop();
    queue.put(now.tick + luck.delay(mean_delay, now.code, 1, events), now.code);
  }
  return events;
}

void hold(benchmark::State& state) {
  const Hold hold{state.range(0)};
  std::int64_t events = 0;
  for (auto _ : state) {
    EventQueue queue{hold.pending, hold.per_day(), hold.horizon};
    events += hold_until_horizon(queue, hold);
  }
  state.SetItemsProcessed(events);
}
BENCHMARK(hold)
    ->ArgName("pending")
    ->RangeMultiplier(10)
    ->Range(1000, 1'000'000)
    ->Unit(benchmark::kMillisecond);

/// The heap inside the queue, whatever the queue would choose.
struct HeapOnly {
  QuadHeap<WideKey> keys = {};
  Tick horizon;

  void put(Tick tick, std::uint32_t code) {
    if (tick < horizon) keys.put(wide_key(tick, code));
  }
  [[nodiscard]] bool empty() const { return keys.empty(); }
  [[nodiscard]] Reminder top() const { return reminder_of(keys.top()); }
  void pop() { keys.pop(); }
};

/// The wheel inside the queue, whatever the queue would choose.
struct WheelOnly {
  BucketWheel wheel;
  Tick horizon;

  void put(Tick tick, std::uint32_t code) {
    if (tick < horizon) wheel.put(tick, code);
  }
  [[nodiscard]] bool empty() { return wheel.empty(); }
  [[nodiscard]] Reminder top() { return wheel.top(); }
  void pop() { wheel.pop(); }
};

void crossover_heap(benchmark::State& state) {
  const Hold hold{state.range(0)};
  std::int64_t events = 0;
  for (auto _ : state) {
    HeapOnly queue{.horizon = hold.horizon};
    events += hold_until_horizon(queue, hold);
  }
  state.SetItemsProcessed(events);
}

void crossover_wheel(benchmark::State& state) {
  const Hold hold{state.range(0)};
  const int bits = BucketWheel::bucket_bits_for(hold.per_day(), hold.horizon);
  std::int64_t events = 0;
  for (auto _ : state) {
    WheelOnly queue{{bits, hold.horizon, hold.pending}, hold.horizon};
    events += hold_until_horizon(queue, hold);
  }
  state.SetItemsProcessed(events);
  state.counters["wheel_pays_from"] = static_cast<double>(EventQueue::wheel_pays_from);
}
BENCHMARK(crossover_heap)
    ->ArgName("pending")
    ->RangeMultiplier(2)
    ->Range(64, 16'384)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(crossover_wheel)
    ->ArgName("pending")
    ->RangeMultiplier(2)
    ->Range(64, 16'384)
    ->Unit(benchmark::kMillisecond);

/// How many entries a bucket should hold: 180 000 pending in buckets of about `per_bucket`.
void bucket_width(benchmark::State& state) {
  const Hold hold{180'000};
  const double ticks =
      static_cast<double>(state.range(0)) / hold.per_day() * static_cast<double>(ticks_per_day);
  int bits = 1;
  while (static_cast<double>(Tick{2} << bits) <= ticks) ++bits;
  std::int64_t events = 0;
  for (auto _ : state) {
    WheelOnly queue{{bits, hold.horizon, hold.pending}, hold.horizon};
    events += hold_until_horizon(queue, hold);
  }
  state.SetItemsProcessed(events);
}
BENCHMARK(bucket_width)
    ->ArgName("per_bucket")
    ->RangeMultiplier(2)
    ->Range(128, 16'384)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace fotfeste
