// Mechanisms of the staff's own work, switched off.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

World small_trial() { return trial_world({.people = 400}); }

bool any_developed(const TrialArm& arm) {
  return std::any_of(arm.outcome().jobs.begin(), arm.outcome().jobs.end(),
                     [](const JobSpell& job) { return job.channel == Channel::developed; });
}

double solved_by_staff(const TrialArm& arm) {
  return arm.mean([](const PersonOutcome& person) {
    return static_cast<double>(person.solved_by_contact + person.solved_by_response);
  });
}

TEST(StaffSwitches, WithoutJobDevelopmentStaffOpenNoJobs) {
  World world = small_trial();
  EXPECT_TRUE(any_developed(TrialArm(world)));
  world.switches.job_development = false;
  EXPECT_FALSE(any_developed(TrialArm(world)));
}

TEST(StaffSwitches, WithoutSupportAtWorkStaffSolveNoProblems) {
  World world = small_trial();
  EXPECT_GT(solved_by_staff(TrialArm(world)), 0);
  world.switches.support_at_work = false;
  EXPECT_EQ(solved_by_staff(TrialArm(world)), 0);
}

TEST(StaffSwitches, WithoutStaffTimeNobodyWaitsHoweverManyClients) {
  World world = trial_world({.people = 400, .caseload = {{"specialist", 160}}});
  const RoleId specialist = role_id(world, "specialist");
  const TrialArm queued(world);
  world.switches.staff_time = false;
  const TrialArm at_once(world);
  EXPECT_GT(queued.wait(specialist), 5);
  EXPECT_LT(at_once.wait(specialist), 0.001);
  EXPECT_GT(at_once.contacts(), 1.5 * queued.contacts());
}

}  // namespace
}  // namespace fotfeste::testing
