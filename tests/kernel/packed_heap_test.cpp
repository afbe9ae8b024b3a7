#include "fotfeste/kernel/packed_heap.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <utility>

namespace fotfeste {
namespace {

/// The heap and the plain model side by side.
struct Pair {
  PackedHeap heap = {};
  std::multiset<std::pair<Tick, std::uint32_t>> oracle = {};

  void put(Tick tick, std::uint32_t id) {
    heap.put(tick, id);
    oracle.emplace(tick, id);
  }
  void pop() {
    if (oracle.empty()) return;
    heap.pop();
    oracle.erase(oracle.begin());
  }
  [[nodiscard]] bool agree() const {
    if (heap.size() != oracle.size() || heap.empty() != oracle.empty()) return false;
    return oracle.empty() || std::pair(heap.top_tick(), heap.top_id()) == *oracle.begin();
  }
};

TEST(PackedHeap, RandomOperationsGiveTheOrderOfAMultiset) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    std::mt19937_64 luck{seed};
    Pair pair;
    for (int step = 0; step < 2000; ++step) {
      if (luck() % 2 == 0) {
        pair.put(static_cast<Tick>(luck() % 100), static_cast<std::uint32_t>(luck() % 50));
      } else {
        pair.pop();
      }
      ASSERT_TRUE(pair.agree()) << "seed " << seed << ", step " << step;
    }
  }
}

TEST(PackedHeap, CarriesTheLargestTickAndId) {
  PackedHeap heap;
  heap.put((Tick{1} << 42) - 1, (1u << 22) - 1);
  heap.put((Tick{1} << 42) - 1, 0);
  EXPECT_EQ(heap.top_id(), 0u);
  heap.pop();
  EXPECT_EQ(heap.top_tick(), (Tick{1} << 42) - 1);
  EXPECT_EQ(heap.top_id(), (1u << 22) - 1);
  heap.pop();
  EXPECT_EQ(heap.top_tick(), never);
}

}  // namespace
}  // namespace fotfeste
