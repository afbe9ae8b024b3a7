#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/numeric.hpp"
#include "tests/support/service_station.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

constexpr Tick ticks(double n) { return to_ticks(days(n)); }

/// What replications of a station say; waits are means over customers [days].
struct Findings {
  Replications wait, delayed, late, blocked, first_class_wait, second_class_wait, weighted_wait;
};

Findings simulate(const Station& station, double run_days, std::uint64_t replications) {
  const Window window{ticks(400), ticks(400 + run_days), ticks(600 + run_days)};
  Findings found;
  for (std::uint64_t replication = 0; replication < replications; ++replication) {
    StationRun run{station, window, stream_key(20260417, replication)};
    run.run();
    const auto& [first, second] = run.totals;
    const double arrived = first.arrived + second.arrived;
    found.wait.add((first.waited + second.waited) / arrived);
    found.delayed.add((first.delayed + second.delayed) / arrived);
    found.late.add((first.late + second.late) / arrived);
    found.blocked.add((first.blocked + second.blocked) / arrived);
    if (second.arrived == 0) continue;
    found.first_class_wait.add(first.waited / first.arrived);
    found.second_class_wait.add(second.waited / second.arrived);
    found.weighted_wait.add((station.arrivals_per_day[0] * first.waited / first.arrived +
                             station.arrivals_per_day[1] * second.waited / second.arrived));
  }
  return found;
}

auto exponential_service(double rate) {
  return [rate](double u) { return exponential(u) / rate; };
}
auto lognormal_service(double mean, double cv) {
  return
      [mean, sigma = std::sqrt(std::log1p(cv * cv))](double u) { return mean * frailty(u, sigma); };
}

/// Erlang's formulas for M/M/c, with values that do not coincide with one another.
struct MultiServer {
  double arrivals = 3.7;
  double service = 0.83;
  int servers = 6;

  [[nodiscard]] double delayed() const {
    const double offered = arrivals / service;
    const double b = erlang_b(offered, servers);
    return b / (1 - offered / servers * (1 - b));
  }
  [[nodiscard]] double drain() const { return servers * service - arrivals; }
  [[nodiscard]] double wait() const { return delayed() / drain(); }
  [[nodiscard]] double late(double days) const { return delayed() * std::exp(-drain() * days); }

  [[nodiscard]] Station station() const {
    Station s;
    s.arrivals_per_day = {arrivals, 0};
    s.service_days = exponential_service(service);
    s.servers = static_cast<std::uint32_t>(servers);
    return s;
  }
};

void expect_erlang_c(bool uses_wheel) {
  const MultiServer exact;
  Station station = exact.station();
  station.uses_wheel = uses_wheel;
  const Findings found = simulate(station, 12'000, 400);
  EXPECT_TRUE(agrees(found.wait, exact.wait(), 0.03 * exact.wait()));
  EXPECT_TRUE(agrees(found.delayed, exact.delayed(), 0.02 * exact.delayed()));
  EXPECT_TRUE(agrees(found.late, exact.late(1), 0.05 * exact.late(1)));
}

TEST(MultiServerQueue, WaitsAsErlangCSaysOnAHeap) { expect_erlang_c(false); }
TEST(MultiServerQueue, WaitsAsErlangCSaysOnAWheel) { expect_erlang_c(true); }

TEST(MultiServerQueue, TheCheckSeesWrongRatesServersAndOrder) {
  const MultiServer exact;
  MultiServer busier = exact;
  busier.arrivals *= 1.02;
  const Findings with_more = simulate(busier.station(), 12'000, 400);
  EXPECT_TRUE(rejects(with_more.wait, exact.wait()));
  EXPECT_TRUE(rejects(with_more.delayed, exact.delayed()));
  MultiServer larger = exact;
  ++larger.servers;
  EXPECT_TRUE(rejects(simulate(larger.station(), 2000, 100).wait, exact.wait()));
  Station last_come = exact.station();
  last_come.order = Order::last_come;
  EXPECT_TRUE(rejects(simulate(last_come, 12'000, 400).late, exact.late(1)));
}

/// Pollaczek and Khinchine: M/G/1.
struct SingleServer {
  double arrivals = 0.61;
  double mean = 1.07;
  double cv = 1.2;

  [[nodiscard]] double wait() const {
    return arrivals * mean * mean * (1 + cv * cv) / (2 * (1 - arrivals * mean));
  }
  [[nodiscard]] Station station() const {
    Station s;
    s.arrivals_per_day = {arrivals, 0};
    s.service_days = lognormal_service(mean, cv);
    return s;
  }
};

TEST(SingleServerQueue, WaitsAsPollaczekAndKhinchineSay) {
  const SingleServer exact;
  const Findings found = simulate(exact.station(), 60'000, 600);
  EXPECT_TRUE(agrees(found.wait, exact.wait(), 0.02 * exact.wait()));
}

TEST(SingleServerQueue, TheCheckSeesAWrongSpreadAndRate) {
  const SingleServer exact;
  SingleServer wider = exact;
  wider.cv *= 1.05;
  EXPECT_TRUE(rejects(simulate(wider.station(), 60'000, 600).wait, exact.wait()));
  SingleServer busier = exact;
  busier.arrivals *= 1.02;
  EXPECT_TRUE(rejects(simulate(busier.station(), 60'000, 600).wait, exact.wait()));
}

Station loss_station(std::function<double(double)> service_days, std::uint32_t servers) {
  Station s;
  s.arrivals_per_day = {3.7, 0};
  s.service_days = std::move(service_days);
  s.servers = servers;
  s.has_waiting_room = false;
  return s;
}

TEST(LossSystem, BlocksAsErlangBSaysWhateverTheServiceLaw) {
  constexpr double mean = 1 / 0.83;
  const double exact = erlang_b(3.7 * mean, 6);
  const auto fixed = [](double) { return mean; };
  for (const auto& law : {std::function<double(double)>{exponential_service(1 / mean)},
                          std::function<double(double)>{fixed},
                          std::function<double(double)>{lognormal_service(mean, 2)}}) {
    EXPECT_TRUE(agrees(simulate(loss_station(law, 6), 12'000, 300).blocked, exact, 0.015 * exact));
  }
}

TEST(LossSystem, TheCheckSeesOneServerMoreAndALongerService) {
  constexpr double mean = 1 / 0.83;
  const double exact = erlang_b(3.7 * mean, 6);
  EXPECT_TRUE(rejects(simulate(loss_station(exponential_service(1 / mean), 7), 12'000, 150).blocked,
                      exact));
  EXPECT_TRUE(rejects(
      simulate(loss_station(lognormal_service(mean * 1.02, 2), 6), 12'000, 150).blocked, exact));
}

/// Cobham: M/M/1 whose first class goes before the second without interrupting it.
struct PriorityServer {
  double first = 0.31;
  double second = 0.37;
  double service = 1.07;

  [[nodiscard]] double load(double arrivals) const { return arrivals / service; }
  [[nodiscard]] double residual() const { return (first + second) / (service * service); }
  [[nodiscard]] double first_wait() const { return residual() / (1 - load(first)); }
  [[nodiscard]] double second_wait() const {
    return first_wait() / (1 - load(first) - load(second));
  }
  /// Kleinrock: the waits weighted by arrivals are the same for every order that never idles.
  [[nodiscard]] double weighted_wait() const {
    return (first + second) * residual() / (1 - load(first) - load(second));
  }
  [[nodiscard]] Station station(Order order) const {
    Station s;
    s.arrivals_per_day = {first, second};
    s.service_days = exponential_service(service);
    s.order = order;
    return s;
  }
};

TEST(PriorityQueue, WaitsAsCobhamSays) {
  const PriorityServer exact;
  const Findings found = simulate(exact.station(Order::by_class), 30'000, 400);
  EXPECT_TRUE(agrees(found.first_class_wait, exact.first_wait(), 0.02 * exact.first_wait()));
  EXPECT_TRUE(agrees(found.second_class_wait, exact.second_wait(), 0.03 * exact.second_wait()));
}

TEST(PriorityQueue, ConservesTheWeightedWaitUnderEveryOrder) {
  const PriorityServer exact;
  for (const Order order : {Order::by_class, Order::first_come, Order::last_come}) {
    const Findings found = simulate(exact.station(order), 30'000, 400);
    EXPECT_TRUE(agrees(found.weighted_wait, exact.weighted_wait(), 0.03 * exact.weighted_wait()));
  }
}

TEST(PriorityQueue, TheChecksSeeNoPrioritySwappedClassesAndAWrongRate) {
  const PriorityServer exact;
  const Findings no_priority = simulate(exact.station(Order::first_come), 30'000, 400);
  EXPECT_TRUE(rejects(no_priority.first_class_wait, exact.first_wait()));
  EXPECT_TRUE(rejects(no_priority.second_class_wait, exact.second_wait()));
  const Findings as_is = simulate(exact.station(Order::by_class), 30'000, 400);
  EXPECT_TRUE(rejects(as_is.second_class_wait, exact.first_wait()));
  PriorityServer slower = exact;
  slower.service /= 1.02;
  const Findings found = simulate(slower.station(Order::by_class), 30'000, 400);
  EXPECT_TRUE(rejects(found.weighted_wait, exact.weighted_wait()));
}

}  // namespace
}  // namespace fotfeste::testing
