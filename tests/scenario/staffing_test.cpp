#include "fotfeste/scenario/staffing.hpp"

#include <gtest/gtest.h>

#include "fotfeste/scenario/scenario.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

int positions(const World& world, const std::string& name) {
  return trial_positions(world)[role_id(world, name)];
}

// 12 000 people in usual care: contractors follow .60, supervisors .10, advisers .10 + .20, half of
// the .80 whose measure ends, and .15 who fall back.
TEST(TrialStaffing, CountsAsTheProtocolSays) {
  const World usual = trial_world(
      {.people = 12'000,
       .shares = {{"contracted", 0.6}, {"aft", 0.1}, {"placement", 0.1}, {"ordinary", 0.2}}});
  EXPECT_EQ(positions(usual, "contracted"), 12'000 * 60 / 100 / 20);
  EXPECT_EQ(positions(usual, "supervisor_aft"), 12'000 / 10 / 12);
  EXPECT_EQ(positions(usual, "adviser"), 108);  // ceil(12 000 * .85 / 95)
  EXPECT_EQ(positions(usual, "specialist"), 0);
}

TEST(TrialStaffing, OrdinaryAloneHasAdvisersForThoseWhoFallBackToo) {
  EXPECT_EQ(positions(trial_world({.people = 9'500, .pathway = "ordinary"}), "adviser"), 115);
}

TEST(TrialStaffing, WithoutFallbackNobodyFallsBack) {
  const World world = trial_world({.fallback = "none"});
  EXPECT_EQ(positions(world, "specialist"), 200);
  EXPECT_EQ(positions(world, "adviser"), 0);
}

TEST(TrialStaffing, FollowsCaseloadsAndLeavesChosenStaffAlone) {
  World world = trial_world({.people = 100, .caseload = {{"specialist", 15}}});
  EXPECT_EQ(positions(world, "specialist"), 7);
  EXPECT_EQ(positions(world, "adviser"), 1);
  role(world, "specialist").positions = {{Duration{0}, 3, false}};
  staff_trial(world);
  EXPECT_EQ(role(world, "specialist").positions.front().positions, 3);
}

TEST(TrialStaffing, IsPaidByUseUnlessTheScenarioChoosesIt) {
  const Scenario trial =
      load_scenario("trial", {"roles.specialist.staff=[{positions: 3}]"}, shipped_scenarios());
  World world = trial.world();
  EXPECT_FALSE(role(world, "specialist").paid_by_use);
  EXPECT_TRUE(role(world, "adviser").paid_by_use);
}

TEST(TrialWorld, HasTheSetUpOfATrial) {
  const World world = trial_world({.people = 500, .severity = 1.1, .market = 0.9, .turnover = 1.3});
  EXPECT_FALSE(world.system);
  EXPECT_FALSE(world.ordinary_after_support);
  EXPECT_FALSE(world.market.finite_openings);
  EXPECT_EQ(world.market.employers, 400);
  EXPECT_EQ(world.market.turnover, 1.3);
  EXPECT_EQ(world.market.steps.front().level, 0.9);
  EXPECT_EQ(world.groups.front().severity, 1.1);
  EXPECT_DOUBLE_EQ(world.horizon.count(), 240 + 24.2 * 30.4375);
  for (const Role& each : world.roles) {
    EXPECT_TRUE(each.starts_skilled) << each.name;
    EXPECT_EQ(each.turnover.per_day, 0) << each.name;
    EXPECT_FALSE(each.cap.has_value()) << each.name;
  }
}

TEST(Arms, HaveTheSamePeopleAndTheirOwnChanges) {
  const Scenario trial = load_scenario("trial",
                                       {"arms.ips.changes.roles.specialist.caseload=10 clients",
                                        "arms.ips.changes.pathways.ips.integration=1"},
                                       shipped_scenarios());
  ASSERT_EQ(trial.arms.size(), 2U);
  const World& ips = trial.arms[0].world;
  const World& usual = trial.arms[1].world;
  EXPECT_EQ(ips.name, "ips");
  EXPECT_EQ(ips.roles[role_id(ips, "specialist")].positions.front().positions, 400);
  EXPECT_EQ(usual.roles[role_id(usual, "specialist")].caseload, 20);
  EXPECT_EQ(ips.pathways[pathway_id(ips, "ips")].integration, 1);
  EXPECT_EQ(usual.pathways[pathway_id(usual, "ips")].integration, 0.8);
  EXPECT_EQ(ips.people.people, usual.people.people);
  EXPECT_EQ(ips.groups.front().severity, usual.groups.front().severity);
}

}  // namespace
}  // namespace fotfeste::testing
