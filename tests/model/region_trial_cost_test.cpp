// What the staff of a trial costs: the positions that its clients need, as long as they need them.
#include <gtest/gtest.h>

#include "tests/support/region_checks.hpp"
#include "tests/support/tiny_world.hpp"

namespace fotfeste::testing {
namespace {

constexpr int salary = 365'000;  // so that a day of a position costs a thousand

/// Ninety people who are followed for 100 days by workers with ten clients each.
World measure_of_100_days() {
  World world = tiny_world(90, days(365));
  add_follow_up(world, 9, endless_hours).meeting = {days(10), 0.5};
  world.first_day = {2019, 1, 1};
  world.roles[0].caseload = 10;
  world.roles[0].paid_by_use = true;
  world.pathways[0].limit = days(100);
  world.economics.staff.resize(1);
  world.economics.staff[0].salary = kroner(salary);
  world.economics.staff[0].overhead = 0;
  world.economics.staff[0].supervisors = 0;
  return world;
}

double position_days_paid(const World& world) {
  const RegionOutcome outcome = run(world);
  const Account staff{AccountKind::staff, 0};
  return static_cast<double>(outcome.ledger.sum(staff).exact.ore) / 100 / (salary / 365.0);
}

TEST(TrialStaff, IsPaidWhileItHasClients) {
  World world = measure_of_100_days();
  EXPECT_NEAR(position_days_paid(world), 9 * 100, 0.01);
  world.roles[0].paid_by_use = false;
  EXPECT_NEAR(position_days_paid(world), 9 * 365, 0.01);
}

TEST(TrialStaff, GrowsWithThoseWhoHaveEntered) {
  World world = measure_of_100_days();
  world.people.entry_window = days(200);
  const double paid = position_days_paid(world);
  EXPECT_GE(paid, 90 * 100 / 10.0);        // each client's own part of a position
  EXPECT_LE(paid, 90 * 100 / 10.0 + 300);  // and less than one position more
}

TEST(TrialStaff, LivesAreTheSameHoweverItIsPaid) {
  World by_use = measure_of_100_days();
  World always = by_use;
  always.roles[0].paid_by_use = false;
  EXPECT_TRUE(same_lives(run(by_use), run(always)));
}

}  // namespace
}  // namespace fotfeste::testing
