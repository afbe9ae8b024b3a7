// Staff who do first what an indicator counts.

#include <gtest/gtest.h>

#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

TrialArm busy(Discipline discipline, double caseload) {
  World world = trial_world({.people = 1600, .caseload = {{"specialist", caseload}}});
  role(world, "specialist").discipline = discipline;
  return TrialArm(world);
}

double done(const TrialArm& arm, Task task) {
  return arm.mean([&](const PersonOutcome& p) {
    return static_cast<double>(p.completed[static_cast<std::size_t>(task)]);
  });
}

// The indicator goes up, the time together goes down.
TEST(CountableFirst, BuysContactsWithEmployersWithMeetings) {
  const TrialArm due = busy(Discipline::earliest_due, 60);
  const TrialArm counted = busy(Discipline::countable_first, 60);
  EXPECT_GT(done(counted, Task::employer_contact), 1.1 * done(due, Task::employer_contact));
  EXPECT_LT(done(counted, Task::meeting), 0.9 * done(due, Task::meeting));
}

// With time for everything the order hardly matters.
TEST(CountableFirst, ChangesLittleWhereNobodyWaits) {
  const TrialArm due = busy(Discipline::earliest_due, 8);
  const TrialArm counted = busy(Discipline::countable_first, 8);
  EXPECT_NEAR(done(counted, Task::meeting) / done(due, Task::meeting), 1, 0.03);
}

}  // namespace
}  // namespace fotfeste::testing
