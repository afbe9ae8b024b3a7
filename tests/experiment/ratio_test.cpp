#include "fotfeste/experiment/ratio.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "fotfeste/random/portable_math.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste::testing {
namespace {

struct Pairs {
  std::vector<double> cost;
  std::vector<double> effect;
};

/// `n` pairs with mean cost 20 and mean effect 10, sd 4 and 3, correlation one half.
Pairs sample(std::uint32_t id, unsigned n) {
  Pairs pairs;
  for (unsigned draw = 0; draw < n; ++draw) {
    const auto [u, v] = uniform_pair(stream_key(7, 0), {id, 0}, 0, draw);
    const double x = portable::normal_quantile(u);
    const double y = portable::normal_quantile(v);
    pairs.effect.push_back(10 + 3 * x);
    pairs.cost.push_back(20 + 4 * (0.5 * x + 0.8660254037844386 * y));
  }
  return pairs;
}

// Against simulation: the true ratio of means is 2. Standard error of the coverage 0.34 %.
TEST(FiellerInterval, CoversTheTrueRatioAsOftenAsItSays) {
  int held = 0;
  for (std::uint32_t id = 0; id < 4000; ++id) {
    const Pairs pairs = sample(id, 15);
    const auto interval = fieller_interval(pairs.cost, pairs.effect);
    ASSERT_TRUE(interval.has_value());
    held += interval->contains(2) ? 1 : 0;
  }
  EXPECT_GE(held / 4000.0, 0.935);
  EXPECT_LE(held / 4000.0, 0.965);
}

// The fault: an effect taken as known. The interval is then too short.
TEST(FiellerInterval, TheIntervalThatForgetsTheEffectsChanceCoversTooLittle) {
  int held = 0;
  for (std::uint32_t id = 0; id < 4000; ++id) {
    const Pairs pairs = sample(id, 15);
    const double effect = moments_of(pairs.effect).mean;
    const auto cost = student_interval(moments_of(pairs.cost));
    held += cost->low / effect <= 2 && 2 <= cost->high / effect ? 1 : 0;
  }
  EXPECT_LT(held / 4000.0, 0.935);
}

// Effect known exactly: the interval is that of the cost, divided.
TEST(FiellerInterval, WithAConstantEffectItIsTheCostsIntervalDivided) {
  const std::array cost{8.0, 10.0, 12.0};
  const auto plain = student_interval(moments_of(cost));
  const auto interval = fieller_interval(cost, std::array{4.0, 4.0, 4.0});
  EXPECT_NEAR(interval->low, plain->low / 4, 1e-12);
  EXPECT_NEAR(interval->high, plain->high / 4, 1e-12);
}

TEST(CostRatio, GivesNoRatioWhereTheEffectMayBeZero) {
  const std::array cost{5.0, 6.0, 4.0, 5.0};
  const std::array effect{1.0, -1.0, 2.0, -1.5};
  const CostRatio result = cost_ratio(cost, effect);
  EXPECT_FALSE(result.ratio.has_value());
  ASSERT_TRUE(result.quadrants.has_value());
  const Quadrants& q = *result.quadrants;
  EXPECT_DOUBLE_EQ(q.more_dearer + q.more_cheaper + q.less_dearer + q.less_cheaper, 1);
  EXPECT_EQ(q.more_cheaper + q.less_cheaper, 0);  // every cost is positive
  EXPECT_GT(q.more_dearer, 0.2);
  EXPECT_GT(q.less_dearer, 0.2);
}

// Two equally likely pairs: the bootstrap mean of two draws is (+,+), (0,0) or (-,-) with
// probabilities 1/4, 1/2, 1/4; zero counts as "no more".
TEST(CostRatio, QuadrantSharesAreTheBootstrapsProbabilities) {
  const Quadrants q = quadrant_shares(std::array{1.0, -1.0}, std::array{1.0, -1.0});
  EXPECT_NEAR(q.more_dearer, 0.25, 0.06);  // six standard errors
  EXPECT_NEAR(q.less_cheaper, 0.75, 0.06);
}

TEST(CostRatio, SaysNothingWhereACostIsMissing) {
  const CostRatio result = cost_ratio({}, std::array{1.0, 2.0});
  EXPECT_FALSE(result.ratio.has_value());
  EXPECT_FALSE(result.quadrants.has_value());
}

TEST(CostRatio, DividesTheMeansWhereTheEffectIsClear) {
  const CostRatio result = cost_ratio(std::array{20.0, 22.0, 18.0}, std::array{10.0, 10.5, 9.5});
  EXPECT_DOUBLE_EQ(*result.ratio, 2);
  EXPECT_FALSE(result.quadrants.has_value());
}

}  // namespace
}  // namespace fotfeste::testing
