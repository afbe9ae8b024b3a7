#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "fotfeste/kernel/event_queue.hpp"
#include "fotfeste/kernel/waiting_lists.hpp"
#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/stream.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste::testing {

enum class Order { first_come, last_come, by_class };

/// A station of equal servers with Poisson arrivals of two classes (M/G/c), with or without a
/// waiting room.
struct Station {
  std::array<double, 2> arrivals_per_day = {1, 0};
  std::function<double(double)> service_days = exponential;  ///< of a number in (0, 1)
  std::uint32_t servers = 1;
  Order order = Order::first_come;
  bool has_waiting_room = true;
  double late_days = 1;  ///< a wait beyond it is late [days]
  bool uses_wheel = false;
};

/// Customers who arrive from `warm_up` on are counted until `counted_until`; the run goes on to
/// `horizon`, so that those counted meet the customers behind them.
struct Window {
  Tick warm_up;
  Tick counted_until;
  Tick horizon;
};

struct ClassTotals {
  double arrived = 0;
  double blocked = 0;
  double delayed = 0;  ///< waited at all
  double late = 0;
  double waited = 0;  ///< [days], all together
};

struct Visit {
  Tick arrival;
  Tick departure = never;
};

/// A run of a station on the kernel's queue and waiting lists. One use.
class StationRun {
 public:
  StationRun(Station station, Window window, StreamKey key)
      : station_(std::move(station)),
        window_(window),
        key_(key),
        queue_(station_.uses_wheel ? 1'000'000 : 10, 10, window.horizon) {
    for (std::uint32_t server = 0; server < station_.servers; ++server) idle_.push_back(server);
  }

  void run() {
    for (std::uint32_t group = 0; group < classes; ++group) put_arrival(group, 0);
    for (; !queue_.empty();) {
      const auto [now, code] = queue_.top();
      queue_.pop();
      customer_ticks_ += (now - last_) * in_system_;
      last_ = now;
      events.emplace_back(now, code);
      if (code < classes) {
        arrive(code, now);
      } else {
        depart(code - classes, now);
      }
      if (!keeps_log) events.clear();
    }
    customer_ticks_ += (window_.horizon - last_) * in_system_;
  }

  /// Keep `events` and `visits`; set before the run.
  bool keeps_log = false;
  std::array<ClassTotals, 2> totals;
  std::vector<std::pair<Tick, std::uint32_t>> events;  ///< in the order they happened
  std::vector<Visit> visits;                           ///< not those blocked

  /// Integral of the number in the system from 0 to the horizon [ticks].
  [[nodiscard]] Tick customer_ticks() const { return customer_ticks_; }

 private:
  static constexpr std::uint32_t classes = 2;
  enum Purpose : std::uint32_t { between_arrivals, service };

  void put_arrival(std::uint32_t group, Tick now) {
    const double rate = station_.arrivals_per_day[group];
    if (rate <= 0) return;
    const double u = uniform(key_, {group, 0}, between_arrivals, arrivals_[group]++);
    queue_.put(now + to_delay(days(exponential(u) / rate)), group);
  }

  [[nodiscard]] bool counts(Tick arrival) const {
    return arrival >= window_.warm_up && arrival < window_.counted_until;
  }

  void arrive(std::uint32_t group, Tick now) {
    put_arrival(group, now);
    if (counts(now)) ++totals[group].arrived;
    if (idle_.empty() && !station_.has_waiting_room) {
      if (counts(now)) ++totals[group].blocked;
      return;
    }
    ++in_system_;
    const std::uint32_t customer = customers_++;
    if (keeps_log) visits.push_back({now});
    if (!idle_.empty()) {
      start(customer, now);
      return;
    }
    const Tick key = station_.order == Order::last_come ? -now : now;
    const auto rank = static_cast<std::uint8_t>(station_.order == Order::by_class ? group : 0);
    waiting_.push(0, {key, now, customer, 0, static_cast<std::uint8_t>(group), rank});
  }

  void start(std::uint32_t customer, Tick now) {
    const std::uint32_t server = idle_.back();
    idle_.pop_back();
    served_[server] = customer;
    const double u = uniform(key_, {customer, 1}, service, 0);
    queue_.put(now + to_delay(days(station_.service_days(u))), classes + server);
  }

  void depart(std::uint32_t server, Tick now) {
    --in_system_;
    if (keeps_log) visits[served_[server]].departure = now;
    idle_.push_back(server);
    if (waiting_.empty(0)) return;
    const WaitingLists::Item next = waiting_.front(0);
    waiting_.pop_front(0);
    note_wait(next, now);
    start(next.entity, now);
  }

  void note_wait(const WaitingLists::Item& customer, Tick now) {
    if (!counts(customer.since)) return;
    ClassTotals& of_class = totals[customer.kind];
    const double wait = to_days(now - customer.since);
    ++of_class.delayed;
    of_class.waited += wait;
    if (wait > station_.late_days) ++of_class.late;
  }

  Station station_;
  Window window_;
  StreamKey key_;
  EventQueue queue_;
  WaitingLists waiting_{1};
  std::vector<std::uint32_t> idle_;
  std::array<std::uint32_t, 64> served_{};
  std::array<std::uint32_t, 2> arrivals_{};
  std::uint32_t customers_ = 0;
  Tick in_system_ = 0;
  Tick last_ = 0;
  Tick customer_ticks_ = 0;
};

}  // namespace fotfeste::testing
