// Employers remember: a job that failed closes a door, one that was followed up opens it.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

struct Row {
  double goodwill, competence, failed;
  double gain;  ///< in work by month 12, those who enter last less those who enter first [%]
};

/// Few firms, met over and over by those who enter during three years.
Row few_employers(const std::string& name, const Change& change) {
  const Tick first = to_ticks(months(12));
  const Tick last = to_ticks(months(24));
  const TrialArm arm = run_arm({.entry_window = months(36), .months = 12.2}, [&](World& world) {
    world.market.employers = world.people.people / 12;
    contact_of(world, "ips").delay = days(45);
    if (change) change(world);
  });
  const Row row{arm.outcome().mean_goodwill, arm.outcome().mean_competence, arm.failed_contracts(),
                arm.ever_in_work(12, [&](const auto& person) { return person.entry >= last; }) -
                    arm.ever_in_work(12, [&](const auto& person) { return person.entry < first; })};
  fmt::print("{}: goodwill {:.3f} competence {:.3f} failed {:.1f} % late less early {:+.1f}\n",
             name, row.goodwill, row.competence, row.failed, row.gain);
  return row;
}

void hurry(World& world) {
  contact_of(world, "ips").delay = days(1);
  contact_of(world, "ips").employer_contact.every = days(7);
}

void leave_at_the_hire(World& world) { pathway(world, "ips").follow_along = days(1); }

TEST(Employers, follow_up_keeps_doors_open_for_the_next_client) {
  const Row careful = few_employers("P13 careful, followed up", {});
  const Row rushed = few_employers("P13 rushed, followed up", hurry);
  const Row careful_left = few_employers("P13 careful, not followed up", leave_at_the_hire);
  const Row rushed_left = few_employers("P13 rushed, not followed up", [](World& world) {
    hurry(world);
    leave_at_the_hire(world);
  });
  EXPECT_GT(careful.goodwill, rushed.goodwill);
  EXPECT_GT(careful_left.goodwill, rushed_left.goodwill);
  EXPECT_GT(rushed.goodwill, careful_left.goodwill + 0.1);
  EXPECT_GT(careful.gain, 1);
  EXPECT_GT(careful.gain, careful_left.gain + 2);
  EXPECT_GT(rushed.gain, rushed_left.gain + 2);
}

TEST(Employers, without_memory_keep_their_goodwill_whatever_happens) {
  const auto forget = [](const Change& change) {
    return [change](World& world) {
      world.switches.employers = false;
      if (change) change(world);
    };
  };
  const Row careful = few_employers("P13 no memory, careful", forget({}));
  const Row left = few_employers("P13 no memory, not followed up", forget(leave_at_the_hire));
  EXPECT_DOUBLE_EQ(careful.goodwill, left.goodwill);
  EXPECT_DOUBLE_EQ(careful.competence, left.competence);
  EXPECT_NEAR(careful.gain, left.gain, 1.5);
}

TEST(Employers, learn_to_solve_problems_by_themselves) {
  const Row learning = few_employers("P14 learning", {});
  const Row unlearning =
      few_employers("P14 not learning", [](World& world) { world.parameters.competence_gain = 0; });
  EXPECT_GT(learning.competence, unlearning.competence + 0.2);
  EXPECT_LT(learning.failed, unlearning.failed - 1.5);
}

}  // namespace
}  // namespace fotfeste::testing
