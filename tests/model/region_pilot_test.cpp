// A pilot comes to some regions and leaves the others as they were, person by person.
#include <gtest/gtest.h>

#include <algorithm>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

const std::vector<std::string> small = {"population.stock=1 500 people", "warm_up=1 years",
                                        "population.entrants=30 persons/month", "horizon=3 years"};

RegionOutcome run(const World& world, int region) {
  return Region(world, region, stream_key(3, 0)).finish();
}

LineId line_id(const World& world, const std::string& name) {
  const auto found = std::find_if(world.lines.begin(), world.lines.end(),
                                  [&](const Line& line) { return line.name == name; });
  return static_cast<LineId>(found - world.lines.begin());
}

Tick first_served(const World& world, const RegionOutcome& outcome) {
  Tick first = never;
  for (const PathwaySpell& spell : outcome.pathways) {
    if (spell.pathway == pathway_id(world, "project")) first = std::min(first, spell.served);
  }
  return first;
}

class Pilot : public ::testing::Test {
 protected:
  const World before = system_world("six-counties", small);
  const World pilot = system_world("pilot-counties", small);
  const Calendar calendar{pilot.first_day};
};

TEST_F(Pilot, BeginsInEachRegionInItsYear) {
  for (int region = 0; region < 2; ++region) {
    const Tick first = first_served(pilot, run(pilot, region));
    const Tick opens = calendar.start_of_year(2020 + region);
    EXPECT_GE(first, opens);
    EXPECT_LT(first, opens + to_ticks(days(120)));
  }
}

TEST_F(Pilot, LeavesTheOtherRegionsAsTheyWere) {
  EXPECT_TRUE(same_lives(run(pilot, 4), run(before, 4)));
  EXPECT_FALSE(same_lives(run(pilot, 0), run(before, 0)));
}

TEST_F(Pilot, NobodyIsRefusedByALineThatIsNotThere) {
  const LineId project = line_id(before, "project");
  const auto refusals = [project](const RegionOutcome& outcome) {
    return std::count_if(outcome.refused.begin(), outcome.refused.end(),
                         [project](const Refused& row) { return row.line == project; });
  };
  World there_without_money = before;
  there_without_money.lines[project].reach = {};
  EXPECT_EQ(refusals(run(before, 4)), 0);
  EXPECT_GT(refusals(run(there_without_money, 4)), 0);
}

}  // namespace
}  // namespace fotfeste::testing
