#include "fotfeste/kernel/waiting_lists.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <tuple>
#include <vector>

namespace fotfeste {
namespace {

using Item = WaitingLists::Item;

auto place(const Item& item) {
  return std::tuple(item.rank, item.key, item.entity, item.kind, item.stamp);
}

/// One list kept by sorting anew after every addition.
struct SortedList {
  std::vector<Item> items;

  void push(const Item& item) {
    items.push_back(item);
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return place(a) < place(b); });
  }
};

Item any_item(std::mt19937_64& luck, std::uint32_t stamp) {
  return {static_cast<Tick>(luck() % 20) - 10,    static_cast<Tick>(luck() % 1000),
          static_cast<std::uint32_t>(luck() % 5), stamp,
          static_cast<std::uint8_t>(luck() % 3),  static_cast<std::uint8_t>(luck() % 2)};
}

void expect_same(const WaitingLists& lists, std::size_t list, const SortedList& oracle) {
  ASSERT_EQ(lists.size(list), oracle.items.size());
  ASSERT_EQ(lists.empty(list), oracle.items.empty());
  if (oracle.items.empty()) return;
  ASSERT_EQ(place(lists.front(list)), place(oracle.items.front()));
  ASSERT_EQ(lists.front(list).since, oracle.items.front().since);
}

TEST(WaitingLists, RandomOperationsGiveTheOrderOfASort) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937_64 luck{seed};
    WaitingLists lists{2};
    ASSERT_EQ(lists.add_list(), 2u);
    std::array<SortedList, 3> oracles;
    for (std::uint32_t step = 0; step < 1000 && !HasFatalFailure(); ++step) {
      const std::size_t list = luck() % 3;
      if (luck() % 7 < 4) {
        const Item item = any_item(luck, step);
        lists.push(list, item);
        oracles[list].push(item);
      } else if (!lists.empty(list)) {
        lists.pop_front(list);
        oracles[list].items.erase(oracles[list].items.begin());
      }
      expect_same(lists, list, oracles[list]);
    }
    const WaitingLists copy = lists;
    for (std::size_t list = 0; list < 3; ++list) {
      while (!lists.empty(list) && !HasFatalFailure()) {
        expect_same(lists, list, oracles[list]);
        lists.pop_front(list);
        oracles[list].items.erase(oracles[list].items.begin());
      }
      EXPECT_TRUE(oracles[list].items.empty());
    }
    EXPECT_GT(copy.size(0) + copy.size(1) + copy.size(2), 0u);
  }
}

TEST(WaitingLists, ServesInTheSameOrderHoweverItemsWereAdded) {
  std::mt19937_64 luck{1};
  std::vector<Item> items;
  for (std::uint32_t stamp = 0; stamp < 300; ++stamp) items.push_back(any_item(luck, stamp));
  const auto order_of = [&] {
    WaitingLists lists{1};
    for (const Item& item : items) lists.push(0, item);
    std::vector<std::uint32_t> order;
    for (; !lists.empty(0); lists.pop_front(0)) order.push_back(lists.front(0).stamp);
    return order;
  };
  const auto first = order_of();
  std::shuffle(items.begin(), items.end(), luck);
  EXPECT_EQ(order_of(), first);
}

}  // namespace
}  // namespace fotfeste
