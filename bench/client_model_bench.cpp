#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "bench/luck.hpp"
#include "fotfeste/kernel/event_queue.hpp"
#include "fotfeste/kernel/packed_heap.hpp"
#include "fotfeste/kernel/waiting_lists.hpp"

namespace fotfeste {
namespace {

/// Clients with three competing hazards, redrawn together, who ask for a meeting at a pool of
/// specialists every 45 days or so; the pool is 90 % busy and serves by class, then by arrival. Ten
/// years.
constexpr std::array<double, 3> hazard_mean_days = {300, 500, 900};
constexpr double between_meetings = 45;  // days
constexpr double meeting_length = 0.05;  // days
constexpr double clients_per_specialist = 810;
constexpr std::uint32_t classes = 3;
constexpr double hazards_per_day = 1.0 / 300 + 1.0 / 500 + 1.0 / 900;  // of a client
constexpr Tick ten_years = 3650 * ticks_per_day;
constexpr std::size_t prefetch_ahead = 12;

enum Purpose : std::uint32_t { hazard, request, length };

struct alignas(64) Client {
  Tick next_hazard;
  Tick next_request;
  std::array<std::uint32_t, 3> fired;  ///< by cause
  std::uint32_t cause;
  std::uint32_t hazard_draws;
  std::uint32_t meetings;
};

/// What happens to clients, without saying when it is their turn.
struct Clients {
  bench::Luck luck{1};
  std::vector<Client> all;

  explicit Clients(std::int64_t n) : all(static_cast<std::size_t>(n)) {}
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(all.size()); }

  void draw_hazard(std::uint32_t id, Tick now) {
    Client& client = all[id];
    const std::array<double, 4> u = luck.four(id, hazard, client.hazard_draws++);
    std::array<double, 3> wait;
    for (std::size_t cause = 0; cause < 3; ++cause)
      wait[cause] = hazard_mean_days[cause] * exponential(u[cause]);
    client.cause = wait[1] < wait[0] ? 1 : 0;
    if (wait[2] < wait[client.cause]) client.cause = 2;
    client.next_hazard = now + to_delay(days(wait[client.cause]));
  }
  void draw_request(std::uint32_t id, Tick now) {
    all[id].next_request = now + luck.delay(between_meetings, id, request, all[id].meetings);
  }
  [[nodiscard]] Tick draw_length(std::uint32_t id) {
    return luck.delay(meeting_length, id, length, all[id].meetings);
  }
  void fire(std::uint32_t id, Tick now) {
    ++all[id].fired[all[id].cause];
    draw_hazard(id, now);
  }
  void end_meeting(std::uint32_t id, Tick now) {
    ++all[id].meetings;
    draw_request(id, now);
  }
};

/// Codes of the queue: two reminders a client.
constexpr std::uint32_t code_of(std::uint32_t id, Purpose purpose) { return 2 * id + purpose; }

class Run {
 public:
  explicit Run(std::int64_t n)
      : clients_(n),
        queue_(2 * clients_.all.size(),
               (hazards_per_day + 1 / between_meetings) * static_cast<double>(n), ten_years),
        idle_(static_cast<std::uint32_t>(static_cast<double>(n) / clients_per_specialist + 0.5)) {}

  /// All events until the horizon; their number.
  std::int64_t run() {
    for (std::uint32_t id = 0; id < clients_.size(); ++id) start(id);
    while (!queue_.empty() || !ends_.empty()) {
      const Tick next_end = ends_.empty() ? never : ends_.top_tick();
      if (!queue_.empty() && queue_.top().tick < next_end) {
        handle_reminder();
      } else {
        end_meeting();
      }
    }
    return events_;
  }

  [[nodiscard]] double mean_wait() const {
    return to_days(waited_) / static_cast<double>(meetings_);
  }

 private:
  void start(std::uint32_t id) {
    clients_.draw_hazard(id, 0);
    clients_.draw_request(id, 0);
    queue_.put(clients_.all[id].next_hazard, code_of(id, hazard));
    queue_.put(clients_.all[id].next_request, code_of(id, request));
  }

  void handle_reminder() {
    const auto [now, code] = queue_.top();
    __builtin_prefetch(&clients_.all[queue_.upcoming(prefetch_ahead) / 2]);
    queue_.pop();
    const std::uint32_t id = code / 2;
    ++events_;
    if (code % 2 == request) {
      ask(id, now);
    } else {
      clients_.fire(id, now);
      queue_.put(clients_.all[id].next_hazard, code);
    }
  }

  void ask(std::uint32_t id, Tick now) {
    if (idle_ > 0) {
      --idle_;
      meet(id, now);
    } else {
      lists_.push(id % classes, {now, now, id, 0, 0, 0});
    }
  }

  void meet(std::uint32_t id, Tick now) { ends_.put(now + clients_.draw_length(id), id); }

  void end_meeting() {
    const Tick now = ends_.top_tick();
    const std::uint32_t id = ends_.top_id();
    ends_.pop();
    ++events_;
    ++meetings_;
    clients_.end_meeting(id, now);
    queue_.put(clients_.all[id].next_request, code_of(id, request));
    for (std::uint32_t waiting = 0; waiting < classes; ++waiting) {
      if (lists_.empty(waiting)) continue;
      const WaitingLists::Item next = lists_.front(waiting);
      lists_.pop_front(waiting);
      waited_ += now - next.since;
      meet(next.entity, now);
      return;
    }
    ++idle_;
  }

  Clients clients_;
  EventQueue queue_;
  PackedHeap ends_;
  WaitingLists lists_{classes};
  std::uint32_t idle_;
  std::int64_t events_ = 0;
  std::int64_t meetings_ = 0;
  Tick waited_ = 0;
};

/// One item is one event: a hazard, a request or the end of a meeting.
void client_model(benchmark::State& state) {
  std::int64_t events = 0;
  double mean_wait = 0;
  for (auto _ : state) {
    Run run{state.range(0)};
    events += run.run();
    mean_wait = run.mean_wait();
  }
  state.SetItemsProcessed(events);
  state.counters["mean_wait_days"] = mean_wait;
}

/// One client's decade without queue or pool: whichever of hazard and request comes first.
std::int64_t live_alone(Clients& clients, std::uint32_t id) {
  std::int64_t events = 0;
  Client& client = clients.all[id];
  clients.draw_hazard(id, 0);
  clients.draw_request(id, 0);
  while (std::min(client.next_hazard, client.next_request) < ten_years) {
    if (client.next_hazard < client.next_request) {
      clients.fire(id, client.next_hazard);
      ++events;
    } else {
      clients.end_meeting(id, client.next_request + clients.draw_length(id));
      events += 2;
    }
  }
  return events;
}

/// The bound without a queue: the same draws and stores, one client after the other, nobody
/// waiting.
void client_model_client_by_client(benchmark::State& state) {
  std::int64_t events = 0;
  for (auto _ : state) {
    Clients clients{state.range(0)};
    for (std::uint32_t id = 0; id < clients.size(); ++id) events += live_alone(clients, id);
    benchmark::DoNotOptimize(clients.all.data());
  }
  state.SetItemsProcessed(events);
}

/// A random order of events in the proportions of the model: code as in the queue, ends of meetings
/// as requests.
std::vector<std::uint32_t> random_order(std::int64_t n) {
  const double hazard_share = hazards_per_day / (hazards_per_day + 2 / between_meetings);
  const bench::Luck luck{2};
  std::vector<std::uint32_t> order(1 << 20);
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const std::array<double, 4> u = luck.four(place, 0, 0);
    const auto id = static_cast<std::uint32_t>(u[0] * static_cast<double>(n));
    order[place] = code_of(id, u[1] < hazard_share ? hazard : request);
  }
  return order;
}

/// The bound of a perfect queue and pool: the same draws and stores in a random order known
/// beforehand, fetched ahead.
void client_model_known_order(benchmark::State& state) {
  const std::vector<std::uint32_t> order = random_order(state.range(0));
  Clients clients{state.range(0)};
  std::int64_t events = 0;
  Tick now = 0;
  for (auto _ : state) {
    for (std::size_t place = 0; place < order.size(); ++place, ++now) {
      __builtin_prefetch(&clients.all[order[(place + prefetch_ahead) % order.size()] / 2]);
      const std::uint32_t id = order[place] / 2;
      if (order[place] % 2 == hazard) {
        clients.fire(id, now);
      } else if (place % 2 == 0) {
        clients.all[id].next_request = now + clients.draw_length(id);
      } else {
        clients.end_meeting(id, now);
      }
    }
    events += static_cast<std::int64_t>(order.size());
  }
  state.SetItemsProcessed(events);
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgName("clients")->Arg(5'000)->Arg(20'000)->Arg(180'000)->Unit(
      benchmark::kMillisecond);
}
BENCHMARK(client_model)->Apply(sizes);
BENCHMARK(client_model_client_by_client)->Apply(sizes);
BENCHMARK(client_model_known_order)->Apply(sizes);

}  // namespace
}  // namespace fotfeste
