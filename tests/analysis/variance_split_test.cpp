#include "fotfeste/analysis/variance_split.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste::testing {
namespace {

using Replicated = std::vector<std::vector<double>>;

/// Points whose means have sd `parameters`, with replications of sd `chance` around them.
Replicated sample(std::size_t points, std::size_t each, double parameters, std::uint64_t seed) {
  constexpr double chance = 3;
  Replicated all(points);
  for (std::uint32_t point = 0; point < points; ++point) {
    const StreamKey key = stream_key(seed, 0);
    const double mean = normal(uniform(key, {point, 0}, 0, 0), 100, parameters);
    for (std::uint32_t r = 0; r < each; ++r) {
      all[point].push_back(normal(uniform(key, {point, 0}, 1, r), mean, chance));
    }
  }
  return all;
}

TEST(VarianceSplit, IsTheTableComputedByHand) {
  // Means 2, 5, 8; within 6 over 6 degrees; between 54 over 2: 27.
  const Replicated replicated{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
  const auto split = split_variance(replicated);
  ASSERT_TRUE(split.has_value());
  EXPECT_DOUBLE_EQ(split->chance, 1);
  EXPECT_DOUBLE_EQ(split->parameters, (27. - 1) / 3);
  EXPECT_DOUBLE_EQ(split->share, (26. / 3) / (26. / 3 + 1));
  EXPECT_NEAR(split->chance_interval.low, 6 / 14.4494, 1e-5);  // tabled chi-squares
  EXPECT_NEAR(split->chance_interval.high, 6 / 1.23734, 1e-4);
  EXPECT_DOUBLE_EQ(split->chance_in_mean, 1. / 9);
  EXPECT_DOUBLE_EQ(split->parameters_in_mean, 26. / 9);
  EXPECT_EQ(split->advice, SpendOn::draws);
}

TEST(VarianceSplit, FindsAKnownSplit) {
  const auto split = split_variance(sample(2000, 20, 2, 1));
  EXPECT_NEAR(split->chance, 9, 0.4);       // 6.2 standard errors: 0.065
  EXPECT_NEAR(split->parameters, 4, 0.87);  // 0.14
  EXPECT_TRUE(split->share_interval.contains(4. / 13));
}

// The true variance of the mean of 20 points with 5 replications, over 2 000 samples.
TEST(VarianceSplit, AddsUpToTheVarianceOfTheMean) {
  std::vector<double> means;
  double predicted = 0;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const Replicated replicated = sample(20, 5, 2, seed);
    double sum = 0;
    for (const auto& point : replicated) sum += moments_of(point).mean / 20;
    means.push_back(sum);
    const auto split = split_variance(replicated);
    predicted += (split->chance_in_mean + split->parameters_in_mean) / 2000;
  }
  EXPECT_NEAR(predicted, 4. / 20 + 9. / 100, 0.02);
  EXPECT_NEAR(std::pow(moments_of(means).sd, 2), predicted, 0.06);
}

// Standard error of the coverage 0.5 %.
TEST(VarianceSplit, IntervalsCoverWhatTheySay) {
  int chance = 0;
  int share = 0;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const auto split = split_variance(sample(15, 4, 2, seed));
    chance += split->chance_interval.contains(9) ? 1 : 0;
    share += split->share_interval.contains(4. / 13) ? 1 : 0;
  }
  EXPECT_NEAR(chance / 2000., 0.95, 0.03);
  EXPECT_NEAR(share / 2000., 0.95, 0.03);
}

TEST(VarianceSplit, AdvisesReplicationsWhereChanceIsAll) {
  const auto split = split_variance(sample(200, 3, 0, 4));
  EXPECT_LT(split->share, 0.15);
  EXPECT_EQ(split->share_interval.low, 0);
  EXPECT_EQ(split->advice, SpendOn::replications);
}

TEST(VarianceSplit, TakesUnequalNumbersAndLeavesOutEmptyPoints) {
  Replicated replicated = sample(2000, 20, 2, 6);
  for (std::size_t point = 0; point < 2000; point += 2) replicated[point].resize(7);
  replicated.emplace_back();
  const auto split = split_variance(replicated);
  EXPECT_NEAR(split->chance, 9, 0.5);
  EXPECT_NEAR(split->parameters, 4, 1);
}

TEST(VarianceSplit, IsAbsentWhereItCannotBeSeen) {
  EXPECT_FALSE(split_variance(Replicated{{1, 2}}).has_value());
  EXPECT_FALSE(split_variance(Replicated{{1}, {2}, {3}}).has_value());
  EXPECT_FALSE(split_variance(Replicated{{1, 1}, {1, 1}}).has_value());
  EXPECT_EQ(split_variance(Replicated{{1, 1}, {2, 2}})->share, 1);
}

}  // namespace
}  // namespace fotfeste::testing
