#include "fotfeste/model/insiders.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

Parameters crowded(double crowding, double spread) {
  Parameters p;
  p.insider_crowding = crowding;
  p.absence_normal = 0.06;
  p.absence_spread = spread;
  return p;
}

TEST(InsidersLaw, RoomFallsInALineWithSickLeaveAndNeverBelowNothing) {
  const Parameters p = crowded(0.5, 0);
  EXPECT_EQ(room_for_others(p, 0.06, 1), 1);
  EXPECT_NEAR(room_for_others(p, 0.12, 1), 0.5, 1e-12);
  EXPECT_NEAR(room_for_others(p, 0.06, 2), 0.5, 1e-12);
  EXPECT_NEAR(room_for_others(p, 0.03, 1), 1.25, 1e-12);
  EXPECT_EQ(room_for_others(p, 0.60, 1), 0);
  EXPECT_EQ(room_for_others(crowded(0, 0), 0.60, 3), 1);
}

TEST(InsidersLaw, FirmsDifferAroundTheMean) {
  const Parameters p = crowded(0.5, 0.5);
  double sum = 0;
  constexpr int n = 100'000;
  for (int firm = 0; firm < n; ++firm) sum += own_absence(p, (firm + 0.5) / n);
  EXPECT_NEAR(sum / n, 1, 1e-3);
  EXPECT_EQ(own_absence(crowded(0.5, 0), 0.9), 1);
}

TEST(InsidersLaw, TheLastStepHoldsAndTheFirstAlsoBefore) {
  const std::vector<AbsenceStep> steps = {{days(10), 0.06}, {days(20), 0.07}};
  EXPECT_EQ(absence_at(steps, 0), 0.06);
  EXPECT_EQ(absence_at(steps, to_ticks(days(20)) - 1), 0.06);
  EXPECT_EQ(absence_at(steps, to_ticks(days(20))), 0.07);
}

World with_absence(double share) {
  World world = trial_world({.people = 1000, .entry_window = days(30)});
  world.parameters.insider_crowding = 1;
  world.parameters.absence_normal = 0.06;
  world.parameters.absence_spread = 0;
  if (share > 0) world.market.absence = {{days(0), share}};
  return world;
}

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(7, 0)).finish(); }

auto developed(const RegionOutcome& outcome) {
  return std::count_if(outcome.jobs.begin(), outcome.jobs.end(),
                       [](const JobSpell& job) { return job.channel == Channel::developed; });
}

TEST(Insiders, WhoAreAsSickAsUsualTakeNoRoom) {
  const RegionOutcome usual = run(with_absence(0.06));
  EXPECT_TRUE(same_lives(usual, run(with_absence(0))));
  EXPECT_EQ(usual.mean_room, 1);
}

TEST(Insiders, WhoAreSickMoreOftenTakeTheRoomOfOthers) {
  const RegionOutcome usual = run(with_absence(0.06));
  const RegionOutcome sick = run(with_absence(0.09));
  EXPECT_NEAR(sick.mean_room, 0.5, 1e-9);
  EXPECT_LT(developed(sick), 0.8 * static_cast<double>(developed(usual)));
  EXPECT_GT(developed(sick), 0);
}

TEST(Insiders, DifferFromFirmToFirmAsTheyWill) {
  World spread = with_absence(0.06);
  spread.parameters.absence_spread = 0.5;
  EXPECT_FALSE(same_lives(run(spread), run(with_absence(0.06))));
  spread.parameters.insider_crowding = 0;
  EXPECT_TRUE(same_lives(run(spread), run(with_absence(0.06))));
}

}  // namespace
}  // namespace fotfeste::testing
