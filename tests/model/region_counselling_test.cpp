// Benefits counselling as part of an intake.

#include <gtest/gtest.h>

#include <cmath>

#include "fotfeste/model/benefits_counselling.hpp"
#include "tests/support/distribution.hpp"
#include "tests/support/tiny_world.hpp"
#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

constexpr auto intake = static_cast<std::size_t>(Task::intake);

TEST(BenefitsCounselling, IsForBenefitsThatWorkChangesInHiddenWays) {
  EXPECT_TRUE(is_counselled(Benefit::assessment_allowance));
  EXPECT_TRUE(is_counselled(Benefit::disability_pension));
  for (const Benefit other : {Benefit::other, Benefit::social_assistance, Benefit::none}) {
    EXPECT_FALSE(is_counselled(other));
  }
}

/// Everybody meets a worker at once and finds nothing but by own search.
World counselled(double on_allowance) {
  World world = tiny_world(4000, days(1500));
  add_follow_up(world, 1, endless_hours);
  world.pathways[0].benefits_counselling = 1;
  world.parameters.intake_hours = 0.5;
  world.groups[0].income.assessment_allowance = on_allowance;
  world.groups[0].income.disability_pension = 0;
  return world;
}

TEST(BenefitsCounselling, TakesItsHoursFromThoseOnABenefitOnly) {
  const RegionOutcome outcome = run(counselled(0.25));
  double told = 0;
  for (const PersonOutcome& person : outcome.people) {
    EXPECT_EQ(person.counselled, person.benefit_luck < 0.25 ? 1 : 0);
    told += person.counselled;
  }
  ASSERT_GT(told, 900);
  EXPECT_NEAR(outcome.staff[0].hours[intake], 0.5 * 4000 + told, 0.02 * (2000 + told));
}

/// Days to the first job of those who did not want work, of everybody counselled on entry.
std::vector<double> waits(const World& world) {
  std::vector<double> days_waited;
  for (const PersonOutcome& person : run(world).people) {
    const bool found = person.first_ordinary != never;
    days_waited.push_back(found ? to_days(person.first_ordinary) : 1e9);
  }
  return days_waited;
}

// Who comes to want work searches from then on like those who always did: exponential at their
// rate.
TEST(BenefitsCounselling, GivesSomeTheSearchOfThoseWhoWantWork) {
  World world = counselled(1);
  world.groups[0].wants_work = 0;
  world.parameters.own_search_rate = per_day(0.004);
  world.parameters.search_not_wanting = 0.1;
  world.parameters.counselling_wish = 50;  // e^-50 stay as they were
  std::vector<double> times = waits(world);
  const auto at_rate = [](double rate) {
    return [rate](double t) { return t > 1500 ? 1.0 : -std::expm1(-rate * t); };
  };
  EXPECT_LT(largest_gap(times, at_rate(0.004)), dkw_bound(times.size(), 1e-9));
  world.parameters.counselling_wish = 0;
  times = waits(world);
  EXPECT_GT(largest_gap(times, at_rate(0.004)), 0.5);
}

TEST(BenefitsCounselling, LiftsSearchOfThoseWhoWantWork) {
  World world = trial_world({.people = 4000});
  Pathway& ips = pathway(world, "ips");
  ips.benefits_counselling = 1;
  world.parameters.counselling_effort = 0;
  const TrialArm idle(world);
  world.parameters.counselling_effort = 1;
  const TrialArm lifted(world);
  const auto effort = [](const PersonOutcome& p) { return static_cast<double>(p.effort_sum); };
  EXPECT_GT(lifted.mean(effort), idle.mean(effort));
  ips.benefits_counselling = 0;
  EXPECT_EQ(TrialArm(world).mean(
                [](const PersonOutcome& p) { return static_cast<double>(p.counselled); }),
            0);
}

}  // namespace
}  // namespace fotfeste::testing
