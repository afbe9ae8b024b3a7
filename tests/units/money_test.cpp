#include "fotfeste/units/money.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <random>
#include <stdexcept>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

std::int64_t sum_of(const std::vector<Nok>& parts) {
  Nok sum;
  for (const Nok part : parts) sum += part;
  return sum.ore;
}

TEST(Money, SumsAreExact) {
  std::mt19937_64 random{1};
  for (int trial = 0; trial < 10'000; ++trial) {
    const Nok a{static_cast<std::int64_t>(random()) / 2};
    const Nok b{static_cast<std::int64_t>(random()) / 2};
    ASSERT_EQ((a + b).ore, a.ore + b.ore);
    ASSERT_EQ(a + b - b, a);
  }
  Nok purse = kroner(3);
  purse += kroner(2);
  purse -= Nok{1};
  EXPECT_EQ(purse.ore, 499);
}

TEST(Money, ASumThatDoesNotFitIsAnError) {
  EXPECT_EQ(Nok{largest - 1} + Nok{1}, Nok{largest});
  EXPECT_THROW((void)(Nok{largest} + Nok{1}), std::overflow_error);
  EXPECT_THROW((void)(Nok{smallest} - Nok{1}), std::overflow_error);
  EXPECT_THROW((void)(Nok{0} - Nok{smallest}), std::overflow_error);
  Nok purse{largest};
  EXPECT_THROW(purse += Nok{1}, std::overflow_error);
  EXPECT_EQ(purse.ore, largest);
}

// The result r of a n / d is nearest when |2 r d - 2 a n| <= d; at a tie, |r| is the larger.
TEST(Money, ScalingRoundsOnceHalfAwayFromZero) {
  std::mt19937_64 random{2};
  for (int trial = 0; trial < 100'000; ++trial) {
    const auto amount = static_cast<std::int64_t>(random() >> 1) / 1'000'000 - largest / 2'000'000;
    const auto numerator = static_cast<std::int64_t>(random() % 2'000'001) - 1'000'000;
    const auto denominator = static_cast<std::int64_t>(random() % 1'000) + 1;
    const Wide exact = Wide{amount} * numerator;
    const Wide result = scaled({amount}, numerator, denominator).ore;
    const Wide excess = 2 * (result * denominator - exact);
    ASSERT_LE(excess < 0 ? -excess : excess, denominator);
    if (excess == denominator || -excess == denominator) {
      ASSERT_EQ(excess > 0, exact > 0);
    }
  }
  EXPECT_EQ(scaled({5}, 1, 2).ore, 3);
  EXPECT_EQ(scaled({-5}, 1, 2).ore, -3);
}

TEST(Money, ScalingReachesTheEndsOfTheRangeAndNoFurther) {
  EXPECT_EQ(scaled({largest}, largest, largest).ore, largest);
  EXPECT_EQ(scaled({smallest}, largest, largest).ore, smallest);
  EXPECT_EQ(scaled({smallest}, 1, 1).ore, smallest);
  EXPECT_THROW((void)scaled({smallest}, -1, 1), std::overflow_error);
  EXPECT_THROW((void)scaled({largest}, 2, 1), std::overflow_error);
  EXPECT_THROW((void)scaled({smallest}, smallest, 1), std::overflow_error);
  EXPECT_THROW((void)scaled({1}, 1, 0), ParameterError);
  EXPECT_THROW((void)scaled({1}, 1, -1), ParameterError);
}

// C7: the state pays 60 %, the municipality 40 %, and nothing is lost.
TEST(Money, EveryAmountSplitsIntoPartsThatAddUp) {
  constexpr std::array<std::int64_t, 2> weights = {60, 40};
  for (std::int64_t amount = 0; amount <= 1'000'000; ++amount) {
    const auto parts = split_by_largest_remainder({amount}, weights);
    ASSERT_EQ(sum_of(parts), amount);
    ASSERT_LT(std::abs(parts[0].ore * 100 - amount * 60), 100) << amount;
  }
}

TEST(Money, EveryShareSplitsIntoPartsThatAddUp) {
  for (std::int64_t percent = 0; percent <= 100; ++percent) {
    const std::array<std::int64_t, 2> weights = {percent, 100 - percent};
    for (std::int64_t amount = -1'000'000; amount <= 1'000'000; amount += 199) {
      const auto parts = split_by_largest_remainder({amount}, weights);
      ASSERT_EQ(sum_of(parts), amount);
      ASSERT_LT(std::abs(parts[0].ore * 100 - amount * percent), 100) << amount << " " << percent;
    }
  }
}

// Largest remainders: whoever is rounded up had at least the remainder of whoever is rounded down.
TEST(Money, TheLeftOverGoesToTheLargestRemainders) {
  std::mt19937_64 random{3};
  for (int trial = 0; trial < 20'000; ++trial) {
    std::vector<std::int64_t> weights(1 + random() % 12);
    for (std::int64_t& weight : weights) weight = static_cast<std::int64_t>(random() % 50);
    weights.front() += 1;
    const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    const auto amount = static_cast<std::int64_t>(random() % 100'000'000'000);
    const auto parts = split_by_largest_remainder({amount}, weights);
    ASSERT_EQ(sum_of(parts), amount);
    std::int64_t least_raised = total;
    std::int64_t most_lowered = 0;
    for (std::size_t payer = 0; payer < parts.size(); ++payer) {
      const std::int64_t excess = parts[payer].ore * total - amount * weights[payer];
      ASSERT_LT(std::abs(excess), total);
      if (excess > 0) least_raised = std::min(least_raised, total - excess);
      if (excess < 0) most_lowered = std::max(most_lowered, -excess);
    }
    ASSERT_GE(least_raised, most_lowered);
  }
}

TEST(Money, TiesGoToTheEarlierPart) {
  constexpr std::array<std::int64_t, 3> thirds = {1, 1, 1};
  EXPECT_EQ(split_by_largest_remainder({5}, thirds), (std::vector<Nok>{{2}, {2}, {1}}));
  EXPECT_EQ(split_by_largest_remainder({-5}, thirds), (std::vector<Nok>{{-2}, {-2}, {-1}}));
  const std::vector<std::int64_t> hundred(100, 7);
  const auto parts = split_by_largest_remainder({130}, hundred);
  for (std::size_t payer = 0; payer < 100; ++payer) {
    ASSERT_EQ(parts[payer].ore, payer < 30 ? 2 : 1) << payer;
  }
}

TEST(Money, HugeAmountsAndWeightsSplitExactly) {
  constexpr std::array<std::int64_t, 3> weights = {largest, largest, 1};
  for (const std::int64_t amount : {largest, smallest}) {
    EXPECT_EQ(sum_of(split_by_largest_remainder({amount}, weights)), amount);
  }
}

TEST(Money, WeightsThatShareNothingAreRefused) {
  using Weights = std::vector<std::int64_t>;
  for (const Weights& weights : {Weights{}, Weights{0, 0}, Weights{3, -1}}) {
    EXPECT_THROW((void)split_by_largest_remainder({1}, weights), ParameterError);
  }
}

}  // namespace
}  // namespace fotfeste::testing
