// A world that is adopted on the way holds from then on, with all that it says of days to come.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "fotfeste/model/region.hpp"
#include "tests/support/distribution.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/tiny_world.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

constexpr std::uint64_t seed = 11;

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(seed, 0)).finish(); }

/// The lives of people who live in `before` until day 250, and in `after` from then on.
RegionOutcome changed_over(const World& before, const World& after) {
  Region region(before, 0, stream_key(seed, 0));
  region.run_until(to_ticks(days(250)));
  region.adopt(after);
  return region.finish();
}

/// People enter before and after the day.
World ips() { return trial_world({.people = 600, .entry_window = days(500)}); }

/// Opportunities are looked at anew when a world is adopted, which moves no life.
::testing::AssertionResult same_but_for_events(RegionOutcome a, const RegionOutcome& b) {
  a.events = b.events;
  return same_lives(a, b);
}

class Adoption : public ::testing::Test {
 protected:
  static World with_market(std::vector<MarketStep> steps) {
    World world = ips();
    world.market.steps = std::move(steps);
    return world;
  }
  const World plain = ips();
};

TEST_F(Adoption, TakesTheMarketThatIsToCome) {
  const World crisis = with_market({{days(350), 0.35}, {days(500), 1.2}});
  EXPECT_TRUE(same_but_for_events(changed_over(plain, crisis), run(crisis)));
  EXPECT_TRUE(same_but_for_events(changed_over(crisis, plain), run(plain)));
  EXPECT_FALSE(same_but_for_events(run(plain), run(crisis)));
}

TEST_F(Adoption, TakesTheMarketOfTheDay) {
  const World long_since = with_market({{days(100), 0.35}});
  const World from_now = with_market({{days(250), 0.35}});
  EXPECT_TRUE(same_but_for_events(changed_over(plain, long_since), run(from_now)));
}

TEST_F(Adoption, TakesTheStaffThatIsToCome) {
  World more = plain;
  std::vector<StaffStep>& steps = role(more, "specialist").positions;
  steps.push_back({.at = days(300), .positions = 3 * steps.front().positions, .recruited = false});
  EXPECT_TRUE(same_but_for_events(changed_over(plain, more), run(more)));
  EXPECT_TRUE(same_but_for_events(changed_over(more, plain), run(plain)));
  EXPECT_FALSE(same_but_for_events(run(plain), run(more)));
}

// What is left of everybody's wait for the next opportunity passes at the new rate.
TEST(Adopting, AnotherRateOfOwnSearchChangesTheHazardFromThatDay) {
  const auto searching = [](double rate) {
    World world = tiny_world(4000, days(1500));
    world.parameters.own_search_rate = per_day(rate);
    return world;
  };
  const World slow = searching(0.002);
  const World quick = searching(0.006);
  Region region(slow, 0, stream_key(seed, 0));
  region.run_until(to_ticks(days(200)));
  region.adopt(quick);
  std::vector<double> waits;
  for (const PersonOutcome& person : region.finish().people) {
    waits.push_back(person.first_ordinary == never ? 1e9 : to_days(person.first_ordinary));
  }
  const auto law = [](double t) {
    if (t > 1500) return 1.0;
    return -std::expm1(-0.002 * std::min(t, 200.) - 0.006 * std::max(0., t - 200));
  };
  EXPECT_LT(largest_gap(waits, law), dkw_bound(waits.size(), 1e-9));
  const auto unchanged = [](double t) { return t > 1500 ? 1.0 : -std::expm1(-0.002 * t); };
  EXPECT_GT(largest_gap(waits, unchanged), 0.2);
}

}  // namespace
}  // namespace fotfeste::testing
