#include "fotfeste/kernel/packed_heap.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <utility>

namespace fotfeste {
namespace {

TEST(PackedHeap, RandomOperationsGiveTheOrderOfAMultiset) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937_64 luck{seed};
    PackedHeap heap;
    std::multiset<std::pair<Tick, std::uint32_t>> oracle;
    for (int step = 0; step < 2000; ++step) {
      if (luck() % 2 == 0) {
        const auto tick = static_cast<Tick>(luck() % 100);
        const auto id = static_cast<std::uint32_t>(luck() % 50);
        heap.put(tick, id);
        oracle.emplace(tick, id);
      } else if (!oracle.empty()) {
        ASSERT_EQ(std::pair(heap.top_tick(), heap.top_id()), *oracle.begin());
        heap.pop();
        oracle.erase(oracle.begin());
      }
      ASSERT_EQ(heap.size(), oracle.size());
      ASSERT_EQ(heap.empty(), oracle.empty());
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
}

}  // namespace
}  // namespace fotfeste
