#include "fotfeste/experiment/sweep_losses.hpp"

#include <gtest/gtest.h>

#include "tests/experiment/synthetic_sweep.hpp"

namespace fotfeste::testing {
namespace {

const std::string months = "population.months.2y";

/// Loses where a is above 0.6 and b below 0.5.
double boxed(const Point& x) { return x[0] > .6 && x[1] < .5 ? -1 : 1; }

SyntheticSweep two_arms(SweepDesign design, const std::vector<SweepFactor>& factors,
                        const std::string& key, const Law& law) {
  SyntheticSweep sweep(design, factors, 1);
  sweep.arm("base").output(key, Unit::months, sure([](const Point&) { return 0; }));
  sweep.arm("ips").output(key, Unit::months, law);
  return sweep;
}

TEST(SweepLosses, FindTheKnownBoxInTheFactorsUnits) {
  auto sweep =
      two_arms({DesignKind::latin_hypercube, 400, 0}, number_factors(4), months, sure(boxed));
  sweep.lose(5, PointState::failed);
  const SweepLosses found = sweep_losses(sweep.results(), 0, {1, 0}, std::nullopt);
  EXPECT_EQ(found.points, 399);
  EXPECT_TRUE(found.rule.below);
  EXPECT_EQ(found.rule.limit, 0);
  ASSERT_TRUE(found.searched);
  EXPECT_GT(found.box.coverage, .9);
  EXPECT_GT(found.box.density, .9);
  ASSERT_EQ(found.sides.size(), 2);
  for (const LossSide& side : found.sides) {
    ASSERT_LT(side.column.factor, 2);
    if (side.column.factor == 0) {
      EXPECT_NEAR(*side.side.low, .6, .04);
    } else {
      EXPECT_NEAR(*side.side.high, .5, .04);
    }
  }
}

TEST(SweepLosses, NameTheLevelOfAChoice) {
  const std::vector<SweepFactor> factors{number_factor(0),
                                         choice_factor("pathway", {"aft", "ips", "none"})};
  const auto sweep = two_arms({DesignKind::latin_hypercube, 90, 0}, factors, months,
                              sure([](const Point& x) { return x[1] == 1 ? -1. : 1.; }));
  const SweepLosses found = sweep_losses(sweep.results(), 0, {1, 0}, std::nullopt);
  ASSERT_EQ(found.sides.size(), 1);
  EXPECT_EQ(found.sides[0].column.factor, 1);
  EXPECT_EQ(found.sides[0].column.level, 1);
  EXPECT_TRUE(found.sides[0].side.low.has_value());
  EXPECT_EQ(found.box.coverage, 1);
  EXPECT_EQ(found.box.density, 1);
}

TEST(SweepLosses, KnowThatMoreCrisesAreALoss) {
  const auto sweep = two_arms({DesignKind::latin_hypercube, 50, 0}, number_factors(2),
                              "population.crises", sure(boxed));
  const SweepLosses found = sweep_losses(sweep.results(), 0, {1, 0}, std::nullopt);
  EXPECT_FALSE(found.rule.below);
  std::size_t better = 0;
  for (const Point& numbers : sweep.results().about.numbers) better += boxed(numbers) > 0 ? 1 : 0;
  EXPECT_EQ(found.losing, better);
}

TEST(SweepLosses, TakeTheMedianOfALevel) {
  const auto sweep = two_arms({DesignKind::latin_hypercube, 51, 0}, number_factors(1), months,
                              sure([](const Point& x) { return x[0]; }));
  const SweepLosses found = sweep_losses(sweep.results(), 0, {1, std::nullopt}, std::nullopt);
  EXPECT_TRUE(found.is_median);
  EXPECT_EQ(found.losing, 25);
  const SweepLosses asked =
      sweep_losses(sweep.results(), 0, {1, std::nullopt}, LossRule{months, false, .5});
  EXPECT_FALSE(asked.is_median);
  EXPECT_NEAR(static_cast<double>(asked.losing), 25.5, .6);
}

TEST(SweepLosses, AreNotSoughtWhereFactorsMoveOneAtATime) {
  const auto sweep = two_arms({DesignKind::one_at_a_time, 0, 3}, number_factors(2), months,
                              sure([](const Point& x) { return x[0] - .6; }));
  const SweepLosses found = sweep_losses(sweep.results(), 0, {1, 0}, std::nullopt);
  EXPECT_GT(found.losing, 0);
  EXPECT_FALSE(found.searched);
}

TEST(SweepLosses, ReadTheirRule) {
  const auto rule = loss_rule(" entrants.ever.12m  < -0.5 % ");
  ASSERT_TRUE(rule.has_value());
  EXPECT_EQ(rule->key, "entrants.ever.12m");
  EXPECT_TRUE(rule->below);
  EXPECT_DOUBLE_EQ(rule->limit, -.005);
  EXPECT_FALSE(loss_rule("population.crises > 3e2")->below);
  EXPECT_EQ(loss_rule("population.crises > 3e2")->limit, 300);
  for (const char* wrong : {"", "a", "a <", "< 3", "a < b", "a < nan", "a < inf", "a < 3 x"}) {
    EXPECT_FALSE(loss_rule(wrong).has_value()) << wrong;
  }
}

}  // namespace
}  // namespace fotfeste::testing
