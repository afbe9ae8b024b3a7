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

Item any_item(std::mt19937_64& luck, std::uint32_t stamp) {
  return {static_cast<Tick>(luck() % 20) - 10,    static_cast<Tick>(luck() % 1000),
          static_cast<std::uint32_t>(luck() % 5), stamp,
          static_cast<std::uint8_t>(luck() % 3),  static_cast<std::uint8_t>(luck() % 2)};
}

/// Three lists, and beside each a plain one that is sorted anew after every addition.
struct Pair {
  WaitingLists lists{3};
  std::array<std::vector<Item>, 3> oracles = {};

  void push(std::size_t list, const Item& item) {
    lists.push(list, item);
    oracles[list].push_back(item);
    std::stable_sort(oracles[list].begin(), oracles[list].end(),
                     [](const Item& a, const Item& b) { return place(a) < place(b); });
  }
  void pop(std::size_t list) {
    if (oracles[list].empty()) return;
    lists.pop_front(list);
    oracles[list].erase(oracles[list].begin());
  }
  [[nodiscard]] bool agree(std::size_t list) const {
    const std::vector<Item>& oracle = oracles[list];
    if (lists.size(list) != oracle.size() || lists.empty(list) != oracle.empty()) return false;
    if (oracle.empty()) return true;
    return place(lists.front(list)) == place(oracle.front()) &&
           lists.front(list).since == oracle.front().since;
  }
  [[nodiscard]] bool agree_to_the_end() {
    for (std::size_t list = 0; list < oracles.size(); ++list) {
      for (; !oracles[list].empty(); pop(list)) {
        if (!agree(list)) return false;
      }
      if (!lists.empty(list)) return false;
    }
    return true;
  }
};

TEST(WaitingLists, RandomOperationsGiveTheOrderOfASort) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    std::mt19937_64 luck{seed};
    Pair pair;
    for (std::uint32_t step = 0; step < 1000; ++step) {
      const std::size_t list = luck() % 3;
      if (luck() % 7 < 4) {
        pair.push(list, any_item(luck, step));
      } else {
        pair.pop(list);
      }
      ASSERT_TRUE(pair.agree(list)) << "seed " << seed << ", step " << step;
    }
    Pair copy = pair;
    ASSERT_TRUE(pair.agree_to_the_end()) << seed;
    ASSERT_TRUE(copy.agree_to_the_end()) << "a copy, seed " << seed;
  }
}

TEST(WaitingLists, AListAddedLaterIsEmptyAndItsOwn) {
  WaitingLists lists{2};
  lists.push(1, {0, 0, 7, 0, 0, 0});
  const std::size_t added = lists.add_list();
  EXPECT_EQ(added, 2u);
  EXPECT_TRUE(lists.empty(added));
  lists.push(added, {0, 0, 8, 0, 0, 0});
  EXPECT_EQ(lists.front(added).entity, 8u);
  EXPECT_EQ(lists.front(1).entity, 7u);
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
