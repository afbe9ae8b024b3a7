#include "fotfeste/kernel/event_queue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <utility>
#include <vector>

namespace fotfeste {
namespace {

constexpr Tick ten_years = 3653 * ticks_per_day;

/// Expected sizes that lead to a heap, and to wheels with wide and narrow buckets.
struct Shape {
  const char* name;
  std::size_t pending;
  double per_day;
};
constexpr Shape shapes[] = {
    {"heap", 10, 1.0}, {"wide_buckets", 100'000, 3.0}, {"narrow_buckets", 1'000'000, 20'000.0}};

class EveryStructure : public ::testing::TestWithParam<Shape> {
 protected:
  static EventQueue queue(Tick horizon = ten_years) {
    return {GetParam().pending, GetParam().per_day, horizon};
  }
};

INSTANTIATE_TEST_SUITE_P(EventQueue, EveryStructure, ::testing::ValuesIn(shapes),
                         [](const auto& shape) { return shape.param.name; });

using Oracle = std::multiset<std::pair<Tick, std::uint32_t>>;

/// The queue and the plain model side by side, fed by one generator.
struct Pair {
  EventQueue queue;
  Oracle oracle = {};
  std::mt19937_64 luck = {};
  Tick now = -1;

  void put(Tick tick, std::uint32_t code) {
    queue.put(tick, code);
    if (tick < ten_years) oracle.emplace(tick, code);
  }

  /// Delays from one tick to years, many of them equal.
  void put_any() {
    const Tick spread = Tick{1} << (luck() % 33);
    const Tick delay = 1 + static_cast<Tick>(luck() % static_cast<std::uint64_t>(spread));
    const Tick rounded =
        luck() % 4 == 0 ? (now + delay) / ticks_per_day * ticks_per_day : now + delay;
    put(std::max(rounded, now + 1),
        static_cast<std::uint32_t>(luck() % 8 == 0 ? ~luck() : luck() % 64));
  }

  void pop_and_compare() {
    ASSERT_EQ(queue.empty(), oracle.empty());
    if (oracle.empty()) return;
    const auto [tick, code] = queue.top();
    ASSERT_EQ(std::pair(tick, code), *oracle.begin());
    queue.pop();
    oracle.erase(oracle.begin());
    now = tick;
    while (!oracle.empty() && oracle.begin()->first == now) {
      ASSERT_EQ(queue.top().tick, now);
      ASSERT_EQ(queue.top().code, oracle.begin()->second);
      queue.pop();
      oracle.erase(oracle.begin());
    }
  }

  void drain() {
    while (!oracle.empty() && !::testing::Test::HasFatalFailure()) pop_and_compare();
    ASSERT_TRUE(queue.empty());
    ASSERT_EQ(queue.top().tick, never);
  }
};

TEST_P(EveryStructure, RandomOperationsGiveTheOrderOfAMultiset) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    Pair pair{queue()};
    pair.luck.seed(seed);
    const std::uint64_t puts_in_eight = 3 + seed % 4;
    for (int step = 0; step < 3000 && !HasFatalFailure(); ++step) {
      if (pair.luck() % 8 < puts_in_eight) {
        pair.put_any();
      } else {
        pair.pop_and_compare();
      }
    }
    pair.drain();
    if (HasFatalFailure()) return;
  }
}

TEST_P(EveryStructure, HoldsItsOrderThroughALongSteadyRun) {
  Pair pair{queue()};
  pair.luck.seed(7);
  for (int entry = 0; entry < 30'000; ++entry) pair.put_any();
  for (int step = 0; step < 200'000 && !HasFatalFailure(); ++step) {
    pair.pop_and_compare();
    pair.put_any();
  }
  pair.drain();
}

TEST_P(EveryStructure, InsertionHistoryNeverShows) {
  std::vector<std::pair<Tick, std::uint32_t>> entries;
  std::mt19937_64 luck{3};
  for (int n = 0; n < 5000; ++n) {
    entries.emplace_back(static_cast<Tick>(luck() % 50) * (ticks_per_day / 4),
                         static_cast<std::uint32_t>(luck() % 1000));
  }
  const auto order_after = [&] {
    EventQueue events = queue();
    for (const auto& [tick, code] : entries) events.put(tick, code);
    std::vector<std::pair<Tick, std::uint32_t>> order;
    for (; !events.empty(); events.pop()) order.emplace_back(events.top().tick, events.top().code);
    return order;
  };
  const auto first = order_after();
  std::shuffle(entries.begin(), entries.end(), luck);
  EXPECT_EQ(order_after(), first);
  std::sort(entries.begin(), entries.end());
  EXPECT_EQ(first, entries);
}

TEST_P(EveryStructure, EqualEntriesAreAllKept) {
  EventQueue events = queue();
  for (int twin = 0; twin < 3; ++twin) events.put(77, 5);
  for (int twin = 0; twin < 3; ++twin) {
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.top().tick, 77);
    EXPECT_EQ(events.top().code, 5u);
    events.pop();
  }
  EXPECT_TRUE(events.empty());
}

TEST_P(EveryStructure, DropsWhatIsDueAtTheHorizonOrLater) {
  EventQueue events = queue(1000);
  events.put(1000, 1);
  events.put(never, 2);
  events.put(Tick{1} << 50, 3);
  EXPECT_TRUE(events.empty());
  events.put(999, 4);
  ASSERT_FALSE(events.empty());
  EXPECT_EQ(events.top().code, 4u);
}

TEST_P(EveryStructure, TakesAnEntryEarlierThanTheOneLookedAt) {
  EventQueue events = queue();
  events.put(2000 * ticks_per_day, 1);
  ASSERT_EQ(events.top().code, 1u);
  events.put(5, 2);
  events.put(1000 * ticks_per_day, 3);
  std::vector<std::uint32_t> order;
  for (; !events.empty(); events.pop()) order.push_back(events.top().code);
  EXPECT_EQ(order, (std::vector<std::uint32_t>{2, 3, 1}));
}

TEST_P(EveryStructure, AThousandRemindersAtOneInstantComeByCode) {
  EventQueue events = queue();
  for (std::uint32_t code = 5000; code-- > 0;) events.put(100 * ticks_per_day + 3, code);
  for (std::uint32_t code = 0; code < 5000; ++code, events.pop())
    ASSERT_EQ(events.top().code, code);
  EXPECT_TRUE(events.empty());
}

TEST_P(EveryStructure, ACopyRunsOnByItself) {
  Pair original{queue()};
  original.luck.seed(11);
  for (int entry = 0; entry < 2000; ++entry) original.put_any();
  for (int step = 0; step < 500; ++step) original.pop_and_compare();
  Pair branch = original;
  for (int entry = 0; entry < 500; ++entry) branch.put_any();
  branch.drain();
  original.drain();
}

TEST_P(EveryStructure, UpcomingIsTheCodeAheadOrTheTops) {
  EventQueue events = queue();
  for (std::uint32_t code = 0; code < 50; ++code)
    events.put(10 + static_cast<Tick>(code), code + 100);
  for (std::uint32_t code = 0; code < 50; ++code, events.pop()) {
    const std::uint32_t ahead = events.upcoming(4);
    EXPECT_TRUE(ahead == code + 104 || ahead == code + 100) << ahead;
  }
}

TEST(EventQueue, UpcomingLooksAheadInAWheel) {
  EventQueue events{100'000, 10'000.0, ten_years};
  for (std::uint32_t code = 0; code < 50; ++code)
    events.put(10 + static_cast<Tick>(code), code + 100);
  EXPECT_EQ(events.top().code, 100u);
  EXPECT_EQ(events.upcoming(4), 104u);
}

TEST(EventQueue, TakesAnyHorizon) {
  for (const Tick horizon :
       {Tick{0}, Tick{1}, ticks_per_day, Tick{1} << 45, Tick{1} << 60, never}) {
    for (const double per_day : {0.0, 1e-3, 1.0, 1e4, 1e9}) {
      EventQueue events{1'000'000, per_day, horizon};
      events.put(horizon, 2);
      EXPECT_TRUE(events.empty());
      if (horizon == 0) continue;
      events.put(horizon - 1, 1);
      events.put(0, 0);
      ASSERT_FALSE(events.empty());
      EXPECT_EQ(events.top().tick, 0);
      events.pop();
      EXPECT_EQ(events.top().code, 1u);
      EXPECT_EQ(events.top().tick, horizon - 1);
    }
  }
}

}  // namespace
}  // namespace fotfeste
