#include "fotfeste/experiment/why.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

/// Those that every world has.
std::size_t everywhere() {
  return static_cast<std::size_t>(
      std::count_if(mechanisms.begin(), mechanisms.end(),
                    [](const Mechanism& each) { return each.is_used == nullptr; }));
}

World small_arm(const std::string& pathway) {
  return trial_world({.people = 120, .pathway = pathway, .entry_window = days(60), .months = 6});
}

WhyPlan plan_of(const World& base, const World& alternative) {
  return {.base = &base, .alternative = &alternative, .measure = {}, .replications = 6};
}

const PairedDifference& share(const WhyResult& result, const std::string& name) {
  return std::find_if(result.shares.begin(), result.shares.end(),
                      [&](const MechanismShare& each) { return each.name == name; })
      ->share;
}

TEST(Why, SharesAndRestAddUpToTheWhole) {
  const World base = small_arm("aft");
  const World alternative = small_arm("ips");
  const WhyResult result = why(plan_of(base, alternative), {});
  double sum = result.rest.mean;
  for (const MechanismShare& each : result.shares) sum += each.share.mean;
  EXPECT_NEAR(sum, result.whole.mean, 1e-9);
  EXPECT_EQ(result.shares.size(), everywhere());
  EXPECT_GT(share(result, "job_development").mean, 0);
}

TEST(Why, TheWholeIsTheDifferenceOfTheScenariosAsTheyAre) {
  const World base = small_arm("aft");
  const World alternative = small_arm("ips");
  const WhyResult result = why(plan_of(base, alternative), {});
  StudyPlan plan{.arms = {&base, &alternative}, .replications = 6, .command = {}};
  const StudyResult study = run_study(plan, {});
  double difference = 0;
  for (std::size_t m = 0; m < study.arms[0].measures.size(); ++m) {
    if (study.arms[0].measures[m].key != result.measure.key) continue;
    if (!study.arms[0].measures[m].group.empty()) continue;
    for (std::size_t r = 0; r < 6; ++r) {
      difference += *study.arms[1].values[r][m].value - *study.arms[0].values[r][m].value;
    }
  }
  EXPECT_NEAR(result.whole.mean, difference / 6, 1e-9);
}

TEST(Why, NothingDiffersWhereThePoliciesAreTheSame) {
  const World base = small_arm("ips");
  const WhyResult result = why(plan_of(base, base), {});
  EXPECT_EQ(result.whole.verdict, Verdict::equal);
  for (const MechanismShare& each : result.shares) {
    EXPECT_EQ(each.share.verdict, Verdict::equal) << each.name;
  }
}

TEST(Why, AMechanismThatPlaysNoPartHasNoShare) {
  const World base = small_arm("aft");
  const World alternative = small_arm("ips");
  EXPECT_EQ(share(why(plan_of(base, alternative), {}), "openings").verdict, Verdict::equal);
}

TEST(Why, MechanismsThatAreOffHaveNoTurn) {
  World base = small_arm("aft");
  World alternative = small_arm("ips");
  base.switches.rush = alternative.switches.rush = false;
  const WhyResult result = why(plan_of(base, alternative), {});
  EXPECT_EQ(result.shares.size(), everywhere() - 1);
}

// Who counts takes part with the alternative, sick leave with the base.
TEST(Why, WhatEitherWorldAddsHasATurnAndTheSumHolds) {
  World base = small_arm("ips");
  World alternative = base;
  base.market.absence = {{Duration{0}, 0.12}};
  role(alternative, "specialist").discipline = Discipline::countable_first;
  const WhyResult result = why(plan_of(base, alternative), {});
  EXPECT_EQ(result.shares.size(), everywhere() + 2);
  EXPECT_GT(share(result, "insiders").mean, 0);
  EXPECT_NE(share(result, "countable_first").mean, 0);
  double sum = result.rest.mean;
  for (const MechanismShare& each : result.shares) sum += each.share.mean;
  EXPECT_NEAR(sum, result.whole.mean, 1e-9);
}

// Two policies that differ only in a switch: the mechanism carries the whole.
TEST(Why, WhatOnlyOneWorldHasOffStaysOffThere) {
  const World base = small_arm("ips");
  World alternative = base;
  alternative.switches.job_development = false;
  const WhyResult result = why(plan_of(base, alternative), {});
  EXPECT_LT(result.whole.mean, 0);
  EXPECT_EQ(result.rest.verdict, Verdict::equal);
  EXPECT_LT(share(result, "job_development").mean, 0);
}

TEST(Why, IsTheSameOnAnyNumberOfThreads) {
  const World base = small_arm("aft");
  const World alternative = small_arm("ips");
  WhyPlan plan = plan_of(base, alternative);
  const WhyResult one = why(plan, {});
  plan.threads = 3;
  const WhyResult three = why(plan, {});
  for (std::size_t n = 0; n < one.shares.size(); ++n) {
    EXPECT_EQ(one.shares[n].share.mean, three.shares[n].share.mean);
  }
}

TEST(Why, RefusesAFigureThatIsNotThere) {
  const World base = small_arm("ips");
  WhyPlan plan = plan_of(base, base);
  plan.measure = "population.happiness";
  EXPECT_THROW((void)why(plan, {}), std::invalid_argument);
}

}  // namespace
}  // namespace fotfeste::testing
