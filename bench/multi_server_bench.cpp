#include <benchmark/benchmark.h>

#include <cstdint>

#include "bench/luck.hpp"
#include "fotfeste/kernel/packed_heap.hpp"
#include "fotfeste/kernel/waiting_lists.hpp"

namespace fotfeste {
namespace {

constexpr std::uint32_t servers = 20;
constexpr double utilisation = 0.9;  // [1]
constexpr std::uint32_t customers = 1'000'000;

enum Purpose : std::uint32_t { arrival, service };

/// M/M/20 at 90 % utilisation, mean service one day, first come first served.
class MultiServer {
 public:
  explicit MultiServer(std::uint64_t seed) : luck_(seed) {}

  /// Serves all customers; their mean wait [days].
  double run() {
    Tick next_arrival = delay_to_next();
    while (served_ < customers) {
      if (busy_until_.empty() || next_arrival < busy_until_.top_tick()) {
        arrive(next_arrival);
        next_arrival = arrived_ < customers ? next_arrival + delay_to_next() : never;
      } else {
        leave(busy_until_.top_tick());
      }
    }
    return to_days(waited_) / customers;
  }

 private:
  Tick delay_to_next() { return luck_.delay(1 / (servers * utilisation), 0, arrival, arrived_); }

  void arrive(Tick now) {
    const std::uint32_t customer = arrived_++;
    if (busy_until_.size() < servers) {
      start(now);
    } else {
      queue_.push(0, {now, now, customer, 0, 0, 0});
    }
  }

  void leave(Tick now) {
    busy_until_.pop();
    ++served_;
    if (queue_.empty(0)) return;
    waited_ += now - queue_.front(0).since;
    queue_.pop_front(0);
    start(now);
  }

  void start(Tick now) {
    busy_until_.put(now + luck_.delay(1, 0, service, started_), started_ % servers);
    ++started_;
  }

  bench::Luck luck_;
  PackedHeap busy_until_;
  WaitingLists queue_{1};
  std::uint32_t arrived_ = 0;
  std::uint32_t started_ = 0;
  std::uint32_t served_ = 0;
  Tick waited_ = 0;
};

/// One item is one event: an arrival or a departure.
void multi_server(benchmark::State& state) {
  double mean_wait = 0;
  for (auto _ : state) mean_wait = MultiServer{1}.run();
  state.SetItemsProcessed(state.iterations() * 2 * std::int64_t{customers});
  state.counters["mean_wait_days"] = mean_wait;
}
BENCHMARK(multi_server)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace fotfeste
