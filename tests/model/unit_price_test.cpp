#include "fotfeste/model/unit_price.hpp"

#include <gtest/gtest.h>

#include <random>

namespace fotfeste::testing {
namespace {

TEST(UnitPrice, AYearCostsTheYearlyPriceInShortAndLeapYears) {
  const UnitPrice price{kroner(950'000), {}};
  for (const int year : {2019, 2020, 2100}) {
    const Tick ticks = ticks_of_year(year);
    EXPECT_EQ(price.cost(ticks, 0, ticks), kroner(950'000));
    EXPECT_EQ(price.cost(7 * ticks, 0, ticks), kroner(7 * 950'000));
  }
  EXPECT_EQ(ticks_of_year(2020), 366 * ticks_per_day);
}

// The largest affordable number is affordable, and one more tick is not.
TEST(UnitPrice, AffordableIsTheInverseOfCost) {
  std::mt19937_64 random{1};
  const Tick year = ticks_of_year(2021);
  for (int trial = 0; trial < 50'000; ++trial) {
    const UnitPrice price{{static_cast<std::int64_t>(random() % 100'000'000) + 1},
                          {static_cast<std::int64_t>(random() % 50'000'000)}};
    const Nok amount{static_cast<std::int64_t>(random() % 10'000'000'000)};
    const auto vacant = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(year));
    const std::int64_t most = price.affordable(amount, vacant, year);
    ASSERT_LE(price.cost(most, vacant, year), amount);
    ASSERT_GT(price.cost(most + 1 + year / price.unit.ore, vacant, year), amount);
  }
}

TEST(UnitPrice, WholeUnitsAreAffordableAtTheirPrice) {
  const Tick year = ticks_of_year(2020);
  for (std::int64_t ore = 1; ore < 100'000'000; ore = ore * 3 + 7) {
    const UnitPrice price{{ore}, {}};
    ASSERT_GE(price.affordable({800 * ore}, 0, year), 800 * year);
    ASSERT_LT(price.affordable({800 * ore - 1}, 0, year), 800 * year);
  }
}

TEST(UnitPrice, WhatCostsNothingIsNeverScarce) {
  EXPECT_EQ((UnitPrice{}.affordable({0}, 0, ticks_of_year(2019))), never);
}

TEST(UnitPrice, QuotientsRoundDown) {
  EXPECT_EQ(floor_quotient(7, 2), 3);
  EXPECT_EQ(floor_quotient(-7, 2), -4);
  EXPECT_EQ(floor_quotient(-8, 2), -4);
}

}  // namespace
}  // namespace fotfeste::testing
