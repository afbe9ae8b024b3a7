#include "fotfeste/experiment/sweep_decision.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "tests/experiment/synthetic_sweep.hpp"

namespace fotfeste::testing {
namespace {

/// The alternative costs 100 000 kr more and gives 10 (a - 1/4) months more, a uniform; b nothing.
SyntheticSweep two_arms(SweepDesign design) {
  SyntheticSweep sweep(design, number_factors(2), 1);
  sweep.arm("today")
      .output("money.programme.2y", Unit::kroner, sure([](const Point&) { return 5e5; }))
      .output("money.social.2y", Unit::kroner, sure([](const Point&) { return 0; }))
      .output("population.months.2y", Unit::months, sure([](const Point& x) { return x[1]; }));
  sweep.arm("ips")
      .output("money.programme.2y", Unit::kroner, sure([](const Point&) { return 6e5; }))
      .output("money.social.2y", Unit::kroner, sure([](const Point& x) { return 1e5 * x[0]; }))
      .output("population.months.2y", Unit::months,
              sure([](const Point& x) { return x[1] + 10 * (x[0] - .25); }));
  return sweep;
}

std::vector<SweepDecision> decisions(const SyntheticSweep& sweep, double value) {
  std::string why_not;
  return sweep_decisions(sweep.results(), value, why_not);
}

// At 20 000 kr a month the gain is 200 000 (a - 3/4): negative on the mean, so that the right
// choice gains 200 000 / 2 / 16 by knowing a.
TEST(SweepDecision, HasTheValueOfInformationOfTheClosedForm) {
  const auto found = decisions(two_arms({DesignKind::latin_hypercube, 400, 0}), 20'000);
  ASSERT_EQ(found.size(), 2);
  const SweepDecision& programme = found[0];
  EXPECT_EQ(programme.cost.key, "money.programme.2y");
  EXPECT_EQ(programme.draws, 400);
  EXPECT_EQ(programme.best, 0);
  EXPECT_NEAR(programme.best_share, .75, .01);
  EXPECT_NEAR(programme.perfect, 6250, 60);
  ASSERT_EQ(programme.known.size(), 3);
  EXPECT_EQ(programme.known[0].of, FactorKnowledge::Of::all);
  EXPECT_NEAR(programme.known[0].information.value, 6250, 60);
  EXPECT_NEAR(programme.known[1].information.value, 6250, 60);
  EXPECT_NEAR(programme.known[2].information.value, 0, 60);
}

// The alternative gains 10 (a + b - 1) months for nothing: knowing one of them is worth
// 10 E (a - 1/2)+ = 10 / 8 months, knowing both 10 / 6.
TEST(SweepDecision, KnowsWhatFactorsAreWorthTogether) {
  std::vector<SweepFactor> factors = number_factors(3);
  factors[0].group = factors[1].group = "search";
  factors[2].group = "alone";
  SyntheticSweep sweep({DesignKind::latin_hypercube, 1000, 0}, factors, 1);
  sweep.arm("today")
      .output("money.programme.2y", Unit::kroner, sure([](const Point&) { return 0; }))
      .output("population.months.2y", Unit::months, sure([](const Point& x) { return x[2]; }));
  sweep.arm("ips")
      .output("money.programme.2y", Unit::kroner, sure([](const Point&) { return 0; }))
      .output("population.months.2y", Unit::months,
              sure([](const Point& x) { return x[2] + 10 * (x[0] + x[1] - 1); }));
  const auto known = decisions(sweep, 12'000).front().known;
  ASSERT_EQ(known.size(), 5);
  EXPECT_EQ(known[1].of, FactorKnowledge::Of::group);
  EXPECT_EQ(known[1].name, "search");
  EXPECT_NEAR(known[1].information.value, 20'000, 1'000);
  EXPECT_NEAR(known[2].information.value, 15'000, 1'000);
  EXPECT_NEAR(known[4].information.value, 0, 500);
}

TEST(SweepDecision, TurnsTheSignOfAGain) {
  const auto found = decisions(two_arms({DesignKind::latin_hypercube, 100, 0}), 20'000);
  EXPECT_NEAR(found[1].mean_costs[1], -5e4, 500);
  EXPECT_EQ(found[1].best, 1);
}

TEST(SweepDecision, DrawsThePlaneTheCurveAndTheFrontier) {
  const auto found = decisions(two_arms({DesignKind::latin_hypercube, 400, 0}), 20'000);
  const SweepDecision& programme = found[0];
  ASSERT_EQ(programme.plane.size(), 400);
  EXPECT_NEAR(programme.plane[0].cost, 1e5, 1e-6);
  ASSERT_EQ(programme.curve.size(), 21);
  EXPECT_EQ(programme.curve.front().threshold, 0);
  EXPECT_EQ(programme.curve.back().threshold, 1e5);
  EXPECT_EQ(programme.curve.front().share[1], 0);
  EXPECT_NEAR(programme.curve.back().share[1], .65, .01);  // 10 (a - 1/4) > 1
  ASSERT_EQ(programme.efficient.size(), 2);
  EXPECT_NEAR(*programme.efficient[1].ratio, 4e4, 500);
}

TEST(SweepDecision, TakesTheIndependentDrawsOfSaltelliAndLeavesGapsOut) {
  auto sweep = two_arms({DesignKind::saltelli, 64, 0});
  sweep.lose(0, PointState::missing).lose(1, PointState::missing);
  EXPECT_EQ(decisions(sweep, 20'000)[0].draws, 127);
}

TEST(SweepDecision, SaysWhyThereIsNone) {
  std::string why_not;
  EXPECT_TRUE(
      sweep_decisions(two_arms({DesignKind::morris, 4, 4}).results(), 20'000, why_not).empty());
  EXPECT_NE(why_not.find("one factor at a time"), std::string::npos);
  SyntheticSweep lonely({DesignKind::grid, 0, 2}, number_factors(1), 1);
  lonely.arm("today").output("money.programme.2y", Unit::kroner,
                             sure([](const Point&) { return 1; }));
  EXPECT_TRUE(sweep_decisions(lonely.results(), 20'000, why_not).empty());
  EXPECT_NE(why_not.find("one scenario"), std::string::npos);
}

}  // namespace
}  // namespace fotfeste::testing
