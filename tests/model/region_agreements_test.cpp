// Contact in a job that follows need, and the agreement of three parties.

#include <gtest/gtest.h>

#include "tests/support/tiny_world.hpp"
#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

constexpr auto agreement = static_cast<std::size_t>(Task::agreement);
constexpr auto meeting = static_cast<std::size_t>(Task::meeting);

World followed(double in_need, double when_calm) {
  World world = trial_world({.people = 1500});
  ContactPolicy& contact = pathway(world, "ips").phases.front().contact;
  contact.interval_in_need = in_need;
  contact.interval_when_calm = when_calm;
  return world;
}

double per_person(const TrialArm& arm, std::size_t task) {
  return arm.mean([&](const PersonOutcome& p) { return static_cast<double>(p.completed[task]); });
}

TEST(AdaptiveContact, SpendsMoreOnNeedAndLessOnCalm) {
  const double as_planned = per_person(TrialArm(followed(1, 1)), meeting);
  EXPECT_GT(per_person(TrialArm(followed(0.3, 1)), meeting), 1.02 * as_planned);
  EXPECT_LT(per_person(TrialArm(followed(1, 3)), meeting), 0.98 * as_planned);
}

/// Everybody finds a job on the first days and keeps it; one worker for each.
World agreed_in_jobs(double hours_per_week) {
  World world = tiny_world(40, days(1000));
  ContactPolicy& contact = add_follow_up(world, 40, hours_per_week);
  contact.employer_contact = {days(2), 0.1};
  contact.agreement = {days(90), 1.5};
  world.parameters.opening_per_contact = 1e6;
  world.parameters.problem_rate = per_day(0.02);
  world.parameters.natural_solve = per_day(100);
  return world;
}

double problems(const World& world) {
  double all = 0;
  for (const PersonOutcome& person : run(world).people) all += person.problems;
  return all;
}

TEST(Agreement, IsMadeAtTheStartAndRevised) {
  const World world = agreed_in_jobs(endless_hours);
  const RegionOutcome outcome = run(world);
  ASSERT_EQ(outcome.jobs.size(), outcome.people.size());
  for (const PersonOutcome& person : outcome.people) {
    EXPECT_EQ(person.completed[agreement], 12);  // at day 1, then eleven times in 999 days
  }
  const StaffOutcome& staff = outcome.staff.front();
  EXPECT_EQ(staff.done[agreement], 12U * 40U);
  EXPECT_NEAR(staff.hours[agreement], 1.5 * 12 * 40, 0.05 * 1.5 * 12 * 40);
}

TEST(Agreement, CostsTheEmployerTheSameTime) {
  World world = agreed_in_jobs(endless_hours);
  world.economics.employer_hour = kroner(100);
  const auto paid = [](const World& w) {
    return static_cast<double>(run(w).ledger.sum(AccountKind::employer_hours).exact.ore) / 100;
  };
  EXPECT_NEAR(paid(world), 1.5 * 12 * 40 * 100, 0.06 * 1.5 * 12 * 40 * 100);
  world.pathways[0].phases[0].contact.agreement = {};
  EXPECT_EQ(paid(world), 0);
}

TEST(Agreement, LowersProblemsWhileItHolds) {
  World world = agreed_in_jobs(endless_hours);
  const double usual = problems(world);
  ASSERT_GT(usual, 500);
  world.parameters.agreement_problems = 0.5;
  EXPECT_NEAR(problems(world) / usual, 0.5, 0.1);
  world.pathways[0].phases[0].contact.agreement = {};
  EXPECT_EQ(problems(world), usual);
}

// A worker who never comes to the revision: the agreement holds for the first ninety days alone.
TEST(Agreement, LapsesWhenNobodyRevisesIt) {
  World world = agreed_in_jobs(endless_hours);
  world.parameters.agreement_problems = 0.5;
  const double kept_up = problems(world);
  world.pathways[0].limit = days(60);
  EXPECT_GT(problems(world), 1.6 * kept_up);
}

}  // namespace
}  // namespace fotfeste::testing
