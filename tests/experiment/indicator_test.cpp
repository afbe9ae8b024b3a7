// What the management counts, beside what it does not see.
#include <gtest/gtest.h>

#include "fotfeste/experiment/measures.hpp"
#include "fotfeste/model/region.hpp"
#include "tests/support/figures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(5, 0)).finish(); }

World busy(Discipline discipline) {
  World world = trial_world({.people = 1200, .caseload = {{"specialist", 60}}});
  role(world, "specialist").discipline = discipline;
  world.indicator = Indicator{1, 5};
  return world;
}

// What is seen goes up, and what is not seen goes down.
TEST(IndicatorScore, PartsFromTheWorkThatItDoesNotSee) {
  const World as_due = busy(Discipline::earliest_due);
  const World counted = busy(Discipline::countable_first);
  const Tally due = measure(as_due, run(as_due));
  const Tally first = measure(counted, run(counted));
  EXPECT_GT(figure(first, "indicator.score"), 1.03 * figure(due, "indicator.score"));
  EXPECT_LT(figure(first, "indicator.unseen_hours"), 0.97 * figure(due, "indicator.unseen_hours"));
}

TEST(IndicatorScore, IsItsPointsAndMovesNobody) {
  World world = busy(Discipline::earliest_due);
  const RegionOutcome outcome = run(world);
  const double five = figure(measure(world, outcome), "indicator.score");
  world.indicator = Indicator{2, 10};
  EXPECT_NEAR(figure(measure(world, outcome), "indicator.score"), 2 * five, 1e-9 * five);
  world.indicator.reset();
  EXPECT_FALSE(has_figure(measure(world, outcome), "indicator.score"));
  EXPECT_EQ(run(world).events, outcome.events);
}

}  // namespace
}  // namespace fotfeste::testing
