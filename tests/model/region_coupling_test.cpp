// Relations between runs with the same luck: exact, so without tolerance.
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace fotfeste::testing
