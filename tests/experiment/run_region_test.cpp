#include <gtest/gtest.h>

#include <string>

#include "fotfeste/experiment/summary.hpp"
#include "fotfeste/scenario/library.hpp"
#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste::testing {
namespace {

const std::atomic<bool> go_on{false};

Scenario shipped(const std::string& name, const std::vector<std::string>& options = {}) {
  const ScenarioLibrary library({std::string(FOTFESTE_SOURCE_DIR) + "/scenarios"});
  return load_scenario(name, options, library);
}

StudyResult compared(const World& base, const World& alternative, int threads = 2) {
  StudyPlan plan;
  plan.arms = {&base, &alternative};
  plan.replications = 2;
  plan.threads = threads;
  return run_study(plan, go_on);
}

TEST(Model, ComparedWithItselfIsExactlyZeroInEveryFigure) {
  const Scenario county = shipped("county");
  const StudyResult result = compared(county.world(), county.world());
  ASSERT_EQ(result.replications.size(), 2U);
  const Summary summary = summarise(result, 1);
  int compared_rows = 0;
  for (const SummaryRow& row : summary.rows) {
    if (row.difference->n == 0) continue;
    ++compared_rows;
    EXPECT_EQ(row.difference->verdict, Verdict::equal) << row.measure.key << row.measure.group;
  }
  EXPECT_GT(compared_rows, 1000);
  EXPECT_GT(*summary.find("population.months.2y")->base.mean, 0);
}

// The fault beside it: an alternative that does differ must not come out as zero.
TEST(Model, ComparedWithMoreSpecialistsItIsNotZero) {
  const Scenario county = shipped("county");
  const Scenario more = shipped("county", {"lines.ips.amount.2019=12 000 000 kr/year @2019"});
  const Summary summary = summarise(compared(county.world(), more.world()), 1);
  EXPECT_GT(summary.find("services.served.ips")->difference->mean, 0);
  EXPECT_NE(summary.find("population.months.2y")->difference->verdict, Verdict::equal);
}

TEST(Model, ATrialGivesEachArmThePeopleOfTheOther) {
  const Scenario trial = shipped("trial");
  const Summary summary = summarise(compared(trial.arms[0].world, trial.arms[1].world), 1);
  const SummaryRow& row = *summary.find("entrants.point.12m");
  EXPECT_EQ(row.persons, 2 * 4000) << "two replications, everybody seen for twelve months";
  EXPECT_LT(row.difference->mean, 0) << "usual care helps fewer into work";
}

TEST(Model, ReplicationsTakeSetsOfParametersInTurn) {
  const Scenario trial = shipped("trial", {"population.people=100 people"});
  const World& world = trial.world();
  const EvidenceEntry& rate = *trial.evidence.find("own_search_rate");
  const ParameterDraws draws{"two", {rate}, {{0.03}, {0.11}}};
  StudyPlan plan;
  plan.arms = {&world};
  plan.replications = 2;
  plan.parameters = &draws;
  const StudyResult both = run_study(plan, go_on);
  for (int replication = 0; replication < 2; ++replication) {
    const World own = draws.applied(world, replication);
    StudyPlan alone;
    alone.arms = {&own};
    alone.first_replication = replication;
    alone.replications = 1;
    const StudyResult one = run_study(alone, go_on);
    for (std::size_t m = 0; m < one.arms[0].measures.size(); ++m) {
      EXPECT_EQ(one.arms[0].values[0][m].value,
                both.arms[0].values[static_cast<std::size_t>(replication)][m].value);
    }
  }
  plan.parameters = nullptr;
  EXPECT_NE(run_study(plan, go_on).arms[0].values[0][0].value, both.arms[0].values[0][0].value);
}

}  // namespace
}  // namespace fotfeste::testing
