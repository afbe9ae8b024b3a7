#include "fotfeste/model/region_split.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <numeric>
#include <random>
#include <vector>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

std::vector<double> random_key(std::mt19937_64& random, int regions) {
  std::vector<double> key(static_cast<std::size_t>(regions));
  for (double& share : key) share = static_cast<double>(random() % 1000) + 1;
  const double total = std::accumulate(key.begin(), key.end(), 0.0);
  for (double& share : key) share /= total;
  return key;
}

TEST(RegionSplit, EveryAmountAddsUpToTheNation) {
  std::mt19937_64 random{1};
  for (int trial = 0; trial < 3000; ++trial) {
    const int regions = 1 + static_cast<int>(random() % 20);
    const auto key = random_key(random, regions);
    const auto weights = region_weights(key, regions);
    LineMoney national;
    national.amounts = {{2019, {static_cast<std::int64_t>(random() % 500'000'000'000)}},
                        {2021, {static_cast<std::int64_t>(random() % 1000)}}};
    national.supplements = {{{2020, 5, 1}, {-static_cast<std::int64_t>(random() % 100'000)}}};
    const auto parts = split_money(national, weights);
    ASSERT_EQ(parts.size(), key.size());
    for (std::size_t entry = 0; entry < 2; ++entry) {
      Nok sum;
      for (std::size_t region = 0; region < parts.size(); ++region) {
        sum += parts[region].amounts[entry].amount;
        ASSERT_NEAR(static_cast<double>(parts[region].amounts[entry].amount.ore),
                    key[region] * static_cast<double>(national.amounts[entry].amount.ore), 2);
      }
      ASSERT_EQ(sum, national.amounts[entry].amount);
    }
    Nok supplements;
    for (const LineMoney& part : parts) supplements += part.supplements.front().amount;
    ASSERT_EQ(supplements, national.supplements.front().amount);
  }
}

TEST(RegionSplit, EveryNumberOfPlacesAddsUp) {
  const auto weights = region_weights({0.37, 0.21, 0.42}, 3);
  for (int n = 0; n <= 10'000; ++n) {
    const auto parts = split_whole(n, weights);
    ASSERT_EQ(std::accumulate(parts.begin(), parts.end(), 0), n);
  }
}

TEST(RegionSplit, EqualRegionsGetEqualParts) {
  LineMoney national;
  national.amounts = {{2019, kroner(1'953'792'000)}};
  for (const LineMoney& part : split_money(national, region_weights({}, 12))) {
    EXPECT_EQ(part.amounts.front().amount, kroner(162'816'000));
  }
}

// Split by øre alone, each of twelve regions would have 10.8 positions and open 10.
TEST(RegionSplit, RegionsTogetherBuyAsManyUnitsAsTheNation) {
  LineMoney national;
  national.unit_cost = kroner(768'000);
  national.amounts = {{2019, kroner(100'000'000)}};
  std::int64_t positions = 0;
  Nok sum;
  for (const LineMoney& part : split_money(national, region_weights({}, 12))) {
    positions += part.amounts.front().amount.ore / national.unit_cost.ore;
    sum += part.amounts.front().amount;
  }
  EXPECT_EQ(positions, 130);
  EXPECT_EQ(sum, kroner(100'000'000));
}

TEST(RegionSplit, AKeyThatDoesNotFitIsRefused) {
  EXPECT_THROW((void)region_weights({0.5, 0.5}, 3), ParameterError);
  EXPECT_THROW((void)region_weights({1.5, -0.5}, 2), ParameterError);
  EXPECT_THROW((void)region_weights({0, 0}, 2), ParameterError);
  EXPECT_THROW((void)region_weights({}, 0), ParameterError);
}

Nok amount_in(int year, const LineMoney& money) {
  Nok amount = money.amounts.front().amount;
  for (const YearAmount& entry : money.amounts) {
    if (entry.year <= year) amount = entry.amount;
  }
  return amount;
}

// The money of every year goes to the regions that have begun, and none before the first.
TEST(RegionSplit, MoneyOfAPilotReachesTheRegionsThatHaveBegun) {
  const RegionReach reach{{2021, RegionReach::not_at_all, 2020, 2023}};
  const auto weights = region_weights({0.2, 0.4, 0.3, 0.1}, 4);
  LineMoney national;
  national.amounts = {{2018, kroner(600)}, {2022, kroner(900)}};
  national.supplements = {{{2019, 5, 1}, kroner(7)}, {{2020, 5, 1}, kroner(11)}};
  const auto parts = split_money(national, weights, reach);
  const auto in = [&](int year) {
    std::vector<std::int64_t> ore;
    for (const LineMoney& part : parts) ore.push_back(amount_in(year, part).ore / 100);
    return ore;
  };
  using Row = std::vector<std::int64_t>;
  EXPECT_EQ(in(2017), (Row{0, 0, 0, 0}));
  EXPECT_EQ(in(2019), (Row{0, 0, 0, 0}));
  EXPECT_EQ(in(2020), (Row{0, 0, 600, 0}));
  EXPECT_EQ(in(2021), (Row{240, 0, 360, 0}));
  EXPECT_EQ(in(2022), (Row{360, 0, 540, 0}));
  EXPECT_EQ(in(2023), (Row{300, 0, 450, 150}));
  EXPECT_EQ(in(2030), in(2023));
  ASSERT_EQ(parts[2].supplements.size(), 1U);
  EXPECT_EQ(parts[2].supplements[0].amount, kroner(11));
  EXPECT_EQ(parts[0].supplements[0].amount, kroner(0));
}

TEST(RegionSplit, WhatIsEverywhereIsSplitAsBefore) {
  LineMoney national;
  national.amounts = {{2019, kroner(1001)}};
  const auto weights = region_weights({}, 3);
  EXPECT_EQ(split_money(national, weights, {})[2].amounts[0].amount,
            split_money(national, weights)[2].amounts[0].amount);
}

TEST(RegionSplit, NothingIsSplitWhereNobodyHasAnyWeight) {
  const auto present = weights_in(2019, region_weights({}, 2), {{2020, 2021}});
  EXPECT_EQ(split_whole(10, present), (std::vector<int>{0, 0}));
}

}  // namespace
}  // namespace fotfeste::testing
