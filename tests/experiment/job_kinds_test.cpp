// How jobs begin and end, who solves problems in them, and where people and employers stand.

#include <gtest/gtest.h>

#include "fotfeste/experiment/measures.hpp"
#include "tests/experiment/small_world.hpp"

namespace fotfeste::testing {
namespace {

std::optional<double> figure(const RegionOutcome& outcome, const std::string& key,
                             const World& world = small_world()) {
  const Tally tally = measure(world, outcome);
  const auto values = values_of(tally, 1);
  for (std::size_t index = 0; index < values.size(); ++index) {
    if (tally.measures[index].key == key) return values[index].value;
  }
  ADD_FAILURE() << "no figure " << key;
  return {};
}

/// Two people: one hired by staff after a trial, made permanent and laid off; the other found a
/// temporary job alone, which ended, and a permanent one of the kind wanted, lost over a problem.
RegionOutcome two_people() {
  RegionOutcome o;
  o.people = {person(0, 0), person(1, 0)};
  o.people[0].first_ordinary = at_day(30);
  o.people[1].first_ordinary = at_day(101);
  o.jobs = {spell(0, 1, Contract::trial, 0, 30), spell(0, 1, Contract::temporary, 30, 130),
            spell(1, 2, Contract::temporary, 101, 200), spell(0, 1, Contract::permanent, 130, 300),
            spell(1, 3, Contract::permanent, 250, 280)};
  for (const std::size_t by_staff : {0, 1, 3}) o.jobs[by_staff].channel = Channel::developed;
  o.jobs[0].why = o.jobs[1].why = JobEnd::converted;
  o.jobs[2].why = JobEnd::contract_end;
  o.jobs[3].why = JobEnd::layoff;
  o.jobs[4].why = JobEnd::quit_problem;
  o.jobs[4].preferred = true;
  o.jobs[1].match = 0.9F;
  o.jobs[2].match = o.jobs[4].match = 0.3F;
  return o;
}

TEST(JobKinds, CountAJobOnceThroughItsContracts) {
  const RegionOutcome o = two_people();
  EXPECT_EQ(figure(o, "jobs.begun"), 3);
  EXPECT_DOUBLE_EQ(*figure(o, "jobs.by_staff"), 1. / 3);
  EXPECT_DOUBLE_EQ(*figure(o, "jobs.permanent"), 1. / 3);
  EXPECT_DOUBLE_EQ(*figure(o, "jobs.preferred"), 1. / 3);
  EXPECT_NEAR(*figure(o, "jobs.match"), 0.5, 1e-6);
}

TEST(JobKinds, EndByOneCauseEach) {
  const RegionOutcome o = two_people();
  EXPECT_EQ(figure(o, "jobs.ended"), 3);
  EXPECT_EQ(figure(o, "jobs.ended.quit"), 0);
  for (const char* cause : {"problem", "contract", "layoff"}) {
    EXPECT_DOUBLE_EQ(*figure(o, std::string{"jobs.ended."} + cause), 1. / 3);
  }
}

TEST(JobKinds, WaitsAreThoseOfWhoFoundAJobInTwoYears) {
  RegionOutcome o = two_people();
  o.people[0].first_ordinary = at_day(100);
  o.people.push_back(person(2, 0));       // never
  o.people.push_back(person(3, 0, 200));  // not watched for two years
  o.people[3].first_ordinary = at_day(201);
  EXPECT_NEAR(*figure(o, "entrants.days_to_work"), 101, 1);
}

TEST(JobKinds, ProblemsAreSolvedBySomebodyOrCostTheJob) {
  RegionOutcome o = two_people();
  o.people[0].problems = 6;
  o.people[0].solved_by_contact = 2;
  o.people[0].solved_by_response = 1;
  o.people[1].problems = 2;
  o.people[1].escalated = 1;
  o.people[1].solved_by_colleagues = 1;
  EXPECT_DOUBLE_EQ(*figure(o, "jobs.problems.staff"), 3. / 8);
  EXPECT_DOUBLE_EQ(*figure(o, "jobs.problems.colleagues"), 1. / 8);
  EXPECT_DOUBLE_EQ(*figure(o, "jobs.problems.lost"), 1. / 8);
}

TEST(States, AreMeansOverPeopleAndEmployersOfAllRegions) {
  World world = small_world();
  world.market.employers = 10;
  RegionOutcome one = two_people();
  one.mean_capability = 0.5;
  one.mean_goodwill = 0.2;
  RegionOutcome other = one;
  other.people.resize(1);
  other.jobs.clear();
  other.mean_capability = 0.2;
  other.mean_goodwill = 0.4;
  Tally tally = measure(world, one);
  tally.add(measure(world, other));
  const auto values = values_of(tally, 1);
  for (std::size_t index = 0; index < values.size(); ++index) {
    const std::string& key = tally.measures[index].key;
    if (key == "states.capability") {
      EXPECT_DOUBLE_EQ(*values[index].value, 0.4);
    } else if (key == "states.goodwill") {
      EXPECT_DOUBLE_EQ(*values[index].value, 0.3);
    }
  }
  one.people[1].gone = at_day(20);
  EXPECT_EQ(figure(one, "states.capability", world), 0.5);
}

}  // namespace
}  // namespace fotfeste::testing
