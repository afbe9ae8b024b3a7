#include "fotfeste/experiment/summary.hpp"

#include <gtest/gtest.h>

#include "fotfeste/experiment/extra_work.hpp"

namespace fotfeste::testing {
namespace {

ArmResult arm(const std::string& name, std::vector<Measure> measures,
              std::vector<std::vector<Value>> values) {
  return {name, std::move(measures), std::move(values)};
}

Measure total(const std::string& key) {
  Measure m{key, key, Unit::months, Section::population};
  m.adds_up = true;
  return m;
}

Measure mean(const std::string& key) { return {key, key, Unit::share, Section::entrants}; }

StudyResult result_of(ArmResult base, ArmResult alternative) {
  StudyResult result;
  for (std::size_t r = 0; r < base.values.size(); ++r) {
    result.replications.push_back(static_cast<int>(r));
  }
  result.arms = {std::move(base), std::move(alternative)};
  return result;
}

TEST(Summary, PairsReplicationByReplication) {
  const auto result = result_of(arm("a", {mean("x")}, {{{0.2, 900}}, {{0.4, 900}}, {{0.3, 900}}}),
                                arm("b", {mean("x")}, {{{0.3, 900}}, {{0.5, 900}}, {{0.4, 900}}}));
  const Summary summary = summarise(result, 1);
  const SummaryRow& row = *summary.find("x");
  EXPECT_NEAR(*row.base.mean, 0.3, 1e-15);
  EXPECT_NEAR(row.difference->mean, 0.1, 1e-15);
  // Levels vary by 0.1, differences hardly: the pairing must show.
  EXPECT_LT(row.difference->interval->high - row.difference->interval->low, 1e-12);
  EXPECT_EQ(row.difference->verdict, Verdict::differs);
  EXPECT_FALSE(row.suppressed);
}

TEST(Summary, TheSameArmTwiceIsEqualInEveryFigure) {
  const ArmResult one = arm("a", {mean("x"), total("y")}, {{{0.2, 900}, {7}}, {{0.4, 900}, {8}}});
  for (const SummaryRow& row : summarise(result_of(one, one), 1).rows) {
    EXPECT_EQ(row.difference->verdict, Verdict::equal) << row.measure.key;
    EXPECT_EQ(row.difference->mean, 0) << row.measure.key;
  }
}

// Twice as many tasks in one replication as in the other, with about 300 in the mean.
TEST(Summary, MeanWaitsOfFewTasksHaveNoInterval) {
  const Measure wait{"staff.wait.adviser", "wait", Unit::days, Section::staff};
  const auto row_with = [&](double tasks, Unit unit = Unit::days) {
    Measure measure = wait;
    measure.unit = unit;
    const auto result = result_of(
        arm("a", {measure}, {{{0.1, -1, 200}}, {{0.2, -1, 400}}}),
        arm("b", {measure}, {{{0.3, -1, 2 * tasks / 3}}, {{0.4, -1, 4 * tasks / 3}}}));
    return *summarise(result, 1).find("staff.wait.adviser");
  };
  const SummaryRow few = row_with(299);
  EXPECT_TRUE(few.base.interval.has_value());
  EXPECT_FALSE(few.alternative->interval.has_value());
  EXPECT_FALSE(few.difference->interval.has_value());
  EXPECT_EQ(few.difference->verdict, Verdict::cannot_tell);
  EXPECT_NEAR(few.difference->mean, 0.2, 1e-12);
  const SummaryRow enough = row_with(301);
  EXPECT_TRUE(enough.alternative->interval.has_value());
  EXPECT_EQ(enough.difference->verdict, Verdict::differs);
  EXPECT_TRUE(row_with(299, Unit::hours).alternative->interval.has_value());
}

TEST(Summary, FiguresOnFewPersonsAreSuppressed) {
  const auto few = result_of(arm("a", {mean("x")}, {{{0.2, 49}}, {{0.4, 50}}}),
                             arm("b", {mean("x")}, {{{0.2, 500}}, {{0.4, 500}}}));
  EXPECT_TRUE(summarise(few, 1).find("x")->suppressed);
  const auto enough = result_of(arm("a", {mean("x")}, {{{0.2, 50}}, {{0.4, 50}}}),
                                arm("b", {mean("x")}, {{{0.2, 500}}, {{0.4, 500}}}));
  EXPECT_FALSE(summarise(enough, 1).find("x")->suppressed);
}

TEST(Summary, ManyReplicationsOfAHandfulOfPersonsAreStillAHandful) {
  const std::vector<std::vector<Value>> handful(20, {{0.5, 19}});
  const auto result = result_of(arm("a", {mean("x")}, handful), arm("b", {mean("x")}, handful));
  EXPECT_TRUE(summarise(result).find("x")->suppressed);
}

TEST(Summary, TotalsOfANewLineCountZeroInTheBase) {
  const auto result = result_of(arm("a", {total("x")}, {{{5}}, {{6}}}),
                                arm("b", {total("x"), total("new"), mean("share")},
                                    {{{5}, {1}, {0.5, 900}}, {{6}, {3}, {0.5, 900}}}));
  const Summary summary = summarise(result, 1);
  EXPECT_EQ(summary.find("new")->base.mean, 0.0);
  EXPECT_EQ(summary.find("new")->difference->mean, 2.0);
  EXPECT_FALSE(summary.find("share")->base.mean.has_value());
  EXPECT_EQ(summary.find("share")->difference->n, 0);
  EXPECT_EQ(differences(result, 1, "new"), (std::vector<double>{1, 3}));
}

TEST(CostOfWork, DividesExtraKronerByExtraMonths) {
  const std::vector<Measure> measures = {total("population.months.2y"),
                                         total("population.months_discounted.2y"),
                                         total("money.programme.2y"),
                                         total("money.public_purse.2y"),
                                         total("money.social.2y"),
                                         total("money.programme.2y.discounted"),
                                         total("money.public_purse.2y.discounted"),
                                         total("money.social.2y.discounted")};
  const std::vector<Value> none(8, Value{0});
  const auto result = result_of(arm("a", measures, {none, none, none}),
                                arm("b", measures,
                                    {{{9}, {8}, {90}, {45}, {18}, {80}, {40}, {16}},
                                     {{10}, {9}, {100}, {50}, {20}, {90}, {45}, {18}},
                                     {{11}, {10}, {110}, {55}, {22}, {100}, {50}, {20}}}));
  Reach reach;
  reach.key = "2y";
  const auto costs = cost_of_work(result, 1, {reach});
  ASSERT_EQ(costs.size(), 2U);
  EXPECT_DOUBLE_EQ(*costs[0].per_month_programme.ratio, 10);
  EXPECT_DOUBLE_EQ(*costs[0].per_month_public_purse.ratio, 5);
  EXPECT_DOUBLE_EQ(*costs[0].per_month_social.ratio, -2) << "a gain is a negative cost";
  EXPECT_TRUE(costs[1].discounted);
  EXPECT_DOUBLE_EQ(costs[1].months.mean, 9);
}

TEST(GrossExtraNet, DeadweightIsWhatWouldHaveHappenedAnyway) {
  const std::vector<Measure> measures = {
      total("services.served.ips"), total("services.gross_months.ips"),
      total("services.served.aft"), total("services.gross_months.aft"),
      total("population.months.2y")};
  const auto result = result_of(
      arm("a", measures, {{{10}, {100}, {20}, {50}, {1000}}, {{10}, {100}, {20}, {50}, {1000}}}),
      arm("b", measures, {{{30}, {140}, {15}, {45}, {1010}}, {{30}, {140}, {15}, {45}, {1010}}}));
  Reach reach;
  reach.key = "2y";
  const GrossExtraNet g = gross_extra_net(result, 1, reach);
  EXPECT_DOUBLE_EQ(g.gross, 40) << "only the line that serves more people";
  EXPECT_DOUBLE_EQ(g.extra, 10);
  EXPECT_DOUBLE_EQ(*g.deadweight, 0.75);
  EXPECT_DOUBLE_EQ(g.net[1], 8);
  EXPECT_DOUBLE_EQ(g.net[2], 5);
}

}  // namespace
}  // namespace fotfeste::testing
