// Positions that are given up, and the people they leave behind.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/support/tiny_world.hpp"

namespace fotfeste::testing {
namespace {

constexpr double every = 10;  // days between meetings

/// Two workers with a client each, who come and go; from day 100 one of them is not replaced.
World one_position_given_up() {
  World world = tiny_world(2, days(2000));
  add_follow_up(world, 2, endless_hours).meeting = {days(every), 0.5};
  Role& role = world.roles[0];
  role.cap = 1;
  role.turnover = per_day(0.02);
  role.recruitment_lag = days(0.01);
  role.positions.push_back({.at = days(100), .positions = 1});
  return world;
}

TEST(Positions, WhoWaitsForAWorkerHasNoAppointments) {
  const World world = one_position_given_up();
  std::vector<int> planned;
  std::vector<double> waits_from;
  for (std::uint32_t person = 0; person < 2; ++person) {
    Region region(world, 0, stream_key(1, 0));
    double since = world.horizon.count();
    region.observe(person, [&](const Happening& h) {
      if (h.what == What::waiting) since = to_days(h.at);
    });
    region.run_until(to_ticks(world.horizon));
    waits_from.push_back(since);
    planned.push_back(region.finish().people[person].meetings_planned);
  }
  const bool first_waits = waits_from[0] < waits_from[1];
  const std::size_t waiting = first_waits ? 0 : 1;
  ASSERT_GE(waits_from[waiting], 100);
  ASSERT_LT(waits_from[waiting], 1000);
  EXPECT_EQ(waits_from[1 - waiting], 2000);
  EXPECT_NEAR(planned[waiting], waits_from[waiting] / every, 1);
  EXPECT_NEAR(planned[1 - waiting], 2000 / every, 1);
}

TEST(Positions, ACutIsMadeByThoseWhoLeave) {
  const World world = one_position_given_up();
  const StaffOutcome staff = run(world).staff[0];
  EXPECT_GT(staff.left, staff.hired);
  EXPECT_EQ(staff.left, staff.hired + 1);
  EXPECT_LT(staff.vacant_days, 2);
}

}  // namespace
}  // namespace fotfeste::testing
