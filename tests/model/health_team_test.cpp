#include "fotfeste/model/health_team.hpp"

#include <gtest/gtest.h>

#include "tests/support/tiny_world.hpp"

namespace fotfeste::testing {
namespace {

constexpr Tick week = 7 * ticks_per_day;

TEST(HealthTeam, IsNeverShortWithoutALimit) {
  HealthTeam team(std::nullopt);
  for (int talk = 0; talk < 1000; ++talk) EXPECT_TRUE(team.take(10, 0));
}

TEST(HealthTeam, HasTheSameHoursEveryWeekAndKeepsNone) {
  HealthTeam team(2);
  for (const Tick now : {Tick{0}, week, 40 * week}) {
    EXPECT_TRUE(team.take(1, now));
    EXPECT_TRUE(team.take(1, now + ticks_per_day));
    EXPECT_FALSE(team.take(1, now + 2 * ticks_per_day));
  }
}

TEST(HealthTeam, PaysALongTalkFromTheNextWeek) {
  HealthTeam team(1);
  EXPECT_TRUE(team.take(2.5, 0));
  EXPECT_FALSE(team.take(1, week));
  EXPECT_TRUE(team.take(1, 2 * week));
}

constexpr auto coordination = static_cast<std::size_t>(Task::coordination);

/// A hundred people, each to be planned for with the health team once a week.
RegionOutcome planned_for(std::optional<double> hours_per_week) {
  World world = tiny_world(100, days(7 * 100));
  ContactPolicy& contact = add_follow_up(world, 1, endless_hours);
  contact.coordination = {days(7), 0.5};
  world.health_team_hours = hours_per_week;
  return run(world);
}

double refused(const RegionOutcome& outcome) {
  double all = 0;
  for (const PersonOutcome& person : outcome.people) all += person.coordination_refused;
  return all;
}

TEST(HealthTeam, LimitsThePlanningOfARegion) {
  const RegionOutcome enough = planned_for(std::nullopt);
  EXPECT_EQ(refused(enough), 0);
  const auto wished = static_cast<double>(enough.staff[0].done[coordination]);
  ASSERT_NEAR(wished, 9900, 100);
  const RegionOutcome few = planned_for(10);
  const auto done = static_cast<double>(few.staff[0].done[coordination]);
  EXPECT_NEAR(done, 20 * 100, 40);  // ten hours of half an hour each
  EXPECT_EQ(done + refused(few), wished);
  EXPECT_NEAR(few.staff[0].hours[coordination], 1000, 40);
  EXPECT_EQ(planned_for(50.5).staff[0].done[coordination], enough.staff[0].done[coordination]);
}

}  // namespace
}  // namespace fotfeste::testing
