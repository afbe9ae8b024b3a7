// The health service beside follow-up: a team that shares the plan, and treatment before or beside
// the way to work.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

struct Row {
  double dropped_out, months;
};

Row integrated(double share, const Change& more = {}) {
  const TrialArm arm = run_arm({.people = 6000, .severity = 0.8}, [&](World& world) {
    pathway(world, "ips").integration = share;
    if (more) more(world);
  });
  const Row row{arm.dropped_out(18), arm.months_of_work()};
  fmt::print("M16 integration {:.1f}: dropped out {:.1f} %, months {:.2f}\n", share,
             row.dropped_out, row.months);
  return row;
}

TEST(HealthService, the_more_it_shares_the_plan_the_fewer_drop_out) {
  const Row apart = integrated(0);
  const Row half = integrated(0.5);
  const Row together = integrated(1);
  EXPECT_GT(apart.dropped_out, half.dropped_out + 1);
  EXPECT_GT(half.dropped_out, together.dropped_out + 1);
  EXPECT_LT(apart.months, together.months - 0.1);
}

TEST(HealthService, is_worth_nothing_where_its_two_effects_are_off) {
  const auto off = [](World& world) {
    world.parameters.coordination = 0;
    world.parameters.disengage_integration = 0;
  };
  const Row apart = integrated(0, off);
  const Row together = integrated(1, off);
  EXPECT_NEAR(apart.dropped_out, together.dropped_out, 1e-9);
  EXPECT_NEAR(apart.months, together.months, 0.15);
}

/// Days until a quarter of everybody has had an ordinary job.
double days_to_work(const TrialArm& arm) {
  std::vector<Tick> found;
  for (const PersonOutcome& person : arm.outcome().people) {
    found.push_back(person.first_ordinary == never ? never : person.first_ordinary - person.entry);
  }
  const auto quarter = found.begin() + static_cast<std::ptrdiff_t>(found.size() / 4);
  std::nth_element(found.begin(), quarter, found.end());
  return to_days(*quarter);
}

TEST(HealthService, treatment_beside_the_way_to_work_is_quicker_than_before_it) {
  const TrialArm beside = run_arm({.people = 3000, .severity = 0.8, .pathway = "ips"});
  const TrialArm before = run_arm({.people = 3000, .severity = 0.8, .pathway = "treatment_first"});
  fmt::print("M07 days until a quarter works: beside {:.0f}, before {:.0f}\n", days_to_work(beside),
             days_to_work(before));
  EXPECT_LT(days_to_work(beside) + 60, days_to_work(before));
}

}  // namespace
}  // namespace fotfeste::testing
