// A shock meets the sector and the region that it names, and no other.
#include <gtest/gtest.h>

#include <algorithm>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

constexpr std::uint64_t seed = 5;

World with_sectors() {
  World world = trial_world({.people = 1500, .entry_window = days(30)});
  world.market.sectors = {{"hit", 0.3}, {"spared", 0.7}};
  return world;
}

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(seed, 0)).finish(); }

double laid_off(const RegionOutcome& outcome, SectorId sector) {
  double ended = 0;
  double lost = 0;
  for (const JobSpell& job : outcome.jobs) {
    if (job.sector != sector) continue;
    ++ended;
    lost += job.why == JobEnd::layoff ? 1 : 0;
  }
  return lost / ended;
}

double begun(const RegionOutcome& outcome, SectorId sector) {
  return static_cast<double>(
      std::count_if(outcome.jobs.begin(), outcome.jobs.end(),
                    [sector](const JobSpell& job) { return job.sector == sector; }));
}

TEST(Shock, OfOneSectorLaysOffThereAndClosesItsDoors) {
  const World calm = with_sectors();
  World shock = calm;
  shock.market.steps = {{days(0), 0.1, SectorId{0}}};
  const RegionOutcome before = run(calm);
  const RegionOutcome after = run(shock);
  EXPECT_GT(laid_off(after, 0), 3 * laid_off(before, 0));
  EXPECT_NEAR(laid_off(after, 1), laid_off(before, 1), 0.05);
  EXPECT_LT(begun(after, 0), 0.5 * begun(before, 0));
  EXPECT_GT(begun(after, 1), 0.9 * begun(before, 1));
}

TEST(Shock, OfAnotherRegionIsNotFelt) {
  World elsewhere = with_sectors();
  elsewhere.people.regions = 2;
  World calm = elsewhere;
  elsewhere.market.steps = {{days(60), 0.1, every_sector, {1}}};
  World here = elsewhere;
  here.market.steps[0].regions = {0};
  const auto without_events = [](RegionOutcome outcome) {
    outcome.events = 0;
    return outcome;
  };
  const RegionOutcome as_it_was = without_events(run(calm));
  EXPECT_TRUE(same_lives(as_it_was, without_events(run(elsewhere))));
  EXPECT_FALSE(same_lives(as_it_was, without_events(run(here))));
}

TEST(Shock, OfEverySectorIsAShockOfAll) {
  World each = with_sectors();
  World all = each;
  each.market.steps = {{days(60), 0.4, SectorId{0}}, {days(60), 0.4, SectorId{1}}};
  all.market.steps = {{days(60), 0.4}};
  EXPECT_EQ(run(each).jobs.size(), run(all).jobs.size());
}

}  // namespace
}  // namespace fotfeste::testing
