// Every shipped scenario comes to its end, with few people and for a short time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <vector>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/scenario/scenario.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::IsEmpty;

const std::atomic<bool> go_on{false};

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const ScenarioListing& listing : shipped_scenarios().list()) all.push_back(listing.name);
  return all;
}

Scenario small(const std::string& name) {
  const auto plain = load_scenario(name, {}, shipped_scenarios());
  std::vector<std::string> fewer{"population.people=200 people", "population.entry_window=30 days",
                                 "horizon=400 days"};
  if (plain.kind == Scenario::Kind::system) {
    fewer = {"population.stock=600 people", "population.entrants=15 persons/month",
             "warm_up=30 days", "horizon=400 days"};
  }
  return load_scenario(name, fewer, shipped_scenarios());
}

/// Months of ordinary work in the first replication, over all calendar years.
double months_of_work(const ArmResult& arm) {
  double months = 0;
  for (std::size_t m = 0; m < arm.measures.size(); ++m) {
    if (arm.measures[m].key.starts_with("population.months.2"))
      months += arm.values[0][m].value.value_or(0);
  }
  return months;
}

class ShippedRun : public ::testing::TestWithParam<std::string> {};

TEST_P(ShippedRun, ComesToItsEndWithPeopleInWork) {
  const Scenario scenario = small(GetParam());
  StudyPlan plan;
  for (const Arm& arm : scenario.arms) plan.arms.push_back(&arm.world);
  plan.replications = 1;
  const StudyResult result = run_study(plan, go_on);
  ASSERT_THAT(result.failures, IsEmpty());
  double months = 0;
  for (const ArmResult& arm : result.arms) months += months_of_work(arm);
  EXPECT_GT(months, 0);
}

INSTANTIATE_TEST_SUITE_P(All, ShippedRun, ::testing::ValuesIn(names()), [](const auto& name) {
  std::string letters = name.param;
  std::erase(letters, '-');
  return letters;
});

}  // namespace
}  // namespace fotfeste::testing
