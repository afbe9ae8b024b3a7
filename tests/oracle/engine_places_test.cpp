// Referral to a line with so many places is a loss system.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/support/numeric.hpp"
#include "tests/support/tiny_world.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

constexpr int places = 10;
constexpr double stay_days = 60;  // days in the measure
constexpr double offered = 8.3;   // persons there, if there were no limit

/// People come at random, are referred once soon after, stay a fixed time, and are lost when all
/// places are taken.
World loss_system() {
  World world = tiny_world(0, days(9000));
  world.system = true;
  world.warm_up = days(600);
  world.groups[0].age = 20;
  world.people.entrants_per_month = offered / stay_days * days_per_month;
  Pathway waiting;
  waiting.name = "ordinary";
  waiting.phases.resize(1);
  waiting.phases[0].activity = Activity::follow_up;
  waiting.can_be_left = false;
  Pathway measure = waiting;
  measure.name = "measure";
  measure.limit = days(stay_days);
  measure.next = 0;
  world.pathways = {waiting, measure};
  world.fallback = 0;
  Line line;
  line.name = "measure";
  line.pathway = 1;
  line.referral_weight = 1;
  line.places = places;
  line.money.amounts = {{2019, {}}};
  world.lines = {line};
  world.referral.active = true;
  world.parameters.referral_first = days(20);
  return world;
}

struct Replication {
  double refused = 0;
  double started = 0;
  double occupied = 0;  ///< mean number there [persons]
};

Replication run_once(const World& world, std::uint64_t replication) {
  const RegionOutcome outcome = run(world, 1, replication);
  const Tick from = to_ticks(world.warm_up);
  Replication seen;
  for (const Refused& row : outcome.refused) seen.refused += row.persons;
  for (const PathwaySpell& stay : outcome.pathways) {
    if (stay.pathway != 1 || stay.end <= from) continue;
    seen.occupied += to_days(stay.end - std::max(stay.start, from));
    seen.started += stay.start >= from ? 1 : 0;
  }
  seen.occupied /= world.horizon.count() - world.warm_up.count();
  return seen;
}

/// Share turned away beyond the one expected, one number a replication.
Replications beyond(const std::vector<Replication>& runs, double expected) {
  Replications excess;
  for (const Replication& seen : runs) {
    excess.add(seen.refused / (seen.refused + seen.started) - expected);
  }
  return excess;
}

TEST(Places, AreTakenAsErlangSays) {
  const World world = loss_system();
  std::vector<Replication> runs;
  Replications occupied;
  for (std::uint64_t replication = 0; replication < 300; ++replication) {
    runs.push_back(run_once(world, replication));
    occupied.add(runs.back().occupied);
  }
  const double exact = erlang_b(offered, places);
  EXPECT_TRUE(agrees(beyond(runs, exact), 0, 0.015));
  EXPECT_TRUE(rejects(beyond(runs, erlang_b(offered, places + 1)), 0));
  EXPECT_TRUE(rejects(beyond(runs, erlang_b(1.05 * offered, places)), 0));
  EXPECT_TRUE(agrees(occupied, offered * (1 - exact), 0.1));
}

}  // namespace
}  // namespace fotfeste::testing
