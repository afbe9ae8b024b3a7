#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "fotfeste/analysis/variance_split.hpp"
#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/stream.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

using Replicated = std::vector<std::vector<double>>;

/// Standard deviations of what moves an output.
struct Spread {
  double parameters;
  double luck;      ///< of a replication, at every point alike
  double residual;  ///< of a replication at one point
};

Replicated sample(std::size_t points, std::size_t each, const Spread& spread, std::uint64_t seed) {
  const StreamKey key = stream_key(seed, 0);
  Replicated all(points);
  for (std::uint32_t point = 0; point < points; ++point) {
    const double mean = normal(uniform(key, {point, 0}, 0, 0), 100, spread.parameters);
    for (std::uint32_t r = 0; r < each; ++r) {
      const double luck = normal(uniform(key, {r, 0}, 2, 0), 0, spread.luck);
      all[point].push_back(normal(uniform(key, {point, 0}, 1, r), mean + luck, spread.residual));
    }
  }
  return all;
}

TEST(SharedLuck, IsTheTableComputedByHand) {
  // Means of points 2, 5, of replications 2, 3.5, 5; what is left is 0, 0.5, -0.5 and its mirror.
  const Replicated replicated{{.5, 2.5, 3.5}, {3.5, 4.5, 6.5}};
  const auto split = split_variance_of_shared_luck(replicated);
  ASSERT_TRUE(split.has_value());
  const double between = 3 * (1.3333333333333333 * 1.3333333333333333) * 2;
  const double residual = (2 * (.1666666666666667 * .1666666666666667 * 2 + 1. / 9)) / 2;
  EXPECT_NEAR(split->parameters, (between - residual) / 3, 1e-12);
  EXPECT_NEAR(split->chance, 7. / 3, 1e-12);  // variance within, as in one way
  EXPECT_NEAR(split->chance_between, residual / between, 1e-12);
}

TEST(SharedLuck, FindsAKnownSplit) {
  const auto split = split_variance_of_shared_luck(sample(400, 400, {2, 3, 1}, 1));
  EXPECT_NEAR(split->chance, 10, 4);       // 6.2 standard errors: 0.64
  EXPECT_NEAR(split->parameters, 4, 1.8);  // 0.28
  EXPECT_TRUE(split->share_interval.contains(4. / 14));
}

// Luck that all points share hides no difference between them: the split in one way sees none.
TEST(SharedLuck, DoesNotBlurTheParameters) {
  const Replicated replicated = sample(60, 3, {1, 20, .2}, 2);
  EXPECT_EQ(split_variance(replicated)->parameters, 0);
  const auto split = split_variance_of_shared_luck(replicated);
  EXPECT_NEAR(split->parameters, 1, 1.2);
  EXPECT_LT(split->chance_between, .1);
}

// The true variance of the mean of 20 points with 5 replications, over 2 000 samples.
TEST(SharedLuck, AddsUpToTheVarianceOfTheMean) {
  double predicted = 0;
  std::vector<double> means;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const Replicated replicated = sample(20, 5, {2, 3, 1}, seed);
    double sum = 0;
    for (const auto& point : replicated) sum += moments_of(point).mean / 20;
    means.push_back(sum);
    const auto split = split_variance_of_shared_luck(replicated);
    predicted += (split->chance_in_mean + split->parameters_in_mean) / 2000;
  }
  EXPECT_NEAR(predicted, 4. / 20 + 9. / 5 + 1. / 100, .2);  // 6.2 standard errors: 0.18
  EXPECT_NEAR(std::pow(moments_of(means).sd, 2), predicted, .45);
}

class SharedLuckCoverage : public ::testing::TestWithParam<Spread> {};

// Standard error of the coverage 0.5 %.
TEST_P(SharedLuckCoverage, IsWhatIsSaid) {
  const Spread spread = GetParam();
  const double chance_variance = spread.luck * spread.luck + spread.residual * spread.residual;
  const double share = 4 / (4 + chance_variance);
  int of_chance = 0;
  int of_share = 0;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const auto split = split_variance_of_shared_luck(sample(15, 6, spread, seed));
    of_chance += split->chance_interval.contains(chance_variance) ? 1 : 0;
    of_share += split->share_interval.contains(share) ? 1 : 0;
  }
  EXPECT_NEAR(of_chance / 2000., 0.95, 0.03);
  EXPECT_NEAR(of_share / 2000., 0.95, 0.03);
}

INSTANTIATE_TEST_SUITE_P(LittleToMuch, SharedLuckCoverage,
                         ::testing::Values(Spread{2, 0, 3}, Spread{2, 2, 2}, Spread{2, 3, .5}));

TEST(SharedLuck, IsAbsentWhereItCannotBeSeen) {
  EXPECT_FALSE(split_variance_of_shared_luck(Replicated{{1, 2}}).has_value());
  EXPECT_FALSE(split_variance_of_shared_luck(Replicated{{1}, {2}}).has_value());
  EXPECT_FALSE(split_variance_of_shared_luck(Replicated{{1, 1}, {1, 1}}).has_value());
  EXPECT_EQ(split_variance_of_shared_luck(Replicated{{1, 1}, {2, 2}})->share, 1);
  EXPECT_THROW((void)split_variance_of_shared_luck(Replicated{{1, 1}, {2}}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
