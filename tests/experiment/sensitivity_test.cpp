#include "fotfeste/experiment/sensitivity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "tests/analysis/known_functions.hpp"
#include "tests/experiment/synthetic_sweep.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string some_key = "entrants.ever.12m";

SyntheticSweep one_output(SweepDesign design, std::vector<SweepFactor> factors, int replications,
                          const Law& law) {
  SyntheticSweep sweep(design, std::move(factors), replications);
  sweep.arm("base").output(some_key, Unit::months, law);
  return sweep;
}

OutputSensitivity first_output(const SyntheticSweep& sweep) {
  return sensitivity_report(sweep.results(), {}).outputs.front();
}

TEST(Sensitivity, TornadoTellsWhichEndRaisesTheOutcome) {
  const auto found = first_output(one_output({DesignKind::one_at_a_time, 0, 3}, number_factors(4),
                                             3, [](const Point& x, std::uint32_t r) {
                                               return 10 * x[1] - 3 * x[0] + x[3] * x[3] - x[3] + r;
                                             }));
  EXPECT_DOUBLE_EQ(*found.tornado_base, 5 - 1.5 - .25 + 1);
  ASSERT_EQ(found.tornado.size(), 4);
  const TornadoRow& widest = found.tornado[0];
  EXPECT_EQ(widest.factor, 1);
  EXPECT_EQ(widest.low, "0 days");
  EXPECT_EQ(widest.high, "1 days");
  EXPECT_DOUBLE_EQ(widest.at_low, *found.tornado_base - 5);
  EXPECT_DOUBLE_EQ(widest.at_high, *found.tornado_base + 5);
  EXPECT_EQ(widest.direction, Direction::rises);
  EXPECT_DOUBLE_EQ(widest.change.mean, 10);
  EXPECT_EQ(widest.change.verdict, Verdict::differs);
  EXPECT_EQ(found.tornado[1].direction, Direction::falls);
  EXPECT_EQ(found.tornado[2].factor, 3);
  EXPECT_EQ(found.tornado[2].direction, Direction::turns);
  EXPECT_EQ(found.tornado[3].direction, Direction::flat);
  EXPECT_EQ(found.tornado[3].change.verdict, Verdict::equal);
}

TEST(Sensitivity, TornadoOfAChoiceGoesFromTheLevelThatGivesLeastToTheMost) {
  const double gains[] = {2, 7, 1};
  const auto found = first_output(one_output(
      {DesignKind::one_at_a_time, 0, 3}, {choice_factor("pathway", {"aft", "ips", "none"})}, 1,
      sure([&](const Point& x) { return gains[static_cast<std::size_t>(x[0])]; })));
  EXPECT_EQ(found.tornado.front().low, "none");
  EXPECT_EQ(found.tornado.front().high, "ips");
  EXPECT_EQ(found.tornado.front().change.mean, 6);
}

TEST(Sensitivity, TornadoWithoutItsCentreSaysSo) {
  auto sweep = one_output({DesignKind::one_at_a_time, 0, 3}, number_factors(2), 2,
                          sure([](const Point& x) { return x[0]; }));
  const auto found = first_output(sweep.lose(0, PointState::missing));
  EXPECT_THAT(found.tornado, IsEmpty());
  EXPECT_THAT(found.notes.front(), HasSubstr("a = 0.5 days, b = 0.5 days"));
}

TEST(Sensitivity, MorrisTellsWhatActsAloneAndWhatInInterplay) {
  auto sweep = one_output({DesignKind::morris, 20, 4}, number_factors(4), 2,
                          sure([](const Point& x) { return 10 * x[0] + 20 * x[1] * x[2]; }));
  const auto found = first_output(sweep.lose(3, PointState::failed));
  ASSERT_EQ(found.morris.size(), 4);
  std::size_t steps = 0;
  for (const ScreenedFactor& factor : found.morris) {
    EXPECT_EQ(factor.acting, factor.factor == 0   ? Acting::alone
                             : factor.factor == 3 ? Acting::hardly
                                                  : Acting::in_interplay);
    steps += factor.effect.n;
    if (factor.factor != 0) continue;
    EXPECT_NEAR(factor.effect.mean_size, 10, 1e-4);  // numbers have six digits
    EXPECT_NEAR(factor.effect.sd, 0, 1e-4);
  }
  EXPECT_EQ(steps, 4 * 20 - 2);  // to the point that failed, and from it
}

// Without the floor that chance sets, luck alone would look like interplay.
TEST(Sensitivity, MorrisKnowsTheSizeThatChanceShows) {
  const auto found = first_output(
      one_output({DesignKind::morris, 30, 4}, number_factors(2), 4,
                 [](const Point& x, std::uint32_t r) { return 50 * x[0] + own_luck(x, r, 3); }));
  ASSERT_EQ(found.morris.size(), 2);
  EXPECT_EQ(found.morris[0].factor, 0);
  EXPECT_EQ(found.morris[0].acting, Acting::alone);
  EXPECT_EQ(found.morris[1].acting, Acting::within_chance);
  // sqrt(2) 3 / sqrt(4) sqrt(2 / pi) / (2/3), times 0.92 for a standard deviation of four numbers;
  // standard error 0.33, as there are eight different steps
  EXPECT_NEAR(*found.morris[1].by_chance, 2.34, 1.5);
}

TEST(Sensitivity, SobolIndicesOfIshigamiAreTheKnownOnes) {
  auto sweep = one_output({DesignKind::saltelli, 2048, 0}, number_factors(3), 1, sure(ishigami));
  const auto found = first_output(sweep.lose(7, PointState::missing));
  ASSERT_TRUE(found.sobol.has_value());
  EXPECT_EQ(found.sobol->groups, 2047);
  const Shares known = ishigami_shares();
  for (std::size_t factor = 0; factor < 3; ++factor) {
    EXPECT_NEAR(found.sobol->factors[factor].first, known.first[factor], .03);
    EXPECT_NEAR(found.sobol->factors[factor].total, known.total[factor], .03);
  }
}

TEST(Sensitivity, SobolIndicesOfTheGFunctionAreTheKnownOnes) {
  const auto found = first_output(
      one_output({DesignKind::saltelli, 2048, 0}, number_factors(6), 1, sure(g_function)));
  const Shares known = g_shares();
  for (std::size_t factor = 0; factor < 6; ++factor) {
    EXPECT_NEAR(found.sobol->factors[factor].total, known.total[factor], .03);
  }
}

TEST(Sensitivity, RegressionFindsLinesAndLevels) {
  auto factors = number_factors(2);
  factors.push_back(choice_factor("pathway", {"aft", "ips", "none"}));
  const double gains[] = {0, 5, -1};
  const auto found = first_output(one_output(
      {DesignKind::latin_hypercube, 60, 0}, factors, 1,
      sure([&](const Point& x) { return 3 * x[0] + gains[static_cast<std::size_t>(x[2])]; })));
  ASSERT_TRUE(found.fit.has_value());
  EXPECT_EQ(found.fit->shape, MetamodelShape::linear);
  EXPECT_NEAR(found.fit->model.r2_left_out, 1, 1e-9);
  ASSERT_EQ(found.fit->model.terms.size(), 4);
  EXPECT_NEAR(found.fit->model.terms[0].coefficient, 3, 1e-9);
  EXPECT_EQ(found.fit->model.terms[1].coefficient, 0);  // exactly: rounding errors are cleared
  EXPECT_NEAR(found.fit->model.terms[2].coefficient, 5, 1e-9);
  EXPECT_NEAR(found.fit->model.terms[3].coefficient, -1, 1e-9);
  ASSERT_EQ(found.levels.size(), 3);
  EXPECT_EQ(found.levels[0].points + found.levels[1].points + found.levels[2].points, 60);
  EXPECT_NEAR(found.levels[1].mean - found.levels[0].mean, 5, 1);
}

TEST(Sensitivity, RegressionBendsWhereThatPredictsBetter) {
  const auto found =
      first_output(one_output({DesignKind::sobol_sequence, 64, 0}, number_factors(2), 1,
                              sure([](const Point& x) { return x[0] * x[1] + x[0] * x[0]; })));
  EXPECT_EQ(found.fit->shape, MetamodelShape::quadratic);
  EXPECT_NEAR(found.fit->model.r2_left_out, 1, 1e-9);
}

TEST(Sensitivity, TooFewPointsForARegressionAreSaid) {
  const auto found = first_output(one_output({DesignKind::latin_hypercube, 3, 0}, number_factors(4),
                                             1, sure([](const Point& x) { return x[0]; })));
  EXPECT_FALSE(found.fit.has_value());
  EXPECT_THAT(found.notes.front(), HasSubstr("3 points"));
}

TEST(Sensitivity, ChanceThatPointsShareIsNotTakenForTheirs) {
  const auto found = first_output(one_output(
      {DesignKind::grid, 0, 4}, number_factors(2), 5,
      [](const Point& x, std::uint32_t r) { return x[0] + 30. * r + own_luck(x, r, .01); }));
  ASSERT_TRUE(found.luck.has_value());
  EXPECT_LT(found.luck->chance_between, .01);
  EXPECT_NEAR(found.luck->parameters, 20. / 9 / 16 * 16 / 15, .01);
}

TEST(Sensitivity, ComparesReplicationByReplication) {
  SyntheticSweep sweep({DesignKind::latin_hypercube, 20, 0}, number_factors(1), 3);
  sweep.arm("base").output(some_key, Unit::months, [](const Point&, std::uint32_t r) { return r; });
  sweep.arm("ips").output(some_key, Unit::months,
                          [](const Point& x, std::uint32_t r) { return r + x[0]; });
  const auto difference = sensitivity_report(sweep.results(), {}).outputs.front();
  EXPECT_EQ(difference.arm, "ips");
  EXPECT_EQ(difference.base, "base");
  EXPECT_NEAR(difference.luck->chance, 0, 1e-20);
  const auto level = sensitivity_report(sweep.results(), {.arm = "ips"}).outputs.front();
  EXPECT_EQ(level.base, "");
  EXPECT_NEAR(level.luck->chance, 1, 1e-9);
}

TEST(Sensitivity, RefusesWhatIsNotThere) {
  auto sweep = one_output({DesignKind::grid, 0, 2}, number_factors(1), 1,
                          sure([](const Point& x) { return x[0]; }));
  EXPECT_THROW((void)sensitivity_report(sweep.results(), {.outputs = {"nothing"}}),
               std::invalid_argument);
  EXPECT_THROW((void)sensitivity_report(sweep.results(), {.arm = "nothing"}),
               std::invalid_argument);
  EXPECT_THROW((void)sensitivity_report(sweep.results(), {.loses = LossRule{"nothing", true, 0}}),
               std::invalid_argument);
  sweep.lose(0, PointState::failed).lose(1, PointState::missing);
  EXPECT_THROW((void)sensitivity_report(sweep.results(), {}), std::invalid_argument);
}

}  // namespace
}  // namespace fotfeste::testing
