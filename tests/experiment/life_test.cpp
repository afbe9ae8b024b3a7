#include "fotfeste/experiment/life.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/model/region.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

const std::atomic<bool> go_on{false};

World county(const std::vector<std::string>& options = {}) {
  std::vector<std::string> all{"horizon=1 year", "population.stock=600 people",
                               "population.entrants=15 persons/month",
                               "population.pensioners.number=20 people"};
  all.insert(all.end(), options.begin(), options.end());
  return system_world("county", all);
}

long heard(const Life& life, Tick from, std::initializer_list<What> kinds) {
  return std::count_if(life.happenings.begin(), life.happenings.end(), [&](const Happening& h) {
    return h.at >= from && std::find(kinds.begin(), kinds.end(), h.what) != kinds.end();
  });
}

// The region counts for its record, the listener hears: two ways to the same numbers.
TEST(Lives, HoldEverythingThatTheRecordCounts) {
  const World world = county();
  const Tick decision = to_ticks(world.warm_up);
  long contacts = 0;
  for (std::uint32_t number = 0; number < 700; number += 23) {
    const Lives found = follow({&world}, {number, stream_key(1, 0)}, go_on);
    ASSERT_EQ(found.lives.size(), 1U);
    const Life& life = found.lives.front();
    const PersonOutcome& person = life.person;
    const long done = std::accumulate(person.completed.begin(), person.completed.end(), 0L);
    EXPECT_EQ(heard(life, decision, {What::contact_done}), done) << number;
    EXPECT_EQ(heard(life, decision, {What::no_show}), person.no_shows) << number;
    EXPECT_EQ(heard(life, decision, {What::offer_declined, What::job_started}), person.offers)
        << number;
    EXPECT_EQ(heard(life, decision, {What::problem_arose}), person.problems) << number;
    contacts += done;
  }
  EXPECT_GT(contacts, 100);
}

TEST(Lives, RunInOrderOfTime) {
  const World world = county();
  const Lives found = follow({&world}, {3, stream_key(1, 0)}, go_on);
  const auto& heard_of = found.lives.front().happenings;
  EXPECT_FALSE(heard_of.empty());
  EXPECT_TRUE(std::is_sorted(heard_of.begin(), heard_of.end(),
                             [](const Happening& a, const Happening& b) { return a.at < b.at; }));
}

TEST(Lives, UnderTwoPoliciesAreTheSameBeforeTheDecision) {
  const World base = county();
  const World other = county({"pathways.ordinary.phases[0].meeting.every=60 days"});
  const Tick decision = to_ticks(base.warm_up);
  int differ = 0;
  for (std::uint32_t number = 0; number < 200; number += 10) {
    const Lives found = follow({&base, &other}, {number, stream_key(1, 0)}, go_on);
    ASSERT_EQ(found.lives.size(), 2U);
    const auto before = [&](const Life& life) {
      std::vector<std::pair<Tick, What>> all;
      for (const Happening& h : life.happenings) {
        if (h.at < decision) all.emplace_back(h.at, h.what);
      }
      return all;
    };
    EXPECT_EQ(before(found.lives[0]), before(found.lives[1]));
    differ += found.lives[0].happenings.size() != found.lives[1].happenings.size() ? 1 : 0;
  }
  EXPECT_GT(differ, 5);
}

TEST(Lives, OfClientsTakeTurnsOverRegions) {
  const World world = county({"population.regions=3"});
  const StreamKey key = stream_key(1, 0);
  const Lives found = follow({&world}, {7, key}, go_on);
  const RegionOutcome region = Region(world, 1, key).finish();
  EXPECT_EQ(found.lives.front().person.severity, region.people[2].severity);
  EXPECT_EQ(found.lives.front().person.staff_hours, region.people[2].staff_hours);
  EXPECT_EQ(found.clients, 3 * region.people.size());
}

TEST(Lives, AreNoneForANumberBeyondTheLast) {
  const World world = county();
  const Lives found = follow({&world}, {1'000'000, stream_key(1, 0)}, go_on);
  EXPECT_TRUE(found.lives.empty());
  EXPECT_GT(found.clients, 620U);
}

TEST(Lives, StopWhenTheyAreToldTo) {
  const World world = county();
  const std::atomic<bool> stop{true};
  EXPECT_THROW((void)follow({&world}, {0, stream_key(1, 0)}, stop), Cancelled);
}

}  // namespace
}  // namespace fotfeste::testing
