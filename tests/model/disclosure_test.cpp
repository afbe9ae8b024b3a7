#include "fotfeste/model/disclosure.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/tiny_world.hpp"
#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

TEST(Disclosure, CostsOpeningsLessTheMoreGoodwillThereIs) {
  Parameters p;
  EXPECT_EQ(disclosed_openings(p, 0), 1);
  p.disclosure_openings = 0.7;
  EXPECT_DOUBLE_EQ(disclosed_openings(p, 0), 0.7);
  EXPECT_DOUBLE_EQ(disclosed_openings(p, 0.5), 0.85);
  EXPECT_DOUBLE_EQ(disclosed_openings(p, 1), 1);
}

Chosen who_tell(bool tell) {
  return [tell](const PersonOutcome& person) { return person.tells == tell; };
}

double ever_in_work(const RegionOutcome& outcome, bool tell) {
  double in_work = 0;
  double all = 0;
  for (const PersonOutcome& person : outcome.people) {
    if (person.tells != tell) continue;
    ++all;
    in_work += person.first_ordinary != never ? 1 : 0;
  }
  return in_work / all;
}

TEST(Disclosure, IsNobodysUnlessAGroupSaysSo) {
  for (const PersonOutcome& person : run(tiny_world(200, days(10))).people) {
    EXPECT_FALSE(person.tells);
  }
}

// Jobs found alone arrive at a rate; telling multiplies it.
TEST(Disclosure, SlowsOwnSearchByItsFactor) {
  World world = tiny_world(40'000, days(100));
  world.groups[0].tells = 0.5;
  world.parameters.own_search_rate = per_day(0.01);
  world.parameters.disclosure_openings = 0.7;
  const RegionOutcome outcome = run(world);
  EXPECT_NEAR(ever_in_work(outcome, false), 1 - std::exp(-1.0), 0.02);
  EXPECT_NEAR(ever_in_work(outcome, true), 1 - std::exp(-0.7), 0.02);
}

double escalated(const TrialArm& arm, bool tell) {
  return arm.mean([](const PersonOutcome& p) { return static_cast<double>(p.escalated); },
                  who_tell(tell)) /
         arm.mean([](const PersonOutcome& p) { return static_cast<double>(p.problems); },
                  who_tell(tell));
}

TEST(Disclosure, LetsColleaguesSolveMore) {
  World world = trial_world({.people = 6000});
  world.groups[0].tells = 0.5;
  world.parameters.disclosure_openings = 1;
  world.parameters.disclosure_help = 3;
  const TrialArm arm(world);
  EXPECT_LT(escalated(arm, true), 0.85 * escalated(arm, false));
}

}  // namespace
}  // namespace fotfeste::testing
