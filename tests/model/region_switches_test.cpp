// What is switched off neither acts nor shifts anybody else's draws.
#include <gtest/gtest.h>

#include <map>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(11, 0)).finish(); }

World ips() { return trial_world({.people = 600}); }

/// The first job of each person: when it starts, and how it matches.
std::map<std::uint32_t, JobSpell> first_jobs(const RegionOutcome& outcome) {
  std::map<std::uint32_t, JobSpell> first;
  for (const JobSpell& job : outcome.jobs) first.emplace(job.person, job);
  return first;
}

/// People whose first job starts otherwise.
int first_jobs_moved(const World& a, const World& b) {
  const auto before = first_jobs(run(a));
  const auto after = first_jobs(run(b));
  int moved = 0;
  for (std::uint32_t person = 0; person < static_cast<std::uint32_t>(a.people.people); ++person) {
    const auto x = before.find(person);
    const auto y = after.find(person);
    const bool same_start =
        x == before.end() || y == after.end()
            ? (x == before.end()) == (y == after.end())
            : x->second.start == y->second.start && same_bits(x->second.match, y->second.match);
    moved += same_start ? 0 : 1;
  }
  return moved;
}

/// Without staff nothing that happens in a job reaches anybody's first job.
World unfollowed() {
  return trial_world({.people = 1500, .pathway = "nothing", .fallback = "none"});
}

TEST(Switches, WhatActsInJobsMovesNobodysFirst) {
  using Switch = bool Switches::*;
  const World world = unfollowed();
  for (const Switch off :
       {&Switches::problems, &Switches::rush, &Switches::employers, &Switches::no_shows,
        &Switches::disengagement, &Switches::first_months}) {
    World without = world;
    without.switches.*off = false;
    EXPECT_EQ(first_jobs_moved(world, without), 0);
  }
  World healthy = world;
  healthy.switches.health = false;
  EXPECT_GT(first_jobs_moved(world, healthy), 20);  // the check sees what does act
}

TEST(Switches, EachActsOnATrialWithStaff) {
  using Switch = bool Switches::*;
  const World world = ips();
  const RegionOutcome all_on = run(world);
  for (const Switch off : {&Switches::health, &Switches::drift, &Switches::trust, &Switches::effort,
                           &Switches::discouragement, &Switches::problems, &Switches::rush,
                           &Switches::employers, &Switches::disengagement, &Switches::preferred,
                           &Switches::first_months, &Switches::no_shows}) {
    World without = world;
    without.switches.*off = false;
    const RegionOutcome outcome = run(without);
    EXPECT_FALSE(same_lives(all_on, outcome));
    expect_whole_lives(outcome, to_ticks(without.horizon));
  }
}

/// Sum over all people of one count.
template <class Count>
double total(const RegionOutcome& outcome, Count PersonCounts::*count) {
  double sum = 0;
  for (const PersonOutcome& person : outcome.people) sum += static_cast<double>(person.*count);
  return sum;
}

double ended_as(const RegionOutcome& outcome, PathwayEnd why) {
  double n = 0;
  for (const PathwaySpell& stay : outcome.pathways) n += stay.why == why ? 1 : 0;
  return n;
}

TEST(Switches, HaveTheMeaningOfTheRules) {
  const auto without = [](bool Switches::*off) {
    World world = ips();
    world.switches.*off = false;
    return run(world);
  };
  const RegionOutcome on = run(ips());
  EXPECT_GT(total(on, &PersonCounts::crises), 0);
  EXPECT_EQ(total(without(&Switches::health), &PersonCounts::crises), 0);
  EXPECT_GT(total(on, &PersonCounts::problems), 0);
  EXPECT_EQ(total(without(&Switches::problems), &PersonCounts::problems), 0);
  EXPECT_GT(total(on, &PersonCounts::no_shows), 0);
  EXPECT_EQ(total(without(&Switches::no_shows), &PersonCounts::no_shows), 0);
  EXPECT_GT(ended_as(on, PathwayEnd::disengaged), 0);
  EXPECT_GT(ended_as(on, PathwayEnd::discharged), 0);
  EXPECT_EQ(ended_as(without(&Switches::disengagement), PathwayEnd::disengaged), 0);
  EXPECT_GT(ended_as(without(&Switches::disengagement), PathwayEnd::discharged), 0);
  // At one half trust is never below one half.
  EXPECT_GT(total(on, &PersonCounts::trust_building_hours), 0);
  EXPECT_EQ(total(without(&Switches::trust), &PersonCounts::trust_building_hours), 0);
  const RegionOutcome still = without(&Switches::effort);
  EXPECT_EQ(total(still, &PersonCounts::effort_sum),
            0.5 * total(still, &PersonCounts::meetings_planned));
}

// A switch is the same as the value that means no effect.
TEST(Switches, AreTheNullValuesOfTheirParameters) {
  const auto null_of = [](void (*change)(World&)) {
    World world = ips();
    change(world);
    return run(world);
  };
  const auto off = [](bool Switches::*mechanism) {
    World world = ips();
    world.switches.*mechanism = false;
    return run(world);
  };
  const auto same_jobs = [](const RegionOutcome& a, const RegionOutcome& b) {
    return all_same(a.jobs, b.jobs) && all_same(a.pathways, b.pathways);
  };
  EXPECT_TRUE(same_jobs(off(&Switches::rush),
                        null_of([](World& w) { w.parameters.rush_hazard_ratio = 1; })));
  EXPECT_TRUE(same_jobs(off(&Switches::problems),
                        null_of([](World& w) { w.parameters.problem_rate = per_day(0); })));
  EXPECT_TRUE(
      same_jobs(off(&Switches::no_shows), null_of([](World& w) { w.parameters.no_show = 0; })));
  EXPECT_TRUE(same_jobs(off(&Switches::disengagement),
                        null_of([](World& w) { w.parameters.disengage_rate = per_day(0); })));
  EXPECT_TRUE(same_jobs(off(&Switches::preferred), null_of([](World& w) {
                          w.parameters.preferred_ratio = 1;
                          w.parameters.match_threshold_other = 0;
                        })));
  EXPECT_TRUE(same_jobs(off(&Switches::first_months), null_of([](World& w) {
                          w.parameters.newness_first_month = 1;
                          w.parameters.stable_factor = 1;
                        })));
  EXPECT_TRUE(same_jobs(off(&Switches::discouragement), null_of([](World& w) {
                          w.parameters.discourage_blow = w.parameters.discourage_end = 0;
                          w.parameters.discourage_crisis = 0;
                        })));
  EXPECT_TRUE(same_jobs(off(&Switches::employers), null_of([](World& w) {
                          w.parameters.goodwill_gain = w.parameters.goodwill_loss = 0;
                          w.parameters.competence_gain = 0;
                        })));
}

TEST(Switches, OpeningsWithoutLimitAreTheTrialsOwn) {
  World limited = ips();
  limited.market.finite_openings = true;
  limited.market.base_starts_per_day = 0.5;
  EXPECT_FALSE(all_same(run(limited).jobs, run(ips()).jobs));
  limited.switches.openings = false;
  EXPECT_TRUE(all_same(run(limited).jobs, run(ips()).jobs));
}

}  // namespace
}  // namespace fotfeste::testing
