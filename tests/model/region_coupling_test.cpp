// Relations between runs with the same luck: exact, so without tolerance.
#include <gtest/gtest.h>

#include <map>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

constexpr std::uint64_t seed = 11;

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(seed, 0)).finish(); }

World ips() { return trial_world({.people = 600}); }

Tick day(double n) { return to_ticks(days(n)); }

/// Begun before `t`, and no further than it.
std::vector<JobSpell> jobs_until(const RegionOutcome& outcome, Tick t) {
  std::vector<JobSpell> jobs;
  for (JobSpell job : outcome.jobs) {
    if (job.start >= t) continue;
    if (job.end >= t) {
      job.end = t;
      job.why = JobEnd::ongoing;
      job.blow = false;
    }
    jobs.push_back(job);
  }
  return jobs;
}

std::vector<PathwaySpell> stays_until(const RegionOutcome& outcome, Tick t) {
  std::vector<PathwaySpell> stays;
  for (PathwaySpell stay : outcome.pathways) {
    if (stay.start >= t) continue;
    if (stay.served >= t) stay.served = never;
    if (stay.end >= t) {
      stay.end = t;
      stay.why = PathwayEnd::ongoing;
    }
    stays.push_back(stay);
  }
  return stays;
}

void expect_same_history(const RegionOutcome& a, const RegionOutcome& b, Tick t) {
  ASSERT_GT(jobs_until(a, t).size(), 20U);
  EXPECT_TRUE(all_same(jobs_until(a, t), jobs_until(b, t)));
  EXPECT_TRUE(all_same(stays_until(a, t), stays_until(b, t)));
}

TEST(Coupling, TheSameLuckIsTheSameRun) {
  EXPECT_TRUE(same_lives(run(ips()), run(ips())));
  const RegionOutcome other = Region(ips(), 0, stream_key(seed, 1)).finish();
  EXPECT_FALSE(same_lives(run(ips()), other));
}

// Nobody shares staff here, so that nobody can stand in another's way.
TEST(Coupling, MorePeopleChangeNobodysLuck) {
  const auto alone = [](int people) {
    World world = trial_world({.people = people, .pathway = "nothing", .fallback = "none"});
    world.market.employers = 400;
    world.switches.employers = false;  // or firms, which people share, would learn from the others
    return world;
  };
  const RegionOutcome few = run(alone(1000));
  const RegionOutcome many = run(alone(1500));
  ASSERT_EQ(many.people.size(), 1500U);
  const auto jobs = by_person(few.jobs, few.people.size());
  const auto same_jobs = by_person(many.jobs, many.people.size());
  for (std::size_t person = 0; person < 1000; ++person) {
    ASSERT_TRUE(same(few.people[person], many.people[person]));
    ASSERT_EQ(jobs[person].size(), same_jobs[person].size()) << person;
    for (std::size_t job = 0; job < jobs[person].size(); ++job) {
      ASSERT_EQ(jobs[person][job].start, same_jobs[person][job].start) << person;
      ASSERT_EQ(jobs[person][job].match, same_jobs[person][job].match) << person;
    }
  }
}

TEST(Coupling, ACopyGoesOnByItself) {
  const World world = ips();
  Region original(world, 0, stream_key(seed, 0));
  original.run_until(day(250));
  Region copy = original;
  const RegionOutcome first = original.finish();
  const RegionOutcome second = copy.finish();
  EXPECT_TRUE(same_lives(first, second));
  EXPECT_TRUE(same_lives(first, run(world)));
}

TEST(Coupling, RunningInPiecesChangesNothing) {
  const World world = ips();
  Region pieces(world, 0, stream_key(seed, 0));
  for (int n = 1; n < 40; ++n) pieces.run_until(day(17.3 * n));
  EXPECT_TRUE(same_lives(pieces.finish(), run(world)));
}

TEST(Coupling, AdoptingTheSameWorldChangesNothing) {
  const World world = ips();
  const World twin = ips();
  for (const double when : {100.0, 300.0, 555.5}) {
    Region region(world, 0, stream_key(seed, 0));
    region.run_until(day(when));
    region.adopt(twin);
    RegionOutcome adopted = region.finish();
    const RegionOutcome plain = run(world);
    adopted.events = plain.events;  // opportunities are looked at anew, which moves no life
    EXPECT_TRUE(same_lives(adopted, plain)) << when;
  }
}

TEST(Coupling, AnotherPolicyFromADayOnLeavesTheDaysBeforeAlone) {
  const World world = ips();
  World other = world;
  for (Phase& phase : pathway(other, "ips").phases) {
    phase.contact.employer_contact.every = days(4);
    phase.contact.meeting.every = days(30);
  }
  Region region(world, 0, stream_key(seed, 0));
  region.run_until(day(200));
  region.adopt(other);
  const RegionOutcome changed = region.finish();
  const RegionOutcome unchanged = run(world);
  expect_same_history(unchanged, changed, day(200));
  EXPECT_FALSE(all_same(jobs_until(unchanged, day(500)), jobs_until(changed, day(500))));
}

TEST(Coupling, ALongerRunBeginsAsTheShorter) {
  const World shorter = ips();
  World longer = shorter;
  longer.horizon += days(300);
  expect_same_history(run(shorter), run(longer), to_ticks(shorter.horizon));
}

TEST(Coupling, AMarketThatTurnsLaterLeavesTheDaysBeforeAlone) {
  const World world = ips();
  World crisis = world;
  crisis.market.steps = {{days(350), 0.35}};
  const RegionOutcome before = run(world);
  const RegionOutcome turned = run(crisis);
  expect_same_history(before, turned, day(350));
  EXPECT_FALSE(same_lives(before, turned));
}

// Switches: what is off neither acts nor shifts anybody else's draws.

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
