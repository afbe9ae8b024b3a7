#include "fotfeste/model/staff_training.hpp"

#include <gtest/gtest.h>

#include "tests/support/tiny_world.hpp"
#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

TEST(StaffTraining, TeachesHalfOfWhatIsLeft) {
  Parameters p;
  EXPECT_EQ(trained_skill(p, 5), 1);
  p.training_skill = 0.4;
  EXPECT_DOUBLE_EQ(trained_skill(p, 0), 1);
  EXPECT_DOUBLE_EQ(trained_skill(p, 1), 1.2);
  EXPECT_DOUBLE_EQ(trained_skill(p, 2), 1.3);
  EXPECT_NEAR(trained_skill(p, 1000), 1.4, 1e-6);
}

/// One worker who has something to do all the time.
World always_busy(Duration every) {
  World world = tiny_world(50, days(1000));
  ContactPolicy& contact = add_follow_up(world, 1, 20);
  contact.meeting = {days(7), 1};
  world.roles[0].training = {every, 10};
  return world;
}

double worked(const RegionOutcome& outcome) {
  double hours = 0;
  for (const double of_task : outcome.staff[0].hours) hours += of_task;
  return hours;
}

TEST(StaffTraining, TakesItsHoursFromClients) {
  const RegionOutcome without = run(always_busy(Duration{0}));
  const RegionOutcome with = run(always_busy(days(50)));
  EXPECT_EQ(without.staff[0].training_hours, 0);
  EXPECT_NEAR(with.staff[0].training_hours, 200, 10.1);  // twenty courses, one more or less
  EXPECT_NEAR(worked(without) - worked(with), with.staff[0].training_hours, 5);
}

TEST(StaffTraining, OpensMoreDoorsForThoseWhoWentAndNoneWithoutEffect) {
  World world = trial_world({.people = 3000});
  const auto openings = [&] {
    double developed = 0;
    const TrialArm arm(world);
    for (const JobSpell& job : arm.outcome().jobs) {
      developed += job.channel == Channel::developed ? 1 : 0;
    }
    return developed;
  };
  role(world, "specialist").training = {days(60), 2};
  world.parameters.training_skill = 0;
  const double without_effect = openings();
  world.parameters.training_skill = 1;
  EXPECT_GT(openings(), 1.1 * without_effect);
}

}  // namespace
}  // namespace fotfeste::testing
