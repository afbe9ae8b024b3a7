#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "tests/support/markov_population.hpp"
#include "tests/support/service_station.hpp"

namespace fotfeste::testing {
namespace {

constexpr Tick horizon = 700 * ticks_per_day;
constexpr Window whole_run{0, horizon, horizon};

using Events = std::vector<std::pair<Tick, std::uint32_t>>;

Station station(Order order, bool has_waiting_room, bool uses_wheel) {
  Station s;
  s.arrivals_per_day = {1.9, 1.2};
  s.servers = 4;
  s.order = order;
  s.has_waiting_room = has_waiting_room;
  s.uses_wheel = uses_wheel;
  return s;
}

StationRun logged_run(const Station& s, std::uint64_t replication) {
  StationRun run{s, whole_run, stream_key(5, replication)};
  run.keeps_log = true;
  run.run();
  return run;
}

/// Time in the system of all visits, those still there at the horizon cut off.
Tick time_in_system(const std::vector<Visit>& visits) {
  Tick sum = 0;
  for (const Visit& visit : visits) sum += std::min(visit.departure, horizon) - visit.arrival;
  return sum;
}

void expect_littles_law(const Station& s, std::uint64_t replication) {
  StationRun run = logged_run(s, replication);
  EXPECT_GT(run.visits.size(), 1000u);
  EXPECT_EQ(run.customer_ticks(), time_in_system(run.visits));
  ++run.visits[replication].departure;
  EXPECT_NE(run.customer_ticks(), time_in_system(run.visits)) << "a departure a tick late";
}

TEST(LittlesLaw, HoldsToTheTickOnEverySamplePath) {
  for (const Order order : {Order::first_come, Order::last_come, Order::by_class}) {
    for (std::uint64_t replication = 0; replication < 50; ++replication) {
      expect_littles_law(station(order, true, false), replication);
      expect_littles_law(station(order, false, true), replication);
    }
  }
}

/// Times never go back, and what shares an instant comes in the order of its code.
bool is_in_order(const Events& events) { return std::is_sorted(events.begin(), events.end()); }

TEST(Causality, TimeNeverGoesBack) {
  for (const bool uses_wheel : {false, true}) {
    StationRun run = logged_run(station(Order::by_class, true, uses_wheel), 1);
    EXPECT_TRUE(is_in_order(run.events));
    std::swap(run.events[100], run.events[101]);
    EXPECT_FALSE(is_in_order(run.events)) << "two events swapped";
  }
}

TEST(Causality, HeapAndWheelTellTheSameStory) {
  for (std::uint64_t replication = 0; replication < 20; ++replication) {
    const StationRun heap = logged_run(station(Order::by_class, true, false), replication);
    const StationRun wheel = logged_run(station(Order::by_class, true, true), replication);
    ASSERT_EQ(heap.events, wheel.events);
  }
}

/// Moves of a population whose waits are whole quarters of a day, so that hundreds share an
/// instant.
Events moves(bool last_entity_first, bool uses_wheel) {
  MarkovPopulation::Setup setup{.rates = {{0, 0.2, 0.1}, {0.3, 0, 0.1}, {0.2, 0.2, 0}},
                                .entities = 2000};
  setup.horizon = 60 * ticks_per_day;
  setup.last_entity_first = last_entity_first;
  setup.uses_wheel = uses_wheel;
  setup.grain = ticks_per_day / 4;
  MarkovPopulation people{setup, stream_key(6, 0)};
  people.run([](std::uint32_t, std::uint32_t, Tick, Tick) {});
  return people.events;
}

bool has_ties(const Events& events) {
  return std::adjacent_find(events.begin(), events.end(), [](const auto& a, const auto& b) {
           return a.first == b.first;
         }) != events.end();
}

TEST(Causality, TiesComeByCodeWhoeverWasThereFirst) {
  const Events forward = moves(false, false);
  EXPECT_TRUE(has_ties(forward));
  EXPECT_TRUE(is_in_order(forward));
  EXPECT_EQ(moves(true, false), forward);
  EXPECT_EQ(moves(false, true), forward);
  EXPECT_EQ(moves(true, true), forward);
}

TEST(Causality, TheCheckSeesTiesInTheOrderOfArrival) {
  Events events = moves(false, false);
  std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second > b.second;
  });
  EXPECT_FALSE(is_in_order(events));
}

}  // namespace
}  // namespace fotfeste::testing
