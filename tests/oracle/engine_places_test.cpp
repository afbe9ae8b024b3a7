// Referral to a line with so many places is a loss system.
#include <gtest/gtest.h>

#include "tests/support/tiny_world.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

constexpr int places = 10;
constexpr double stay = 60;      // days in the measure
constexpr double offered = 8.3;  // persons there, if there were no limit

/// People come at random, are referred once soon after, stay a fixed time, and are lost when all
/// places are taken.
World loss_system() {
  World world = tiny_world(0, days(9000));
  world.system = true;
  world.warm_up = days(600);
  world.groups[0].age = 20;
  world.people.entrants_per_month = offered / stay * days_per_month;
  Pathway waiting;
  waiting.name = "ordinary";
  waiting.phases.resize(1);
  waiting.phases[0].activity = Activity::follow_up;
  waiting.can_be_left = false;
  Pathway measure = waiting;
  measure.name = "measure";
  measure.limit = days(stay);
  measure.next = 0;
  world.pathways = {waiting, measure};
  world.fallback = 0;
  Line line;
  line.name = "measure";
  line.pathway = 1;
  line.referral_weight = 1;
  line.places = places;
  world.lines = {line};
  world.referral.active = true;
  world.parameters.referral_first = days(20);
  return world;
}

double erlang_b(double load, int servers) {
  double blocked = 1;
  for (int n = 1; n <= servers; ++n) blocked = load * blocked / (n + load * blocked);
  return blocked;
}

/// Share turned away, one number a replication: a difference with mean zero when the share is
/// `expected`, so that random numbers of arrivals do no harm.
struct Turned {
  Replications excess;
  Replications occupied;

  explicit Turned(double expected) {
    const World world = loss_system();
    for (std::uint64_t r = 0; r < 150; ++r) {
      const RegionOutcome outcome = run(world, 1, r);
      double refused = 0;
      for (const Refused& row : outcome.refused) refused += row.persons;
      double started = 0;
      double days_there = 0;
      for (const PathwaySpell& spell : outcome.pathways) {
        if (spell.pathway != 1) continue;
        const Tick from = std::max(spell.start, to_ticks(world.warm_up));
        if (spell.end > from) days_there += to_days(spell.end - from);
        if (spell.start >= to_ticks(world.warm_up)) ++started;
      }
      excess.add((refused - expected * (refused + started)) / (refused + started));
      occupied.add(days_there / (9000 - 600));
    }
  }
};

TEST(Places, AreTakenAsErlangSays) {
  const double exact = erlang_b(offered, places);
  EXPECT_TRUE(agrees(Turned(exact).excess, 0, 0.015));
  EXPECT_TRUE(rejects(Turned(erlang_b(offered, places + 1)).excess, 0));
  EXPECT_TRUE(agrees(Turned(exact).occupied, offered * (1 - exact), 0.15));
}

}  // namespace
}  // namespace fotfeste::testing
