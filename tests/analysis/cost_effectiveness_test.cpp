#include "fotfeste/analysis/cost_effectiveness.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;

// Policy 1 costs 10 more and gives 1, 2, 3 or 0 more.
const PolicyTable costs{{0, 10}, {0, 10}, {0, 10}, {0, 10}};
const PolicyTable effects{{0, 1}, {0, 2}, {0, 3}, {0, 0}};

TEST(Acceptability, CountsTheDrawsThatAPolicyWins) {
  const auto curve = acceptability(costs, effects, std::array<double, 5>{0, 4, 6, 7, 11});
  ASSERT_EQ(curve.size(), 5U);
  EXPECT_THAT(curve[0].share, ElementsAre(1, 0));
  EXPECT_THAT(curve[1].share, ElementsAre(0.75, 0.25));
  EXPECT_THAT(curve[2].share, ElementsAre(0.5, 0.5));
  EXPECT_THAT(curve[4].share, ElementsAre(0.25, 0.75));
}

TEST(Acceptability, TheFrontierGoesByTheMeanAndNotByTheShare) {
  // Mean effect 1.5: worth its cost from 6.67 on.
  const auto curve = acceptability(costs, effects, std::array<double, 2>{6.6, 6.7});
  EXPECT_EQ(curve[0].best, 0U);
  EXPECT_EQ(curve[1].best, 1U);
  // Wins a quarter of the draws, and the mean.
  const auto rare = acceptability({{0, 1}, {0, 1}, {0, 1}, {0, 1}},
                                  {{0, 100}, {0, 0}, {0, 0}, {0, 0}}, std::array<double, 1>{1});
  EXPECT_THAT(rare[0].share, ElementsAre(0.75, 0.25));
  EXPECT_EQ(rare[0].best, 1U);
}

TEST(Acceptability, PoliciesThatTieShareTheDraw) {
  const auto curve = acceptability({{1, 1, 1, 5}}, {{0, 0, 0, 0}}, std::array<double, 1>{100});
  EXPECT_THAT(curve[0].share, ElementsAre(1. / 3, 1. / 3, 1. / 3, 0));
}

TEST(EfficientPolicies, LeavesOutTheDominatedAndThoseThatAMixtureBeats) {
  // 1 costs more for less than 2; 3 lies above the line from 2 to 4.
  const std::array<double, 5> cost{0, 20, 10, 40, 50};
  const std::array<double, 5> effect{0, 1, 2, 3, 6};
  const auto frontier = efficient_policies(cost, effect);
  ASSERT_EQ(frontier.size(), 3U);
  EXPECT_EQ(frontier[0].policy, 0U);
  EXPECT_FALSE(frontier[0].ratio.has_value());
  EXPECT_EQ(frontier[1].policy, 2U);
  EXPECT_DOUBLE_EQ(*frontier[1].ratio, 5);
  EXPECT_EQ(frontier[2].policy, 4U);
  EXPECT_DOUBLE_EQ(*frontier[2].ratio, 10);
}

// The oracle: the best policy for each of many thresholds.
TEST(EfficientPolicies, AreThoseThatAreBestForSomeThreshold) {
  const std::array<double, 7> cost{3, 1, 4, 1.5, 5, 9, 2.6};
  const std::array<double, 7> effect{2.05, 0.5, 2.2, 1.4, 1, 3.5, 1.9};
  std::vector<std::size_t> best;
  for (double threshold = 0; threshold < 100; threshold += 0.01) {
    std::size_t winner = 0;
    for (std::size_t policy = 1; policy < 7; ++policy) {
      if (threshold * effect[policy] - cost[policy] > threshold * effect[winner] - cost[winner]) {
        winner = policy;
      }
    }
    if (best.empty() || best.back() != winner) best.push_back(winner);
  }
  std::vector<std::size_t> found;
  for (const EfficientPolicy& step : efficient_policies(cost, effect)) found.push_back(step.policy);
  EXPECT_EQ(found, best);
  EXPECT_EQ(found.size(), 5U);
}

TEST(CostEffectiveness, RefusesTablesOfDifferentSizes) {
  EXPECT_THROW((void)acceptability({{1, 2}}, {{1}}, {}), ParameterError);
  EXPECT_THROW((void)acceptability({}, {}, {}), ParameterError);
  EXPECT_THROW((void)efficient_policies(std::array<double, 1>{1}, {}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
