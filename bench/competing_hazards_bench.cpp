#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "bench/luck.hpp"
#include "fotfeste/kernel/event_queue.hpp"

namespace fotfeste {
namespace {

/// Clients with three exponential timers: the first to ring stops the other two, and all are drawn
/// anew.
constexpr std::array<double, 3> mean_days = {300, 500, 900};
constexpr double firings_per_day = 1.0 / 300 + 1.0 / 500 + 1.0 / 900;

struct Client {
  Tick next;
  std::uint32_t draws;
  std::uint32_t cause;
  std::array<std::uint32_t, 4> fired;
};

/// The three timers collapsed into the earliest, its cause beside it.
void draw_next(const bench::Luck& luck, Client& client, std::uint32_t id, Tick now) {
  const std::array<double, 4> u = luck.four(id, 0, client.draws++);
  std::array<double, 3> wait;
  for (std::size_t cause = 0; cause < 3; ++cause)
    wait[cause] = mean_days[cause] * exponential(u[cause]);
  client.cause = wait[1] < wait[0] ? 1 : 0;
  if (wait[2] < wait[client.cause]) client.cause = 2;
  client.next = now + to_delay(days(wait[client.cause]));
}

struct Population {
  bench::Luck luck{1};
  std::vector<Client> clients;
  Tick horizon;

  Population(std::int64_t n, Tick until) : clients(static_cast<std::size_t>(n)), horizon(until) {}

  void fire(std::uint32_t id) {
    Client& client = clients[id];
    ++client.fired[client.cause];
    draw_next(luck, client, id, client.next);
  }
  void start(std::uint32_t id) { draw_next(luck, clients[id], id, 0); }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(clients.size()); }
};

constexpr Tick ten_years = 3650 * ticks_per_day;
constexpr std::size_t prefetch_ahead = 12;

/// One item is one firing.
void competing_hazards(benchmark::State& state) {
  std::int64_t firings = 0;
  for (auto _ : state) {
    Population people{state.range(0), ten_years};
    EventQueue queue{people.clients.size(), firings_per_day * people.size(), ten_years};
    for (std::uint32_t id = 0; id < people.size(); ++id) {
      people.start(id);
      queue.put(people.clients[id].next, id);
    }
    for (; !queue.empty(); ++firings) {
      const std::uint32_t id = queue.top().code;
      queue.pop();
      if (!queue.empty()) __builtin_prefetch(&people.clients[queue.upcoming(prefetch_ahead)]);
      people.fire(id);
      queue.put(people.clients[id].next, id);
    }
  }
  state.SetItemsProcessed(firings);
}

/// The bound without a queue: one client's decade after the other.
void competing_hazards_client_by_client(benchmark::State& state) {
  std::int64_t firings = 0;
  for (auto _ : state) {
    Population people{state.range(0), ten_years};
    for (std::uint32_t id = 0; id < people.size(); ++id) {
      for (people.start(id); people.clients[id].next < ten_years; ++firings) people.fire(id);
    }
    benchmark::DoNotOptimize(people.clients.data());
  }
  state.SetItemsProcessed(firings);
}

/// The bound of a perfect queue: the clients in a random order known beforehand, fetched ahead.
void competing_hazards_known_order(benchmark::State& state) {
  std::vector<std::uint32_t> order(1 << 20);
  const bench::Luck luck{2};
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    order[place] =
        static_cast<std::uint32_t>(luck.four(place, 0, 0)[0] * static_cast<double>(state.range(0)));
  }
  std::int64_t firings = 0;
  Population people{state.range(0), never};
  for (std::uint32_t id = 0; id < people.size(); ++id) people.start(id);
  for (auto _ : state) {
    for (std::size_t place = 0; place < order.size(); ++place) {
      __builtin_prefetch(&people.clients[order[(place + prefetch_ahead) % order.size()]]);
      people.fire(order[place]);
    }
    firings += static_cast<std::int64_t>(order.size());
  }
  state.SetItemsProcessed(firings);
}

BENCHMARK(competing_hazards)->ArgName("clients")->Arg(180'000)->Unit(benchmark::kMillisecond);
BENCHMARK(competing_hazards_client_by_client)
    ->ArgName("clients")
    ->Arg(180'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(competing_hazards_known_order)
    ->ArgName("clients")
    ->Arg(180'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace fotfeste
