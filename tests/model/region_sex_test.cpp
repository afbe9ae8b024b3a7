// Sex as an attribute of people.

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/region_checks.hpp"
#include "tests/support/tiny_world.hpp"

namespace fotfeste::testing {
namespace {

double women(const RegionOutcome& outcome) {
  double all = 0;
  for (const PersonOutcome& person : outcome.people) all += person.is_woman ? 1 : 0;
  return all / static_cast<double>(outcome.people.size());
}

// Six standard errors, so that a right share is refused less than once in a billion.
TEST(Sex, IsDrawnByTheShareOfTheGroup) {
  World world = tiny_world(20'000, days(1));
  EXPECT_EQ(women(run(world)), 0);
  world.groups[0].women = 0.57;
  EXPECT_NEAR(women(run(world)), 0.57, 6.2 * std::sqrt(0.57 * 0.43 / 20'000));
}

TEST(Sex, MovesNobodysLuck) {
  World world = tiny_world(500, days(300));
  world.parameters.own_search_rate = per_day(0.01);
  const RegionOutcome unsaid = run(world);
  world.groups[0].women = 0.5;
  RegionOutcome said = run(world);
  ASSERT_GT(said.jobs.size(), 100U);
  for (PersonOutcome& person : said.people) person.is_woman = false;
  EXPECT_TRUE(same_lives(unsaid, said));
}

}  // namespace
}  // namespace fotfeste::testing
