// A world that is adopted on the way holds from then on, with all that it says of days to come.
#include <gtest/gtest.h>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
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

}  // namespace
}  // namespace fotfeste::testing
